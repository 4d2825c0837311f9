// Whoever defines the element has its types too: its name and its events.
export type {} from "./events.ts";
import { CouncilNewPattern } from "./new-pattern.ts";

CouncilNewPattern.define();
