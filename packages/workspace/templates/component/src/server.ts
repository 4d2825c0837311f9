export { createNewPatternHandler, type NewPatternHandlerOptions } from "./server/create-handler.ts";
export { renderNewPattern, type NewPatternPage, type NewPatternRenderOptions } from "./server/render.ts";
