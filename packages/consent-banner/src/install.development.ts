import { checks, consentChecks } from "./checks.development.ts";
import { ConsentElement } from "./consent-element.ts";

ConsentElement.development = checks;
ConsentElement.consentDevelopment = consentChecks;
