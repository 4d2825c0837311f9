import { browserState } from "../browser-state.ts";
import { cyFrames } from "../messages/cy.frames.ts";
import { enFrames } from "../messages/en.frames.ts";
import { randomId } from "../random-id.ts";
import { gateWritingConfiguration } from "../cookie-configuration.ts";
import { wordsShown } from "../words-shown.ts";
import { writeChoice } from "../write-choice.ts";
import type { FrameReceipts, frameReceipts } from "./receipts.ts";

/** Marks what stands in place of a frame that waits. */
const NOTE = "data-consent-note";

/** The notes of frames that wait, and those frames among them that are in the page. */
const notes = new WeakMap<Element, HTMLElement>();
const waiting = new Set<HTMLIFrameElement>();

/**
 * Says in place of a frame why it waits, with a button, which says yes to its purposes alone. The note goes where the
 * frame goes. Called again whenever the gate meets the frame.
 */
export function explain(frame: HTMLIFrameElement, gate: HTMLScriptElement): void {
  if (!waiting.size) watch();
  if (!notes.has(frame)) notes.set(frame, makeNote(frame, gate));
  waiting.add(frame);
  arrange();
}

/** What the page does to frames, its notes follow. Only frames that wait are looked at, however large the page is. */
function watch(): void {
  const observer = new MutationObserver(() => {
    arrange();
    if (!waiting.size) observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true, attributeFilter: ["src"] });
}

function arrange(): void {
  for (const frame of waiting) {
    const note = notes.get(frame)!;
    const before = frame.previousElementSibling;
    const isHeld = frame.isConnected && !frame.hasAttribute("src");
    if (!isHeld) {
      const focused = note.contains(document.activeElement);
      waiting.delete(frame);
      note.remove();
      if (focused) frame.focus();
    } else if (before !== note) {
      // A clone of both: that note knows no frame.
      if (before?.hasAttribute(NOTE) && ![...waiting].some((each) => notes.get(each) === before))
        before.remove();
      frame.before(note);
    }
  }
}

function makeNote(frame: HTMLIFrameElement, gate: HTMLScriptElement): HTMLElement {
  const configuration = gateWritingConfiguration(gate.dataset);
  const { consent = "", consentText, consentButton } = frame.dataset;
  const language = frame.closest("[lang]")?.getAttribute("lang") ?? "";
  const tag = /^cy\b/i.test(language) ? "cy" : "en";
  const words = { en: enFrames, cy: cyFrames }[tag];
  const receipts = loadReceipts(gate);
  const note = make("div", "govuk-inset-text", "");
  note.setAttribute(NOTE, "");
  const button = make("button", "govuk-button govuk-button--secondary", consentButton ?? words.frameAccept);
  button.type = "button";
  button.addEventListener("click", () => {
    const { stored } = browserState(configuration);
    const id = receipts ? (stored?.id ?? randomId()) : stored?.id;
    const choices = Object.fromEntries(
      consent
        .trim()
        .split(/\s+/)
        .map((purpose) => [purpose, true]),
    );
    // Before anything on the screen changes.
    const facts = { choices, method: "frame", language: tag, words: wordsShown(note) } as const;
    writeChoice(
      configuration,
      new Map([...(stored?.choices ?? []), ...Object.entries(choices)]),
      "frame",
      id,
    );
    if (id && browserState(configuration).stored)
      receipts?.then((send) => send({ ...facts, id })).catch(reportError);
  });
  note.append(make("p", "govuk-body", consentText ?? words.frameWaits), button);
  return note;
}

/** What sends a receipt of the yes, where the policy asks for receipts. Beside the gate, loaded before an answer. */
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
