import { CouncilElement } from "@council-components/core/element";
import type { RulesetFile } from "@council-components/eligibility-rules";
import type { PropertyDeclarations } from "lit";
import type { GivenValues } from "./given.ts";
import type { StepMessageKey } from "./messages/messages.ts";

/** What a page's author can set on the element. */
export abstract class StepSettings extends CouncilElement<StepMessageKey> {
  static override properties: PropertyDeclarations = {
    src: {},
    name: {},
    checks: {},
    history: {},
    today: {},
    headingLevel: { attribute: "heading-level", type: Number },
    backHref: { attribute: "back-href" },
    ruleset: { type: Object },
    given: { attribute: false },
    answers: { attribute: false, noAccessor: true },
  };

  /** URL of the ruleset. In place of it, the element may hold a `<script type="application/json">`. */
  declare src: string;
  /** Prefix of the names of the hidden fields that carry answers and outcome in the form around. */
  declare name: string;
  /** Base URL of real-time checks. Without it, questions of type `check` are passed over. */
  declare checks: string;
  /** `hash`: each question is an entry of the history, and Back shows it as it was left. `none`: the page's own. */
  declare history: "hash" | "none";
  /** The day that the rules are read on, `YYYY-MM-DD`. The day in the United Kingdom, unless a test or preview sets it. */
  declare today: string;
  /** Level of the question's heading. 1, or 2 where the page has an `h1` outside of the element. */
  declare headingLevel: number;
  /** Where "Back" leads on the first question: the page before. Without it, there is none. */
  declare backHref: string;
  /** The ruleset as an object, or in the attribute as JSON. Setting it begins anew. */
  declare ruleset: RulesetFile | null;
  /** What the page knows, by the ids that the ruleset declares. */
  declare given: GivenValues;

  constructor() {
    super();
    this.src = this.checks = this.today = this.backHref = "";
    this.name = "eligibility";
    this.history = "hash";
    this.headingLevel = 0;
    this.ruleset = null;
    this.given = {};
  }
}
