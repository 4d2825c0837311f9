import type { Answers, Evaluation } from "@council-components/eligibility-rules";
import { html, type ReactiveController, type ReactiveControllerHost } from "lit";
import { fieldsOf, type Field } from "./read-answer.ts";

export interface SubmissionOptions {
  form(): HTMLFormElement | null;
  /** What the element submits; nothing while the server's form is shown. */
  fields(): readonly Field[];
  /** Names of the server's fields that the element stands in for. */
  serverNames(): readonly string[];
}

/**
 * What the form around submits: the element's own fields, hidden in its mount, in place of those of the server's form
 * that have the same names.
 */
export class SubmissionController implements ReactiveController {
  readonly #options: SubmissionOptions;
  #listeners: AbortController | undefined;

  constructor(host: ReactiveControllerHost, options: SubmissionOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listeners = new AbortController();
    const options = { capture: true, signal: this.#listeners.signal };
    document.addEventListener("formdata", (event) => this.#onFormData(event), options);
  }

  hostDisconnected(): void {
    this.#listeners?.abort();
  }

  /** The hidden fields. `autocomplete="off"`, or browsers put old values back into them. */
  template(): unknown {
    return this.#options
      .fields()
      .map(([name, value]) => html`<input type="hidden" name=${name} value=${value} autocomplete="off" />`);
  }

  #onFormData({ target, formData }: FormDataEvent): void {
    const fields = this.#options.fields();
    if (target !== this.#options.form() || !fields.length) return;
    for (const name of new Set(this.#options.serverNames())) {
      const submits = formData.has(name);
      formData.delete(name);
      for (const [own, value] of fields) if (submits && own === name) formData.append(name, value);
    }
  }
}

/** The fields that carry the answers and the outcome. */
export function submittedFields(
  name: string,
  answers: Answers,
  { outcome, ruleset }: Evaluation,
  proofs: Readonly<Record<string, string>>,
): Field[] {
  const fields = (key: string, value: unknown): Field[] => fieldsOf(`${name}${key}`, value);
  return [
    ...Object.entries(answers).flatMap(([id, answer]) => fields(`[answers][${id}]`, answer)),
    ...Object.entries(proofs).flatMap(([id, proof]) => fields(`[proof][${id}]`, proof)),
    ...fields("[outcome]", outcome?.id),
    ...fields("[ruleset]", `${ruleset.id}@${ruleset.version}`),
  ];
}
