import { type Measures, withOwn } from "../measure.ts";
import { common } from "./common.ts";

const README = "packages/eligibility-step/README.md";
const RULES = "packages/eligibility-rules/README.md";

export const eligibilityStep: Measures = {
  component: "eligibility-step",
  name: "Eligibility step",
  points: withOwn(common, {
    "service-1": {
      does: "It follows the patterns “check a service is suitable” and “question pages” of the GOV.UK Design System. No research with residents has been done by the project itself.",
    },
    "service-2": {
      does: "It goes from the first question to what to do next. A person who may not be eligible, or could not be checked, always has a human way on: rules without one are refused.",
      left: "The service itself, and the people who answer those who ask.",
      evidence: [RULES],
    },
    "service-3": {
      does: "The same rules answer a person on the web, with script and without, staff on the phone, and a letter: the library gives the outcome and the reasons as data.",
      evidence: [RULES],
    },
    "service-4": {
      does: "One question a page, and only those that can still change the outcome. Reasons are in the resident’s words, with a link to change each answer.",
      evidence: [RULES],
    },
    "service-6": {
      does: "Rules are data that a policy officer can read, with a command that checks them and draws them as a diagram. No developer is needed to change a threshold.",
      evidence: [RULES],
    },
    "service-8": {
      does: "A ruleset has a version and dates of validity, and its own tests, which run before it is published. An outcome says which version gave it.",
      evidence: [RULES],
    },
    "service-9": {
      does: "Answers from a browser are never trusted: the server evaluates again. Nothing is sent to another body before the resident has been told what, to whom, why and for how long, and has chosen it.",
      left: "The legal basis of each check, and your agreement with the body that is asked. A data protection impact assessment.",
      evidence: [README, "SECURITY.md"],
    },
    "service-10": {
      does: "It tells your page of each outcome and which rules gave it, which can be counted without the answers.",
      evidence: [README],
    },
    "service-13": {
      does: "Expressions are a named part of FEEL, from OMG’s standard DMN; rulesets have a published JSON Schema.",
      evidence: ["packages/eligibility-rules/FEEL.md", "packages/eligibility-rules/ruleset.schema.json"],
    },
    "technology-4": {
      does: "FEEL (DMN), JSON Schema, web-standard requests and responses.",
      evidence: ["packages/eligibility-rules/FEEL.md"],
    },
    "technology-7": {
      does: "Answers stay in the page and in your own form. What a check needs is in no address, storage, event or log, and a receipt says what was permitted.",
      evidence: [README],
    },
    "technology-10": {
      does: "The outcome goes to your form with the rules and the version that gave it.",
      left: "How you use it. An outcome informs, and is no decision.",
      evidence: [README],
    },
    "declaration-3": {
      does: "A fact can be checked with the body that knows it, with permission, in place of papers: asked once, for one purpose, with a receipt.",
      evidence: [README],
    },
  }),
};
