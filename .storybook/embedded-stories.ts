import { GLOBALS_UPDATED, SET_GLOBALS } from "storybook/internal/core-events";
import { addons } from "storybook/preview-api";

/** What the toolbar can change in a story on a documentation page, with what it is when nobody has. */
const usual: Readonly<Record<string, string>> = {
  language: "en",
  script: "on",
  brand: "none",
  spacing: "usual",
  colours: "usual",
};

type Globals = Readonly<Record<string, string>>;

/**
 * Stories on a documentation page are each in a frame of their own, of which Storybook's toolbar knows nothing:
 * this takes over to them what is chosen there. And none of them takes the reader's place on the page, whatever
 * it focuses.
 */
export function keepEmbeddedStoriesInStep(): void {
  if (window.frameElement?.id.startsWith("iframe--")) HTMLElement.prototype.focus = () => undefined;
  const documentation = document.getElementById("storybook-docs");
  if (!documentation) return;
  let current: Globals = usual;
  const channel = addons.getChannel();
  for (const event of [SET_GLOBALS, GLOBALS_UPDATED]) {
    channel.on(event, ({ globals }: { globals: Globals }) => show((current = globals)));
  }
  new MutationObserver(() => show(current)).observe(documentation, { childList: true, subtree: true });
}

function show(globals: Globals): void {
  const chosen = Object.keys(usual)
    .map((name) => `${name}:${globals[name] ?? usual[name]}`)
    .join(";");
  const unchanged = Object.entries(usual)
    .map((pair) => pair.join(":"))
    .join(";");
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[id^="iframe--"]')) {
    const url = new URL(frame.src);
    if ((url.searchParams.get("globals") ?? unchanged) === chosen) continue;
    url.searchParams.set("globals", chosen);
    frame.src = url.href;
  }
}
