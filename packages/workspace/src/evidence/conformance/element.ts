import type { Finding, NamedTest } from "../report.ts";
import type { CriterionNumber } from "../wcag.ts";

/** What every element's report has in common: how it is made, and the suites of `packages/testing` it goes through. */
export interface ElementUnderReport {
  /** The package's folder. */
  readonly component: string;
  readonly tags: readonly string[];
  /** Test files that call the suites, by tag. */
  readonly suites: Readonly<Record<string, string>>;
  /** The one with the journeys by keyboard, where it is another. */
  readonly keyboard?: string;
}

const NO_MEDIA = "It has no audio and no video.";
/** The report was made by reading what is asked here. */
const READ = "All its messages and templates were read for this.";

/**
 * The findings that every element of ours shares, because they are made in the same way and go through the same
 * suites. A component's report overrides what is its own.
 */
export function elementFindings(element: ElementUnderReport): Record<CriterionNumber, Finding> {
  const suite = (words: string, file?: string): NamedTest[] =>
    element.tags.map((tag) => ({ file: file ?? element.suites[tag]!, title: `<${tag}> ${words}` }));
  const states = suite("is accessible");
  const keyboard = suite("by keyboard alone", element.keyboard);
  const colours: NamedTest[] = [
    {
      file: "packages/theme/test/check.node.test.ts",
      title: "finds nothing in GOV.UK Frontend’s own colours",
    },
    {
      file: "packages/theme/test/colour-uses.node.test.ts",
      title: "are all held to a contrast where people see them",
    },
  ];
  const stories: NamedTest[] = [
    { file: ".storybook/test/stories.browser.node.test.ts", title: `stories of ${element.component}` },
  ];
  const none = (how: string): Finding => ({ support: "Not applicable", how });
  const supports = (how: string, tests: readonly NamedTest[], more: Partial<Finding> = {}): Finding => ({
    support: "Supports",
    how,
    tests,
    ...more,
  });

  return {
    "1.1.1": supports("It has no images. What it shows is text.", states),
    "1.2.1": none(NO_MEDIA),
    "1.2.2": none(NO_MEDIA),
    "1.2.3": none(NO_MEDIA),
    "1.2.4": none(NO_MEDIA),
    "1.2.5": none(NO_MEDIA),
    "1.3.1": supports(
      "Labels, fieldsets with legends, lists and tables are those of HTML, as GOV.UK Frontend has them. Every reference between elements leads somewhere, and no id is there twice.",
      states,
    ),
    "1.3.2": supports("The order in the document is the order on the screen.", keyboard),
    "1.3.3": {
      support: "Supports",
      how: "No message speaks of a shape, a colour or a place on the screen.",
      inspected: READ,
    },
    "1.3.4": supports(
      "Nothing depends on how the screen is held: it works at any width from 320 pixels.",
      states,
    ),
    "1.3.5": none("It asks people nothing about themselves."),
    "1.4.1": supports(
      "What is an error, a link or a choice is said in words or form, not in colour alone.",
      states,
    ),
    "1.4.2": none(NO_MEDIA),
    "1.4.3": supports(
      "Text has 4.5 to 1 or more (3 to 1 where it is large), measured in every state; the theme’s colours and those of a brand are checked in every pair that can come together.",
      [...states, ...colours],
      {
        page: "If you use colours of your own, build them with council-theme, which refuses what cannot be read.",
      },
    ),
    "1.4.4": supports(
      "Sizes are in rem: text grows with the browser’s setting, and up to 400% zoom.",
      states,
    ),
    "1.4.5": supports("It has no images.", states),
    "1.4.10": supports("At 320 pixels, which is 400% zoom of 1280, nothing scrolls sideways.", states),
    "1.4.11": supports(
      "Fields, radios, buttons and the focus have the borders and colours of GOV.UK Frontend or of a brand that was checked: 3 to 1 or more. In forced colours every border stays.",
      [...colours, ...states],
      {
        page: "If you use colours of your own, build them with council-theme, which refuses what cannot be seen.",
      },
    ),
    "1.4.12": supports(
      "With the spacing that readers may set, no text is cut off and nothing scrolls sideways.",
      states,
    ),
    "1.4.13": none("Nothing appears on hover or on focus."),
    "2.1.1": supports("The whole job is done with the keyboard alone, in both languages.", keyboard),
    "2.1.2": supports("Tab leaves every control.", keyboard),
    "2.1.4": none("It has no shortcuts."),
    "2.2.1": none("It sets people no time limit."),
    "2.2.2": none("Nothing moves or changes by itself."),
    "2.3.1": none("Nothing flashes."),
    "2.4.1": {
      support: "Left to the page",
      how: "It is a part of a page.",
      page: "Have a skip link and a main landmark.",
    },
    "2.4.2": {
      support: "Left to the page",
      how: "It is a part of a page.",
      page: "Say in the title what the page is.",
    },
    "2.4.3": supports(
      "Focus goes in the order of the page, and is never lost: each step of a journey checks it.",
      keyboard,
    ),
    "2.4.4": supports(
      "Links and buttons say what they are for, in words that a screen reader has too.",
      states,
    ),
    "2.4.5": {
      support: "Left to the page",
      how: "It is a part of a page.",
      page: "Have more than one way to the page.",
    },
    "2.4.6": supports(
      "Labels, legends and headings say what they are of; there are none without words.",
      states,
    ),
    "2.4.7": supports(
      "Whatever has focus is seen to have it: GOV.UK Frontend’s focus style, in forced colours too.",
      stories,
    ),
    "2.4.11": supports(
      "It fixes nothing over the page: what has focus is not hidden behind something.",
      stories,
      {
        page: "A header or banner of yours that stays in place must leave room (scroll-padding).",
      },
    ),
    "2.5.1": none("It asks for no gesture: everything is done by a press."),
    "2.5.2": supports(
      "Buttons, links, radios and checkboxes are the browser’s own, which act when the press ends.",
      keyboard,
      {
        inspected: "No listener for pressing down is in the source.",
      },
    ),
    "2.5.3": supports("The accessible name of each control has the words that are seen.", states),
    "2.5.4": none("It does not use motion."),
    "2.5.7": none("Nothing is dragged."),
    "2.5.8": supports("Targets are 24 by 24 pixels or more, or have as much room around.", states),
    "3.1.1": {
      support: "Left to the page",
      how: "It follows the language of the page, and follows it when that changes.",
      page: 'Have lang="en" or lang="cy" on the page.',
    },
    "3.1.2": supports("It is in the language of the page around it.", states),
    "3.2.1": supports("Focus alone changes nothing.", keyboard),
    "3.2.2": supports("Choosing or typing changes nothing on the page until a button is pressed.", keyboard),
    "3.2.3": {
      support: "Left to the page",
      how: "It has no navigation.",
      page: "Keep navigation in the same order on every page.",
    },
    "3.2.4": {
      support: "Supports",
      how: "One set of messages names the same thing in the same words, with script, without script and on every page.",
      tests: suite("without script"),
    },
    "3.2.6": {
      support: "Left to the page",
      how: "It offers no help of its own.",
      page: "Have your contact details in the same place on every page.",
    },
    "3.3.1": none("People type nothing that could be wrong."),
    "3.3.2": supports("Every field has a label, every group a legend.", states),
    "3.3.3": none("People type nothing that could be wrong."),
    "3.3.4": supports("An answer can be changed at any time.", keyboard),
    "3.3.7": supports("It asks nothing twice.", keyboard),
    "3.3.8": none("It does not ask people who they are."),
    "4.1.2": supports(
      "Names, roles and states are those of HTML, and are asked of the browser’s own accessibility tree.",
      states,
    ),
    "4.1.3": supports("What changes is announced once.", keyboard),
  };
}
