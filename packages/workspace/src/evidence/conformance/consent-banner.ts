import type { NamedTest, Report } from "../report.ts";
import { elementFindings } from "./element.ts";

const TESTS = "packages/consent-banner/test";
const named = (file: string, title: string): NamedTest => ({ file: `${TESTS}/${file}`, title });

const common = elementFindings({
  component: "consent-banner",
  tags: ["council-consent-banner", "council-consent-settings"],
  suites: {
    "council-consent-banner": `${TESTS}/banner-suites.test.ts`,
    "council-consent-settings": `${TESTS}/settings-suites.test.ts`,
  },
});
const YES = named(
  "behaviour.test.ts",
  "says yes: what waited runs, the cookie says so, focus is on the confirmation",
);

export const consentBanner: Report = {
  component: "consent-banner",
  name: "Consent banner",
  findings: {
    ...common,
    "2.4.1": {
      support: "Left to the page",
      how: "The banner comes before the skip link, as GOV.UK’s does: once it is answered, Tab goes to the skip link. One that comes after it is warned of in development.",
      page: "Have a skip link straight after the banner.",
      tests: [YES, named("banner-suites.test.ts", "warns once: after the skip link")],
    },
    "2.4.3": {
      ...common["2.4.3"],
      how: "After an answer focus is on the confirmation, then on the skip link. Focus is never lost.",
      tests: [...common["2.4.3"].tests!, YES],
    },
    "2.4.11": {
      ...common["2.4.11"],
      how: "The banner is in the page and moves it down. It is fixed over nothing.",
    },
    "3.1.2": {
      support: "Supports",
      how: "It is in the language of the page around it, and turns with it. A policy has every text in both languages.",
      tests: [named("behaviour.test.ts", "reads the page in another language as soon as it changes")],
    },
    "3.1.1": {
      ...common["3.1.1"],
      tests: [named("behaviour.test.ts", "reads the page in another language as soon as it changes")],
    },
    "3.3.4": {
      support: "Supports",
      how: "A yes or a no can be changed on the cookies page at any time, and what was stored is deleted.",
      tests: [named("behaviour.test.ts", "changes their mind on the cookies page: what was stored goes")],
    },
    "3.3.7": {
      support: "Supports",
      how: "An answer holds on every page and in every tab, until the policy changes.",
      tests: [named("behaviour.test.ts", "answers once for all tabs")],
    },
    "4.1.3": {
      support: "Supports",
      how: "The confirmation is an alert and takes focus, as GOV.UK’s cookie banner does.",
      tests: [YES, named("settings-suites.test.ts", "<council-consent-settings> by keyboard alone")],
    },
  },
};
