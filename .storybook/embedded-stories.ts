import { GLOBALS_UPDATED, SET_GLOBALS } from "storybook/internal/core-events";
import { addons } from "storybook/preview-api";

interface Globals {
  readonly language: string;
  readonly script: string;
}

/**
 * Stories on a documentation page are each in a frame of their own, of which Storybook's toolbar knows nothing:
 * this takes language and script over to them. And none of them takes the reader's place on the page, whatever
 * it focuses.
 */
export function keepEmbeddedStoriesInStep(): void {
  if (window.frameElement?.id.startsWith("iframe--")) HTMLElement.prototype.focus = () => undefined;
  const documentation = document.getElementById("storybook-docs");
  if (!documentation) return;
  let current: Globals = { language: "en", script: "on" };
  const channel = addons.getChannel();
  for (const event of [SET_GLOBALS, GLOBALS_UPDATED]) {
    channel.on(event, ({ globals }: { globals: Globals }) => show((current = globals)));
  }
  new MutationObserver(() => show(current)).observe(documentation, { childList: true, subtree: true });
}

function show({ language, script }: Globals): void {
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[id^="iframe--"]')) {
    const url = new URL(frame.src);
    const globals = `language:${language};script:${script}`;
    if ((url.searchParams.get("globals") ?? "language:en;script:on") === globals) continue;
    url.searchParams.set("globals", globals);
    frame.src = url.href;
  }
}
