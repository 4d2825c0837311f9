/** One error, as the page's error summary lists it. */
export interface PageError {
  /** The control to put right, or its id. */
  readonly target: Element | string | undefined;
  readonly text: string;
  /** The language of the text, where it is not the page's. */
  readonly lang?: string | undefined;
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
