import { type Measures, withOwn } from "../measure.ts";
import { common } from "./common.ts";

const README = "packages/consent-banner/README.md";

export const consentBanner: Measures = {
  component: "consent-banner",
  name: "Consent banner",
  points: withOwn(common, {
    "service-1": {
      does: "It follows the cookie banner and the cookies page of the GOV.UK Design System. No research with residents has been done by the project itself.",
    },
    "service-2": {
      does: "It asks, remembers, holds back what was not agreed to, lets people change their mind, and deletes what was stored.",
      evidence: [README],
    },
    "service-4": {
      does: "Yes and no are two buttons of the same weight. It is asked once, on every page the same.",
      evidence: [README],
    },
    "service-9": {
      does: "Scripts and frames that need consent do not run before it, and a forged cookie is no consent. Global Privacy Control is taken as a no. Receipts say what was asked and answered, without saying who.",
      left: "A policy that is true: what you store, why and for how long. Legal advice on what needs consent.",
      evidence: [README, "SECURITY.md"],
    },
    "service-10": {
      does: "It tells your page of each choice, and can keep receipts: how many said yes can be counted without following anybody.",
      evidence: [README],
    },
    "service-14": {
      does: "When its script does not come, nothing that needs consent runs, and the forms of the banner and the cookies page work by themselves.",
      evidence: [README],
    },
    "technology-4": {
      does: "A policy and receipts in JSON with published schemas; Global Privacy Control.",
      evidence: ["packages/consent-banner/policy.schema.json", "packages/consent-banner/receipt.schema.json"],
    },
    "technology-7": {
      does: "Consent before storing, as the Privacy and Electronic Communications Regulations ask, withdrawal as easy as giving, and one cookie of its own that says only what was chosen.",
      left: "A policy that is true, and to read the scripts that you let in.",
      evidence: [README],
    },
    "technology-10": {
      does: "Receipts in one form, which can be checked against the words that were shown.",
      left: "How long you keep receipts, and what you conclude from them.",
      evidence: [README],
    },
    "technology-11": {
      does: "It takes the place of a consent service from a supplier: nothing to buy, and no third party on your pages.",
    },
    "declaration-3": {
      does: "People see who sets what and why before they answer, in their language.",
      evidence: [README],
    },
  }),
};
