import { warnOnce } from "@council-components/core/development";

/** How long a script may take before its silence is worth a word, in milliseconds. */
const LONG = 5000;

/** A gated script called `document.write`, which would have replaced the page: browsers refuse it to external ones. */
export function writeRefused(script: HTMLOrSVGScriptElement | null): void {
  const name = script instanceof HTMLScriptElement ? nameOf(script) : "a gated script";
  warnOnce(
    script ?? document.documentElement,
    `${name} called document.write. The page is there already and would have been replaced, so nothing was ` +
      "written. Ask its provider for a script that can be loaded with async.",
  );
}

/** Watches for what a page's author can get wrong with the gate, and says how to fix it. Development build only. */
export function checkPage(gate: HTMLScriptElement): void {
  if (!gate.dataset["version"])
    warnOnce(gate, "the gate has no data-version, so that nothing ever runs. Give it the policy’s version.");
  if (!gate.dataset["cookie"])
    warnOnce(
      gate,
      "the gate has no data-cookie, so that nothing ever runs. Give it the name of the consent cookie.",
    );
  const held = new WeakSet<Element>();
  const seen = new WeakSet<Element>();
  const known = `${gate.dataset["purposes"] ?? ""} ${gate.dataset["exempt"] ?? ""}`.match(/\S+/g) ?? [];
  if (gate.dataset["purposes"] === undefined)
    warnOnce(
      gate,
      "the gate has no data-purposes, so that it cannot tell whether every purpose has been answered, or a " +
        "misspelt one. Give it the ids of the purposes that need consent.",
    );
  const check = (): void => {
    for (const script of document.querySelectorAll<HTMLScriptElement>("script[data-consent]")) {
      if (script.type === "text/plain") held.add(script);
      else if (!held.has(script)) warnOnce(script, `${nameOf(script)} ${RAN}`);
      else if (!watched.has(script)) watch(script);
    }
    for (const element of document.querySelectorAll<HTMLElement>("[data-consent]")) {
      if (seen.has(element)) continue;
      seen.add(element);
      if (element instanceof HTMLIFrameElement) checkFrame(element);
      else if (element.localName !== "script") warnOnce(element, `<${element.localName}> ${NOT_GATED}`);
      if (known.length) checkPurposes(element, known);
    }
  };
  new MutationObserver(check).observe(document, {
    childList: true,
    subtree: true,
    attributeFilter: ["type"],
  });
  // Before the gate, which shows frames that may be shown.
  document.addEventListener("readystatechange", check);
  addEventListener("load", checkShadowRoots);
}

const NOT_GATED =
  "has data-consent, but only scripts and frames are gated: the browser loads it without asking. Let a gated script " +
  "make it, or put it into a page of its own and gate a frame of that.";

function checkPurposes(element: HTMLElement, known: readonly string[]): void {
  const wanted = element.dataset["consent"]!.match(/\S+/g) ?? [""];
  for (const purpose of wanted.filter((each) => !known.includes(each)))
    warnOnce(
      element,
      `data-consent="${element.dataset["consent"]}" names the purpose “${purpose}”, which the policy does not ` +
        `have, so that it never runs. The policy has: ${known.join(", ")}.`,
    );
}

/** The gate sees the page, and not what is inside a shadow root. */
function checkShadowRoots(): void {
  for (const { shadowRoot } of document.querySelectorAll("*"))
    for (const element of shadowRoot?.querySelectorAll("[data-consent]") ?? [])
      warnOnce(element, "data-consent has no effect inside a shadow root. Put it into the page itself.");
}

const RAN = 'has data-consent but not type="text/plain": the browser ran it without asking.';
const SILENT =
  "has told of no end. If it was made by innerHTML, no browser runs it: make it with createElement.";
const watched = new WeakSet<Element>();

/** Browsers run no script that was made by innerHTML, and do not say so. */
function watch(script: HTMLScriptElement): void {
  watched.add(script);
  if (!script.src) return;
  const silent = setTimeout(() => warnOnce(script, `${nameOf(script)} ${SILENT}`), LONG);
  for (const type of ["load", "error"]) script.addEventListener(type, () => clearTimeout(silent));
}

function checkFrame(frame: HTMLIFrameElement): void {
  if (!frame.dataset["consentSrc"])
    warnOnce(frame, "the frame has no data-consent-src: there is nothing to show after a yes.");
  else if (frame.hasAttribute("src"))
    warnOnce(frame, "the frame has src as well as data-consent-src: the browser loads it without asking.");
}

function nameOf(script: HTMLScriptElement): string {
  return script.src ? `the script ${script.src}` : "an inline script";
}
