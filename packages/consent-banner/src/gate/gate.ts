import { browserState } from "../browser-state.ts";
import { announce, CHANGE } from "../change.ts";
import { gateConfiguration } from "../cookie-configuration.ts";
import type { ConsentState } from "../consent-state.ts";
import type { explain } from "./frames.ts";
import type { WriteRefused } from "./loading-page.ts";
import type { resume } from "./receipts.ts";
import { scripts } from "./scripts.ts";

const GATED = "script[type='text/plain'][data-consent],iframe[data-consent]";
type Gated = HTMLScriptElement | HTMLIFrameElement;

/**
 * Holds scripts and frames that wait for a yes, and starts them once there is one. Asks the cookie each time, and
 * nothing else: two copies, other tabs and the server agree.
 *
 * @param script the gate's own element, whose attributes say what it needs
 * @param writeRefused told in the development build of a script that would have replaced the page
 */
export function startGate(script: HTMLScriptElement, writeRefused?: WriteRefused): void {
  const configuration = gateConfiguration(script.dataset);
  const { banner } = script.dataset;
  const { allowed, start } = scripts(may, writeRefused);
  let state: ConsentState;

  onChoice(configuration.name, update);
  document.addEventListener("readystatechange", () => scan(document));
  // What is new, and not the page each time: that would grow with it.
  new MutationObserver((records) => {
    for (const { addedNodes } of records) (addedNodes as NodeListOf<Element>).forEach(scan);
  }).observe(document, { childList: true, subtree: true });
  update();
  // As `waitingKey` says: the call would not fit into the gate.
  try {
    for (const work of ["receipts", "sweep"])
      if (localStorage[`${configuration.name}_${work}`])
        besideGate(script, `gate-${work}.js`, ({ resume }) => resume(configuration.name));
  } catch {
    // Storage is blocked, so that nothing waits in it.
  }

  function update(): void {
    state = browserState(configuration);
    document.documentElement.dataset["councilConsent"] = state.decided ? "decided" : "undecided";
    // Without the element, a form that the server rendered asks as well.
    if (banner && !state.decided) load(banner, document.baseURI);
    scan(document);
  }

  function scan(added: Document | Element): void {
    // While the page is still arriving, a script may be there in part.
    if (document.readyState === "loading" || !added.querySelectorAll) return;
    if ((added as Element).matches?.(GATED)) take(added as Gated);
    added.querySelectorAll<Gated>(GATED).forEach(take);
    start();
  }

  function take(element: Gated): void {
    const isAllowed = may(element);
    if (!("text" in element)) showFrame(element, isAllowed, script);
    else if (isAllowed) allowed(element);
  }

  /** Every purpose that it is for must be allowed; for none, nothing is. */
  function may({ dataset }: HTMLElement): boolean {
    return dataset["consent"]!.trim()
      .split(/\s+/)
      .every((purpose) => state.allows(purpose));
  }
}

/** Calls back whenever the choice may be another: made in this tab or another, or while the page was left. */
function onChoice(cookie: string, changed: () => void): void {
  const channel = new BroadcastChannel(cookie);
  let relayed: unknown;
  document.addEventListener(CHANGE, ({ detail }) => {
    if (detail !== relayed) channel.postMessage(detail);
    changed();
  });
  // WebKitGTK 2.50 sees another tab's cookie some milliseconds later.
  channel.onmessage = ({ data }) => setTimeout(() => announce((relayed = data)), 100);
  // A page that comes back from the back-forward cache has missed what other tabs said.
  addEventListener("pageshow", changed);
}

/** Shows a frame that is allowed; puts another back to waiting, and says why. */
function showFrame(frame: HTMLIFrameElement, isAllowed: boolean, gate: HTMLScriptElement): void {
  const isLoaded = frame.hasAttribute("src");
  if (isAllowed) {
    if (isLoaded) return;
    frame.hidden = false;
    frame.src = frame.dataset["consentSrc"]!;
  } else {
    frame.hidden = true;
    if (isLoaded) {
      frame.removeAttribute("src");
      // What was shown goes, and the history has no entry more.
      frame.replaceWith(frame);
    }
    // Beside the gate, and only for pages on which a frame waits.
    besideGate(gate, "gate-frames.js", ({ explain }) => explain(frame, gate));
  }
}

/** What the modules beside the gate give, and the banner's, of which nothing is wanted. */
interface Beside {
  readonly explain: typeof explain;
  readonly resume: typeof resume;
}

/** Loads another module of the gate's. A gate that is in the page itself has no address: `data-base` says where. */
function besideGate({ dataset, src }: HTMLScriptElement, name: string, then: (module: Beside) => void): void {
  load(name, new URL(dataset["base"] || src || ".", document.baseURI), then);
}

/** A classic script may import modules, which Trusted Types does not ask about. A failure costs the page nothing. */
function load(url: string, base: string | URL, then?: (module: Beside) => void): void {
  import(new URL(url, base).href).then(then, () => {});
}
