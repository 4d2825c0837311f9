import {
  assertEqual,
  formEntries,
  testEditedByOthers,
  testHistory,
  testHostPages,
  type Page,
} from "@council-components/testing";
import { heading } from "../fixtures/act.ts";
import { authorHtml } from "../fixtures/author-html.ts";
import { asking, gardenWaste } from "../fixtures/rulesets.ts";
import type { CouncilEligibilityStep } from "../src/eligibility-step.ts";
import { component, fixture } from "./component.ts";

const AGAIN = "Enter your date of birth again";
const element = (page: Page): CouncilEligibilityStep => page.find<CouncilEligibilityStep>(component.tag);

testEditedByOthers(component, {
  fixture: fixture("second-question"),
  next: authorHtml(gardenWaste, { answers: { livesHere: true } }).en.replace(
    '<div class="govuk-form-group">',
    `$&<p class="govuk-error-message">${AGAIN}</p>`,
  ),
  shows: AGAIN,
  agrees: (page) => {
    // The server's form is shown, and the element submits nothing beside it.
    assertEqual(
      formEntries(page).filter((entry) => entry.includes("[ruleset]")),
      [],
    );
    assertEqual(element(page).answers, { livesHere: true });
  },
});

testHistory(component, {
  fixture: fixture("second-question"),
  kept: "livesHere",
  another: authorHtml(asking("yes-no")).en,
  isFresh: (page) => {
    assertEqual(element(page).answers, {});
    assertEqual(heading(element(page)), "Do you have a garden?");
  },
});

testHostPages(component, {
  // WebKit counts the text of a script in XHTML, JSON too, as made by script, which the page's policy forbids.
  fixture: fixture("ruleset-in-an-attribute"),
  hiding: [fixture("question-date"), fixture("question-choices")],
});
