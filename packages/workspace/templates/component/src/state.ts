/** What the resident sees; the element's `state` attribute. */
export const views = ["question", "checked"] as const;
export type View = (typeof views)[number];

/** What can be wrong with an answer: the keys of the messages that say so. */
export type AnswerError = "errorEmpty";

/** Everything that decides what is on the screen. The same for the element and for its server half. */
export interface NewPatternState {
  readonly view: View;
  /** What the resident answered. */
  readonly answer: string;
  readonly error: AnswerError | null;
}

export const initialState: NewPatternState = { view: "question", answer: "", error: null };

/** What the resident sees once an answer has been checked: what was found, or what is wrong with it. */
export function check(answer: string): NewPatternState {
  const error = findError(answer);
  return { view: error ? "question" : "checked", answer, error };
}

/** What is wrong with an answer. A rule of this component: put yours in its place. */
export function findError(answer: string): AnswerError | null {
  return answer.trim() ? null : "errorEmpty";
}

/** How many words an answer has. The other rule of this component: put yours in its place. */
export function countWords(answer: string): number {
  return answer.split(/\s+/).filter(Boolean).length;
}
