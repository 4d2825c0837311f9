export { createNewPatternHandler, type NewPatternHandlerOptions } from "./server/create-handler.ts";
export { renderNewPattern, type NewPatternRenderOptions } from "./server/render.ts";
export type { AnswerError, NewPatternState } from "./state.ts";
