import { browserState } from "../browser-state.ts";
import { CHANGE } from "../change.ts";
import { cyFrames } from "../messages/cy.frames.ts";
import { enFrames } from "../messages/en.frames.ts";
import { randomId } from "../random-id.ts";
import { gateWritingConfiguration } from "../cookie-configuration.ts";
import { wordsShown } from "../words-shown.ts";
import { writeChoice } from "../write-choice.ts";
import type { FrameReceipts, frameReceipts } from "./receipts.ts";

/** Says in place of a frame why it waits, with a button, which says yes to its purpose alone. */
export function explain(frame: HTMLIFrameElement, gate: HTMLScriptElement): void {
  const configuration = gateWritingConfiguration(gate.dataset);
  const { consent = "", consentText, consentButton } = frame.dataset;
  const language = frame.closest("[lang]")?.getAttribute("lang") ?? "";
  const tag = /^cy\b/i.test(language) ? "cy" : "en";
  const words = { en: enFrames, cy: cyFrames }[tag];
  const receipts = loadReceipts(gate);
  const note = make("div", "govuk-inset-text", "");
  const button = make("button", "govuk-button govuk-button--secondary", consentButton ?? words.frameAccept);
  button.type = "button";
  button.addEventListener("click", () => {
    const { stored } = browserState(configuration);
    const id = receipts ? (stored?.id ?? randomId()) : stored?.id;
    // Before anything on the screen changes.
    const facts = {
      choices: { [consent]: true },
      method: "frame",
      language: tag,
      words: wordsShown(note),
    } as const;
    writeChoice(configuration, new Map(stored?.choices).set(consent, true), "frame", id);
    if (id && browserState(configuration).stored)
      receipts?.then((send) => send({ ...facts, id })).catch(reportError);
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

/** What sends a receipt of the yes, where the policy asks for receipts. Beside the gate, loaded before there is an answer. */
function loadReceipts({ dataset }: HTMLScriptElement): Promise<FrameReceipts> | undefined {
  const { policy } = dataset;
  if (!policy) return undefined;
  const loaded = import(new URL("gate-receipts.js", import.meta.url).href) as Promise<{
    frameReceipts: typeof frameReceipts;
  }>;
  const receipts = loaded.then((module) => module.frameReceipts(new URL(policy, document.baseURI).href));
  receipts.catch(() => {});
  return receipts;
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
