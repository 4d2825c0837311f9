import { browserState } from "../browser-state.ts";
import { CHANGE } from "../change.ts";
import { gateWriteSettings } from "../settings.ts";
import { writeChoice } from "../write-choice.ts";

const WORDS = {
  en: [
    "This part of the page is not shown because it needs cookies that you have not accepted.",
    "Accept these cookies and show it",
  ],
  cy: [
    "Nid yw’r rhan hon o’r dudalen yn cael ei dangos oherwydd bod angen cwcis nad ydych wedi’u derbyn.",
    "Derbyn y cwcis hyn a’i dangos",
  ],
} as const;

/** Says in place of a frame why it waits, with a button, which says yes to its purpose alone. */
export function explain(frame: HTMLIFrameElement, gate: HTMLScriptElement): void {
  const settings = gateWriteSettings(gate.dataset);
  const { consent = "", consentText, consentButton } = frame.dataset;
  const language = frame.closest("[lang]")?.getAttribute("lang") ?? "";
  const [text, accept] = WORDS[/^cy\b/i.test(language) ? "cy" : "en"];
  const note = make("div", "govuk-inset-text", "");
  const button = make("button", "govuk-button govuk-button--secondary", consentButton ?? accept);
  button.type = "button";
  button.addEventListener("click", () => {
    const { stored } = browserState(settings);
    writeChoice(settings, new Map(stored?.choices).set(consent, true), "frame", stored?.id);
  });
  note.append(make("p", "govuk-body", consentText ?? text), button);
  document.addEventListener(CHANGE, shown);
  if (frame.hidden) frame.before(note);

  function shown(): void {
    if (frame.hidden) return;
    document.removeEventListener(CHANGE, shown);
    const focused = note.contains(document.activeElement);
    note.remove();
    if (focused) frame.focus();
  }
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}
