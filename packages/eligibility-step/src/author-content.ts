import { answerOf } from "./read-answer.ts";
import type { Answers, Question } from "@council-components/eligibility-rules";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * What stands in the element without script, the server's own question form and perhaps the ruleset; and what the
 * server says in hidden fields, which may be anywhere in the form around.
 */
export class AuthorContent {
  readonly #host: HTMLElement;
  readonly #mount: HTMLElement;
  readonly #form: () => HTMLFormElement | null;

  constructor(host: HTMLElement, mount: HTMLElement, form: () => HTMLFormElement | null) {
    this.#host = host;
    this.#mount = mount;
    this.#form = form;
  }

  /** The text of a `<script type="application/json">`, the ruleset. */
  get json(): string | undefined {
    return this.#find("script[type='application/json']")[0]?.textContent ?? undefined;
  }

  /** Somebody is at work in it, or the server said that an answer is wrong. It stays as it is. */
  get inUse(): boolean {
    return (
      this.#find(":focus, .govuk-error-message").length > 0 ||
      this.#find<HTMLInputElement>("input:not([type=hidden]), textarea").some(
        ({ type, value, defaultValue, checked, defaultChecked }) =>
          /radio|checkbox/.test(type) ? checked !== defaultChecked : value !== defaultValue,
      )
    );
  }

  /** The value of the first field of a name. */
  value(name: string): string | undefined {
    return this.named(name)[0]?.value;
  }

  /** The answers that the server carries on from page to page. */
  answers(name: string, questions: readonly Question[]): Answers {
    const answers: Record<string, unknown> = {};
    for (const question of questions) {
      const fields = this.named(`${name}[answers][${question.id}]`).filter(({ type }) => type === "hidden");
      const answer = answerOf(
        question,
        fields.map(({ value }) => value),
      );
      if (answer !== undefined) answers[question.id] = answer;
    }
    return answers;
  }

  /** What the server knows finished checks by. */
  proofs(name: string, questions: readonly Question[]): Record<string, string> {
    return Object.fromEntries(
      questions.flatMap(({ id }) => {
        const proof = this.value(`${name}[proof][${id}]`);
        return proof ? [[id, proof]] : [];
      }),
    );
  }

  /** The fields of a name. */
  named(name: string): Control[] {
    return this.#fields().filter((control) => control.name === name);
  }

  /** Names of all fields whose names begin with the element's own. */
  names(name: string): string[] {
    return this.#fields()
      .map((control) => control.name)
      .filter((each) => each.startsWith(`${name}[`));
  }

  #fields(): Control[] {
    return this.#find<Control>("[name]", this.#form() ?? this.#host);
  }

  #find<Found extends Element>(selector: string, within: HTMLElement = this.#host): Found[] {
    return [...within.querySelectorAll<Found>(selector)].filter((found) => !this.#mount.contains(found));
  }
}
