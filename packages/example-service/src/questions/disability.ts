import { govukCheckboxes, type CheckboxesItem } from "@council-components/govuk-templates";
import { busPassQuestion, stillToAsk } from "../eligibility/bus-pass.ts";
import { errorMessage, type Question, type Values } from "./question.ts";

const PAGE = "disability";
const NONE = fieldOf("none");
const UNSURE = fieldOf("unsure");
const asked = busPassQuestion(PAGE);
const options = asked.options ?? [];

/**
 * What the rules ask and the eligibility step did not, since the outcome was clear without it: somebody at an address
 * of another council who applies all the same. The words and the list are those of the ruleset.
 */
export const disability: Question = {
  page: PAGE,
  names: [...options.map(({ value }) => fieldOf(value)), NONE, UNSURE],
  heading: ({ language }) => asked.label[language] ?? "",
  isAsked: (context) => stillToAsk(context) === PAGE,

  values({ disability }) {
    if (disability === undefined) return {};
    const chosen = disability === null ? [UNSURE] : disability.length ? disability.map(fieldOf) : [NONE];
    return Object.fromEntries(chosen.map((field) => [field, "yes"]));
  },

  check(values, { language }) {
    const chosen = options.map(({ value }) => value).filter((value) => values[fieldOf(value)]);
    const ways = [chosen.length > 0, values[NONE], values[UNSURE]].filter(Boolean).length;
    if (ways !== 1) return { errors: [{ field: PAGE, text: asked.errors?.["missing"]?.[language] ?? "" }] };
    return { answers: { disability: values[UNSURE] ? null : chosen } };
  },

  fields: (values, errors, { language, words }) =>
    govukCheckboxes({
      idPrefix: PAGE,
      name: PAGE,
      fieldset: {
        legend: { text: asked.label[language], isPageHeading: true, classes: "govuk-fieldset__legend--l" },
      },
      hint: { text: asked.hint?.[language] },
      errorMessage: errorMessage(errors, words, PAGE),
      items: [
        ...options.map(({ value, label }) => box(fieldOf(value), label[language], values)),
        { divider: words.or },
        { ...box(NONE, asked.none?.[language], values), behaviour: "exclusive" },
        { ...box(UNSURE, asked.unsure?.[language], values), behaviour: "exclusive" },
      ],
    }),

  row: ({ disability }, { language }) => ({
    label: asked.label[language] ?? "",
    value: { text: inWords(disability, language) },
    changeHidden: asked.label[language] ?? "",
  }),
};

function inWords(disability: readonly string[] | null | undefined, language: string): string | undefined {
  if (disability === null) return asked.unsure?.[language];
  if (!disability?.length) return asked.none?.[language];
  return options
    .filter(({ value }) => disability.includes(value))
    .map(({ label }) => label[language])
    .join("; ");
}

function box(name: string, text: string | undefined, values: Values): CheckboxesItem {
  return { name, text, value: "yes", checked: !!values[name] };
}

function fieldOf(value: string): string {
  return `${PAGE}-${value}`;
}
