import type { Answers, Question, Ruleset } from "@council-components/eligibility-rules";
import { answerFrom } from "./read-answer.ts";
import type { StepStart } from "./state.ts";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * What is in the element without script, the server's own question form and perhaps the ruleset; and what the server
 * says in hidden fields, which may be anywhere in the form around.
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

  /** There is something inside that does the job without the element. */
  get works(): boolean {
    return this.#find("input, button, a[href]").length > 0;
  }

  /**
   * Somebody is at work in it, or the server said that an answer is wrong. It stays as it is.
   *
   * @param isReturn somebody has come back to the page: what browsers put back into its fields is nobody's work
   */
  isInUse(isReturn: boolean): boolean {
    const { activeElement } = document;
    return (
      (this.#host.contains(activeElement) && !this.#mount.contains(activeElement)) ||
      // In Safari a button that is being pressed has no focus.
      this.#find(":active").length > 0 ||
      this.#find(".govuk-error-message").length > 0 ||
      (!isReturn &&
        this.#find<HTMLInputElement>("input:not([type=hidden]), textarea").some(
          ({ type, value, defaultValue, checked, defaultChecked }) =>
            /radio|checkbox/.test(type) ? checked !== defaultChecked : value !== defaultValue,
        ))
    );
  }

  /** Where the server is: the answers that it carries on from page to page, and its question. */
  start(name: string, { questions }: Ruleset): StepStart {
    const answers: Record<string, unknown> = {};
    for (const question of questions) {
      const answer = this.#answer(name, question);
      if (answer !== undefined) answers[question.id] = answer;
    }
    return { answers, route: this.#value(`${name}[question]`), proofs: this.#proofs(name, answers) };
  }

  /** Names of all fields whose names begin with the element's own. */
  names(name: string): string[] {
    return this.#fields()
      .map((control) => control.name)
      .filter((each) => each.startsWith(`${name}[`));
  }

  #answer(name: string, question: Question): unknown {
    return answerFrom(question, `${name}[answers][${question.id}]`, (each) =>
      this.#named(each).flatMap(({ type, value }) => (type === "hidden" ? [value] : [])),
    );
  }

  /** What the server knows finished checks by. */
  #proofs(name: string, answers: Answers): Record<string, string> {
    const proofs: Record<string, string> = {};
    for (const id of Object.keys(answers)) {
      const proof = this.#value(`${name}[proof][${id}]`);
      if (proof) proofs[id] = proof;
    }
    return proofs;
  }

  /** The value of the first field of a name. */
  #value(name: string): string | undefined {
    return this.#named(name)[0]?.value;
  }

  #named(name: string): Control[] {
    return this.#fields().filter((control) => control.name === name);
  }

  #fields(): Control[] {
    return this.#find<Control>("[name]", this.#form() ?? this.#host);
  }

  #find<Found extends Element>(selector: string, within: HTMLElement = this.#host): Found[] {
    return [...within.querySelectorAll<Found>(selector)].filter((found) => !this.#mount.contains(found));
  }
}
