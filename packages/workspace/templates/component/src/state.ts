/** What the resident sees; the element's `state` attribute. */
export const views = ["question", "checked"] as const;
export type View = (typeof views)[number];

/** Everything that decides what is on the screen. The same for the element and for its server half. */
export interface NewPatternState {
  readonly view: View;
  /** What the resident answered. */
  readonly answer: string;
}

export const initialState: NewPatternState = { view: "question", answer: "" };

/** How many words an answer has. The rule of this component, in a pure function: put yours in its place. */
export function countWords(answer: string): number {
  return answer.split(/\s+/).filter(Boolean).length;
}
