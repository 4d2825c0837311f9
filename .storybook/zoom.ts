import { DOCS_RENDERED, GLOBALS_UPDATED, SET_GLOBALS, STORY_RENDERED } from "storybook/internal/core-events";
import { addons } from "storybook/manager-api";

/** What a window of 1,280 CSS pixels has left of them at 400%. */
const WIDTH = 320;
const MOST = 4;

/**
 * Lets the toolbar show a story as a window of 1,280 pixels shows it at 400%: laid out in 320 pixels, and four times
 * as large, or as large as there is room for. A style in the story's page could only make it larger: it would still
 * be laid out for a wide window.
 */
export function zoomStories(): void {
  addons.register("council/zoom", (api) => {
    const style = document.head.appendChild(document.createElement("style"));
    const frame = (): HTMLElement | null => document.getElementById("storybook-preview-iframe");
    let zoomed = false;
    const show = (): void => {
      const room = frame()?.parentElement?.clientWidth ?? 0;
      const scale = Math.min(MOST, room / WIDTH);
      const story = api.getUrlState().viewMode === "story";
      style.textContent = zoomed && story && scale > 0 ? zoomedFrame(scale) : "";
    };
    for (const event of [SET_GLOBALS, GLOBALS_UPDATED]) {
      addons.getChannel().on(event, ({ globals }: { globals: Record<string, unknown> }) => {
        zoomed = globals["zoom"] === "fourfold";
        show();
      });
    }
    // Going from a story to a page of documentation, which keeps its own size, and back.
    for (const event of [STORY_RENDERED, DOCS_RENDERED]) addons.getChannel().on(event, show);
    window.addEventListener("resize", show);
  });
}

/** Style that wins over the size that Storybook's own tool for widths gives the frame. */
function zoomedFrame(scale: number): string {
  return `#storybook-preview-iframe {
  width: ${WIDTH}px !important;
  min-width: ${WIDTH}px !important;
  height: ${100 / scale}% !important;
  transform: scale(${scale});
  transform-origin: 0 0;
  position: absolute !important;
  inset: 0 auto auto 0 !important;
  margin: 0 !important;
}`;
}
