export { CouncilNewPattern } from "./new-pattern.ts";
export { views, type View } from "./state.ts";
export type { NewPatternEvents } from "./events.ts";
export type { NewPatternMessages } from "./messages/messages.ts";
