import type { Answers, Evaluation } from "@council-components/eligibility-rules";
import { html } from "lit";
import type { Part } from "./context.ts";
import { answerValues, type RawAnswer } from "./read-answer.ts";

/** Names and values of the hidden fields that carry the answers and the outcome in the form around the element. */
export function submitted(
  name: string,
  answers: Answers,
  { outcome, ruleset }: Evaluation,
  proofs: Readonly<Record<string, string>>,
): [name: string, value: string][] {
  const own = (key: string, values: readonly string[]): [string, string][] =>
    values.map((value) => [`${name}${key}`, value]);
  return [
    ...Object.entries(answers).flatMap(([id, answer]) => own(`[answers][${id}]`, answerValues(answer))),
    ...Object.entries(proofs).flatMap(([id, proof]) => own(`[proof][${id}]`, [proof])),
    ...own("[outcome]", outcome ? [outcome.id] : []),
    ...own("[ruleset]", [`${ruleset.id}@${ruleset.version}`]),
  ];
}

/** Those fields. Browsers do not keep what is in them. */
export function hiddenFields(entries: readonly [string, string][]): unknown {
  return entries.map(
    ([name, value]) => html`<input type="hidden" name=${name} value=${value} autocomplete="off" />`,
  );
}

/** What stands in the fields of a question. */
export function readFields(mount: Element, id: string): RawAnswer {
  const raw: Partial<Record<Part, string[]>> = {};
  for (const input of mount.querySelectorAll<HTMLInputElement>("input:not([type=hidden])")) {
    const [, part = "value"] = /-(day|month|year|unsure)$/.exec(input.id.slice(id.length)) ?? [];
    const values = (raw[part as Part] ??= []);
    if (!/radio|checkbox/.test(input.type) || input.checked) values.push(input.value);
  }
  return raw;
}

/** One that excludes the others leaves no other ticked, and the other way round. */
export function exclude(changed: HTMLInputElement): void {
  if (changed.type !== "checkbox" || !changed.checked) return;
  const alone = changed.dataset["behaviour"] === "exclusive";
  for (const other of changed.closest("fieldset")?.querySelectorAll<HTMLInputElement>("[type=checkbox]") ??
    [])
    if (other !== changed && (alone || other.dataset["behaviour"] === "exclusive")) other.checked = false;
}

/** Takes out of what a form submits the fields of the server's form that the element stands in for. */
export function onlyOwn(
  formData: FormData,
  names: readonly string[],
  own: readonly (readonly [string, string])[],
): void {
  for (const name of new Set(names)) {
    const submits = formData.has(name);
    formData.delete(name);
    for (const [each, value] of own) if (submits && each === name) formData.append(name, value);
  }
}
