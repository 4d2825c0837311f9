import { CouncilNewPattern } from "./new-pattern.ts";

CouncilNewPattern.define();
