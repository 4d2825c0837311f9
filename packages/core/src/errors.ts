/** One error, as the page's error summary lists it. */
export interface PageError {
  /** The control to put right, or its id. */
  readonly target: Element | string | undefined;
  readonly text: string;
  /**
   * "Error:", visually hidden in front of the message. Given for a field of the author's, which gets the message
   * beside it; the element's own fields have it from their template.
   */
  readonly word?: string;
}

/** The words around the errors. */
export interface ErrorWords {
  /** Heading of the summary, "There is a problem". */
  readonly title: string;
  /** In front of the page title, "Error: ". */
  readonly prefix: string;
}

/**
 * The errors that one element has in the page's one error summary. Two elements, and two copies of this file,
 * share the summary through the page. What shows them is loaded with the first error.
 */
export class ElementErrors {
  readonly #owner: Element;
  #errors: readonly PageError[] = [];

  constructor(owner: Element) {
    this.#owner = owner;
  }

  /**
   * Replaces the element's errors in the summary; none takes them away, and the summary and the front of the
   * title with the last one.
   *
   * @param focus moves focus to the summary, as after a person asked to go on
   */
  async show(errors: readonly PageError[], words?: ErrorWords, focus: boolean = false): Promise<void> {
    if (errors.length + this.#errors.length === 0) return;
    this.#errors = errors;
    const { joinErrors } = await import("./error-summary.ts");
    if (this.#errors === errors) joinErrors(this.#owner, errors, words, focus);
  }
}
