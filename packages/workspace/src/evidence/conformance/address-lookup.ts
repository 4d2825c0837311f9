import type { NamedTest, Report } from "../report.ts";
import { elementFindings } from "./element.ts";

const TESTS = "packages/address-lookup/test";
const named = (file: string, title: string): NamedTest => ({ file: `${TESTS}/${file}`, title });

const common = elementFindings({
  component: "address-lookup",
  tags: ["council-address-lookup"],
  suites: { "council-address-lookup": `${TESTS}/suites.test.ts` },
  keyboard: `${TESTS}/keyboard.test.ts`,
});
const KEYBOARD = named("keyboard.test.ts", "<council-address-lookup> by keyboard alone");
const STATES = common["1.1.1"].tests!;
const ERRORS = named(
  "journey.test.ts",
  'typing the address by hand › validate="client": errors by the fields and in the summary',
);

export const addressLookup: Report = {
  component: "address-lookup",
  name: "Address lookup",
  findings: {
    ...common,
    "1.3.1": {
      ...common["1.3.1"],
      tests: [...STATES, named("legend.test.ts", "is seen once, names the group")],
      page: "Give your own fields labels, and a legend that says whose address it is.",
    },
    "1.3.5": {
      support: "Supports",
      how: "The fields that it makes have autocomplete for each part of an address. Yours are found by it, so they have it too.",
      tests: [named("templates.node.test.ts", "manual fields"), ...STATES],
      page: "Keep autocomplete on your own fields: the element then needs no other mark.",
    },
    "1.4.13": {
      support: "Supports",
      how: "Suggestions in text search appear while somebody types, not on focus. Escape closes them and keeps the text; they stay while the pointer is on them.",
      tests: [named("combobox.test.ts", "Escape closes the list and keeps the text")],
    },
    "2.1.2": {
      ...common["2.1.2"],
      tests: [KEYBOARD, named("combobox.test.ts", "Tab leaves, closes the list and picks nothing")],
    },
    "2.2.1": {
      support: "Not applicable",
      how: "It sets people no time limit. A search that takes too long ends with a message, and what was typed stays.",
    },
    "2.4.2": {
      support: "Left to the page",
      how: "Where there are errors it puts “Error: ” before your page’s title, and takes it away again.",
      page: "Say in the title what the page is.",
    },
    "2.4.3": {
      ...common["2.4.3"],
      tests: [KEYBOARD, named("journey.test.ts", "never drops focus to the body on the way through")],
    },
    "2.5.2": {
      ...common["2.5.2"],
      tests: [named("combobox.test.ts", "a click picks, and focus stays in the field")],
      how: "Buttons and radios are the browser’s own, which act when the press ends; a suggestion is taken by a whole click.",
    },
    "3.1.2": {
      support: "Supports",
      how: "Addresses, and your legend, in another language than the page’s are marked with their own.",
      tests: [
        named("journey.test.ts", "marks addresses in another language"),
        named("legend.test.ts", "is marked with its language where that is not the page’s"),
      ],
    },
    "3.1.1": {
      ...common["3.1.1"],
      tests: [named("journey.test.ts", "follows the nearest lang, changed anywhere up the page")],
    },
    "3.2.2": {
      support: "Supports",
      how: "Choosing an address fills the form’s fields and changes nothing else: focus and what is shown stay until a button is pressed. Suggestions appear as a list that is announced; none is taken without being picked.",
      tests: [
        KEYBOARD,
        named("combobox.test.ts", "opens a named list, with no option picked for the person"),
      ],
    },
    "3.3.1": {
      support: "Supports",
      how: "Each error is in words by its field, and in the one summary at the top of the page, which links to the field.",
      tests: [
        ERRORS,
        named(
          "server/journey.node.test.ts",
          "says what is wrong with a postcode, by the field and in the summary",
        ),
      ],
    },
    "3.3.3": {
      support: "Supports",
      how: "Each error says what to enter. Where nothing is found, or another council looks after the address, it says how to go on.",
      tests: [
        ERRORS,
        named("server/journey.node.test.ts", "says when there is no such address, and lets people type it"),
      ],
    },
    "3.3.4": {
      support: "Supports",
      how: "The address that is chosen is seen among the others, and can be changed, until the form is sent. With `confirm` it is shown as a summary first, with a link to change it.",
      tests: [
        named("journey.test.ts", "fills every mapped field, tells the page by input and change"),
        named("server/read-address.node.test.ts", "gives a row with a change link"),
      ],
      page: "Have a page to check the answers on, for which the package gives the rows.",
    },
    "3.3.7": {
      support: "Supports",
      how: "What was typed stays when the search fails, when somebody turns to typing the address, and when they come Back.",
      tests: [
        named(
          "journey.test.ts",
          "is reachable from the first step and back again, without losing what was typed",
        ),
        named("back.test.ts", "Back finds the results, the choice and what was typed as they were"),
      ],
      page: "With two addresses on a form, offer to use the first again.",
    },
    "4.1.3": {
      support: "Supports",
      how: "How many addresses there are, that the search is slow, and what went wrong are announced once, without taking focus where somebody is typing.",
      tests: [
        named("journey.test.ts", "says once that something went wrong, and leaves focus where it is"),
        named("text-search.test.ts", "are announced once, in the page’s language"),
        named("slow.test.ts", "says that it is slow, then gives up, each once"),
      ],
    },
  },
};
