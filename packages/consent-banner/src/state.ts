import type { Action } from "./context.ts";
import { allChoices, choosable, type Choices, type ConsentPolicy } from "./policy.ts";

/** What a banner can show. */
export const bannerViews = ["question", "notice", "gpc", "accepted", "rejected", "unsaved"] as const;
export type BannerView = (typeof bannerViews)[number];
export type BannerState = BannerView | "hidden";

/** What the cookies page can show. */
export type SettingsState = "settings" | "saved" | "unsaved" | "failed";

/** What a policy asks for first: a question, a notice where everything is exempt, nothing where there is no choice. */
export function firstState(policy: ConsentPolicy, gpc: boolean): BannerState {
  const purposes = choosable(policy);
  if (!purposes.length) return "hidden";
  if (gpc) return "gpc";
  return purposes.some(({ basis }) => basis === "consent") ? "question" : "notice";
}

/** What the banner shows of a form that the server rendered, from what its `data-view` and its buttons say. */
export function formState(view: string | undefined, asks: boolean): BannerState {
  const known = bannerViews.find((each) => each === view);
  return known ?? (asks ? "question" : "notice");
}

/** Whether the banner waits for an answer. */
export function isUnanswered(state: BannerState): boolean {
  return state === "question" || state === "notice" || state === "gpc";
}

/** Whether the banner says what was answered. */
export function isConfirmation(state: BannerState): boolean {
  return state === "accepted" || state === "rejected";
}

/**
 * The choices that a press in the banner makes; undefined for one that makes none. Whoever presses twice has answered
 * once. Hiding changes nothing of what holds: a yes at a frame stays one, an exempt purpose stays on, and off where
 * Global Privacy Control has turned it off.
 *
 * @param before what was chosen before, if only at a frame
 */
export function bannerChoices(
  policy: ConsentPolicy,
  action: Action,
  state: BannerState,
  before?: ReadonlyMap<string, boolean>,
): Choices | undefined {
  if (!isUnanswered(state)) return undefined;
  if (action !== "hide") return allChoices(policy, action === "accept");
  return Object.fromEntries(
    choosable(policy).map(({ id, basis }) => [
      id,
      before?.get(id) ?? (basis !== "consent" && state === "notice"),
    ]),
  );
}

/**
 * What the banner shows after a press.
 *
 * @param saved whether the browser has the choice; undefined where the press made none
 */
export function stateAfter(action: Action, state: BannerState, saved: boolean | undefined): BannerState {
  if (saved === false) return "unsaved";
  if (action === "hide") return "hidden";
  if (saved === undefined) return state;
  return action === "accept" ? "accepted" : "rejected";
}

/** The choices of the cookies page: a purpose that is not on the page, or not in the policy, is not a yes. */
export function settingsChoices(policy: ConsentPolicy, answers: Choices): Choices {
  return Object.fromEntries(
    choosable(policy).map(({ id }) => [id, Object.hasOwn(answers, id) && answers[id] === true]),
  );
}
