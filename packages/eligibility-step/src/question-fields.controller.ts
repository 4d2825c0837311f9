import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { RawAnswer } from "./read-answer.ts";
import type { Part } from "./template-context.ts";

export interface QuestionFieldsOptions {
  /** Something was typed or chosen. */
  onInput(): void;
  /** Enter was pressed in a field. */
  onEnter(): void;
}

/** The fields of the question that is shown. Enter in them continues, and never submits the form around. */
export class QuestionFieldsController implements ReactiveController {
  readonly #mount: HTMLElement;
  readonly #options: QuestionFieldsOptions;
  #listeners: AbortController | undefined;

  /** @param mount the element that holds the fields */
  constructor(host: ReactiveControllerHost, mount: HTMLElement, options: QuestionFieldsOptions) {
    this.#mount = mount;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    const { signal } = (this.#listeners = new AbortController());
    this.#mount.addEventListener("keydown", (event) => this.#onKeydown(event), { signal });
    this.#mount.addEventListener(
      "input",
      ({ target }) => {
        applyExclusive(target as HTMLInputElement);
        this.#options.onInput();
      },
      { signal },
    );
  }

  hostDisconnected(): void {
    this.#listeners?.abort();
  }

  /**
   * What is in them.
   *
   * @param id the prefix of their ids
   */
  read(id: string): RawAnswer {
    const raw: Partial<Record<Part, string[]>> = {};
    for (const input of this.#mount.querySelectorAll<HTMLInputElement>("input:not([type=hidden])")) {
      const [, part = "value"] =
        /^-(day|month|year|period|unsure)(?:-\d)?$/.exec(input.id.slice(id.length)) ?? [];
      const values = (raw[part as Part] ??= []);
      if (!/radio|checkbox/.test(input.type) || input.checked) values.push(input.value);
    }
    return raw;
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.isComposing || (event.target as Element).localName !== "input") return;
    event.preventDefault();
    this.#options.onEnter();
  }
}

/** Ticking “None of these” unticks the others, and the other way round. */
function applyExclusive(changed: HTMLInputElement): void {
  if (changed.type !== "checkbox" || !changed.checked) return;
  const isExclusive = (box: HTMLInputElement): boolean => box.dataset["behaviour"] === "exclusive";
  const boxes = changed.closest("fieldset")?.querySelectorAll<HTMLInputElement>("[type=checkbox]") ?? [];
  for (const other of boxes)
    if (other !== changed && (isExclusive(changed) || isExclusive(other))) other.checked = false;
}
