import { browserState } from "./browser-state.ts";
import { choosable, type Choices, type ConsentPolicy } from "./policy.ts";
import type { Receipts } from "./receipts.ts";
import { policySettings } from "./settings.ts";
import { wordsShown } from "./words-shown.ts";
import { unseen, withdraw, type Leftovers } from "./withdraw.ts";
import { writeChoice } from "./write-choice.ts";

/** How a resident answered. */
export interface Answer {
  readonly choices: Choices;
  readonly method: "banner" | "settings";
  readonly language: "en" | "cy";
  /** What is shown to the resident as they answer. */
  readonly shown: Element;
  /** Global Privacy Control answered: there is no receipt of that. */
  readonly silent?: boolean;
}

/** What came of saving. */
export interface Saved {
  /** Whether the choice is kept: not where cookies are blocked. */
  readonly kept: boolean;
  /** What was on before and could not be deleted. */
  readonly leftovers: Leftovers;
}

/** Keeps an answer, deletes what is not wanted any more, tells every listener, and sends a receipt if one is asked for. */
export function saveChoices(policy: ConsentPolicy, answer: Answer, receipts?: Receipts): Saved {
  const settings = policySettings(policy);
  const before = browserState(settings);
  const refused = choosable(policy).filter(({ id }) => !answer.choices[id]);
  const leftovers = {
    // Of what never had a yes, nothing should be there.
    unseen: unseen(refused.filter((purpose) => before.stored?.choices.get(purpose.id))),
    stuck: withdraw(policy, refused),
  };
  const id = receipts && !answer.silent ? (before.stored?.id ?? receipts.randomId()) : undefined;
  // Before anything on the screen changes.
  const words = wordsShown(answer.shown);
  writeChoice(settings, new Map(Object.entries(answer.choices)), answer.method, id);
  const kept = !!browserState(settings).stored;
  if (kept && id) void receipts?.sendReceipt(policy, { ...answer, id, words });
  return { kept, leftovers };
}

/** What makes receipts, where the policy asks for them: loaded before there is an answer, which waits for nothing. */
export function loadReceipts({ receipts }: ConsentPolicy): Promise<Receipts | undefined> {
  return receipts ? import("./receipts.ts") : Promise.resolve(undefined);
}
