import { startGate } from "./gate.ts";

startGate(document.currentScript as HTMLScriptElement);
