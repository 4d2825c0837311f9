import { browserState } from "../browser-state.ts";
import { CHANGE } from "../change.ts";
import { cyFrames } from "../messages/cy.frames.ts";
import { enFrames } from "../messages/en.frames.ts";
import { gateWriteSettings } from "../settings.ts";
import { writeChoice } from "../write-choice.ts";

/** Says in place of a frame why it waits, with a button, which says yes to its purpose alone. */
export function explain(frame: HTMLIFrameElement, gate: HTMLScriptElement): void {
  const settings = gateWriteSettings(gate.dataset);
  const { consent = "", consentText, consentButton } = frame.dataset;
  const language = frame.closest("[lang]")?.getAttribute("lang") ?? "";
  const words = /^cy\b/i.test(language) ? cyFrames : enFrames;
  const note = make("div", "govuk-inset-text", "");
  const button = make("button", "govuk-button govuk-button--secondary", consentButton ?? words.frameAccept);
  button.type = "button";
  button.addEventListener("click", () => {
    const { stored } = browserState(settings);
    writeChoice(settings, new Map(stored?.choices).set(consent, true), "frame", stored?.id);
  });
  note.append(make("p", "govuk-body", consentText ?? words.frameWaits), button);
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
