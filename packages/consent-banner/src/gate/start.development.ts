import { checkPage, writeRefused } from "./checks.development.ts";
import { startGate } from "./gate.ts";

const script = document.currentScript as HTMLScriptElement;
checkPage(script);
startGate(script, writeRefused);
