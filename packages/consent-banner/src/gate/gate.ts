import { browserState } from "../browser-state.ts";
import { announce, CHANGE } from "../change.ts";
import { gateConfiguration } from "../cookie-configuration.ts";
import type { ConsentState } from "../consent-state.ts";
import type { explain } from "./frames.ts";
import type { sendWaiting } from "./receipts.ts";
import { scripts } from "./scripts.ts";

const GATED = "script[type='text/plain'][data-consent],iframe[data-consent]";

/**
 * Holds scripts and frames that wait for a yes, and starts them once there is one. Asks the cookie each time, and
 * nothing else: two copies, other tabs and the server agree.
 *
 * @param script the gate's own element, whose attributes say what it needs
 */
export function startGate(script: HTMLScriptElement): void {
  const configuration = gateConfiguration(script.dataset);
  const { banner, base } = script.dataset;
  const { allowed, start } = scripts(may);
  const shown = new WeakSet<Element>();
  const channel = new BroadcastChannel(configuration.name);
  let state: ConsentState;
  let relayed: unknown;

  document.addEventListener(CHANGE, ({ detail }) => {
    if (detail !== relayed) channel.postMessage(detail);
    update();
  });
  // WebKitGTK 2.50 sees another tab's cookie some milliseconds later.
  channel.onmessage = ({ data }) => setTimeout(() => announce((relayed = data)), 100);
  // A page that comes back from the back-forward cache has missed what other tabs said.
  addEventListener("pageshow", update);
  document.addEventListener("readystatechange", scan);
  new MutationObserver(scan).observe(document, { childList: true, subtree: true });
  update();
  // As `waitingKey` says: the call would not fit into the gate.
  try {
    if (localStorage[`${configuration.name}_receipts`])
      besideGate("gate-receipts.js", ({ sendWaiting }) => sendWaiting(configuration.name));
  } catch {
    // Storage is blocked, so that nothing waits in it.
  }

  function update(): void {
    state = browserState(configuration);
    document.documentElement.dataset["councilConsent"] = state.stored ? "decided" : "undecided";
    // Without the element, a form that the server rendered asks as well.
    if (banner && !state.stored) load(banner, document.baseURI);
    scan();
  }

  function scan(): void {
    // While the page is still arriving, a script may be there in part.
    if (document.readyState === "loading") return;
    for (const element of document.querySelectorAll<HTMLScriptElement | HTMLIFrameElement>(GATED)) {
      if ("text" in element) {
        if (may(element)) allowed(element);
      } else if (!shown.has(element)) (may(element) ? show : hold)(element);
    }
    start();
  }

  function may({ dataset }: HTMLElement): boolean {
    return state.allows(dataset["consent"]!);
  }

  function show(frame: HTMLIFrameElement): void {
    shown.add(frame);
    frame.hidden = false;
    frame.src = frame.dataset["consentSrc"]!;
  }

  function hold(frame: HTMLIFrameElement): void {
    if (frame.hidden) return;
    frame.hidden = true;
    // Beside the gate, and only for pages on which a frame waits.
    besideGate("gate-frames.js", ({ explain }) => explain(frame, script));
  }

  /** Loads another module of the gate's. A gate that is in the page itself has no address: `data-base` says where. */
  function besideGate(name: string, then: (module: Beside) => void): void {
    load(name, new URL(base || script.src || ".", document.baseURI), then);
  }
}

/** What the modules beside the gate give, and the banner's, of which nothing is wanted. */
interface Beside {
  readonly explain: typeof explain;
  readonly sendWaiting: typeof sendWaiting;
}

/** A classic script may import modules, and Trusted Types does not ask about those. A failure costs the page nothing. */
function load(url: string, base: string | URL, then?: (module: Beside) => void): void {
  import(new URL(url, base).href).then(then, () => {});
}
