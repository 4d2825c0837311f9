import { browserState } from "./browser-state.ts";
import { choosable, type Choices, type ConsentPolicy } from "./policy.ts";
import { randomId } from "./random-id.ts";
import type { SentFacts } from "./receipts.ts";
import { policyConfiguration } from "./cookie-configuration.ts";
import { keepSweeping } from "./sweep-again.ts";
import { isPagesOwn } from "./page-configuration.ts";
import { wordsShown } from "./words-shown.ts";
import { unseen, unwanted, withdraw, type Leftovers } from "./withdraw.ts";
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
  /** Whether the browser has the choice: not where cookies are blocked, or the gate is of another policy. */
  readonly saved: boolean;
  /** What was on before and could not be deleted. */
  readonly leftovers: Leftovers;
}

/** Saves an answer, deletes what is not wanted any more, tells every listener, and sends a receipt if asked. */
export function saveChoices(
  policy: ConsentPolicy,
  answer: Answer,
  sendReceipt: (facts: SentFacts) => void,
): Saved {
  const configuration = policyConfiguration(policy);
  const before = browserState(configuration);
  const refused = choosable(policy).filter(({ id }) => !answer.choices[id]);
  const leftovers = {
    // Of what never had a yes, nothing should be there.
    unseen: unseen(refused.filter((purpose) => before.stored?.choices.get(purpose.id))),
    stuck: withdraw(policy, refused),
  };
  const withdrawn = refused.filter(({ id }) => before.allows(id));
  keepSweeping(configuration.name, withdrawn.length ? unwanted(policy, refused) : undefined);
  const id = policy.receipts && !answer.silent ? (before.stored?.id ?? randomId()) : undefined;
  // Before anything on the screen changes.
  const words = wordsShown(answer.shown);
  // A gate of another version would not see the answer: nothing is said to be saved, and the next page asks again.
  const agrees = isPagesOwn(configuration);
  if (agrees) writeChoice(configuration, new Map(Object.entries(answer.choices)), answer.method, id);
  const saved = agrees && browserState(configuration).decided;
  if (saved && id) sendReceipt({ ...answer, id, words });
  return { saved, leftovers };
}
