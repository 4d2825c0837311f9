import { warnOnce } from "@council-components/core/development";

/** How long a script may take before its silence is worth a word, in milliseconds. */
const LONG = 5000;

/** Watches for what a page's author can get wrong with the gate, and says how to mend it. In the development build only. */
export function checkPage(gate: HTMLScriptElement): void {
  if (!gate.dataset["version"])
    warnOnce(gate, "the gate has no data-version, so that nothing ever runs. Give it the policy’s version.");
  if (!gate.dataset["cookie"])
    warnOnce(
      gate,
      "the gate has no data-cookie, so that nothing ever runs. Give it the name of the consent cookie.",
    );
  const held = new WeakSet<Element>();
  new MutationObserver(() => {
    for (const script of document.querySelectorAll<HTMLScriptElement>("script[data-consent]")) {
      if (script.type === "text/plain") held.add(script);
      else if (!held.has(script)) warnOnce(script, `${nameOf(script)} ${RAN}`);
      else if (!watched.has(script)) watch(script);
    }
    document.querySelectorAll<HTMLIFrameElement>("iframe[data-consent]").forEach(checkFrame);
  }).observe(document, { childList: true, subtree: true, attributeFilter: ["type"] });
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
  else if (frame.hidden && frame.hasAttribute("src"))
    warnOnce(frame, "the frame has src as well as data-consent-src: the browser loads it without asking.");
}

function nameOf(script: HTMLScriptElement): string {
  return script.src ? `the script ${script.src}` : "an inline script";
}
