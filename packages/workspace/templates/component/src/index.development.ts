import { checks } from "./checks.development.ts";
import { CouncilNewPattern } from "./new-pattern.ts";

CouncilNewPattern.development = checks;

export * from "./index.ts";
