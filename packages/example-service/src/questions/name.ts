import { govukInput } from "@council-components/govuk-templates";
import { html } from "lit";
import { errorMessage, type FieldError, type Question } from "./question.ts";

// What fits on a pass that is printed in two lines.
const LIMIT = 50;

export const name: Question = {
  page: "name",
  names: ["first-names", "last-name"],
  heading: ({ words }) => words.name.heading,
  isAsked: () => true,

  values: ({ name }) => ({ "first-names": name?.first ?? "", "last-name": name?.last ?? "" }),

  check(values, { words }) {
    const first = values["first-names"] ?? "";
    const last = values["last-name"] ?? "";
    const errors: FieldError[] = [];
    if (!first) errors.push({ field: "first-names", text: words.name.enterFirst });
    if (first.length > LIMIT) errors.push({ field: "first-names", text: words.name.firstTooLong(LIMIT) });
    if (!last) errors.push({ field: "last-name", text: words.name.enterLast });
    if (last.length > LIMIT) errors.push({ field: "last-name", text: words.name.lastTooLong(LIMIT) });
    return errors.length ? { errors } : { answers: { name: { first, last } } };
  },

  fields: (values, errors, { words }) => html`
    <h1 class="govuk-heading-l">${words.name.heading}</h1>
    <p class="govuk-hint">${words.name.hint}</p>
    ${govukInput({
      id: "first-names",
      name: "first-names",
      label: { text: words.name.first },
      value: values["first-names"],
      errorMessage: errorMessage(errors, words, "first-names"),
      autocomplete: "given-name",
      spellcheck: false,
    })}
    ${govukInput({
      id: "last-name",
      name: "last-name",
      label: { text: words.name.last },
      value: values["last-name"],
      errorMessage: errorMessage(errors, words, "last-name"),
      autocomplete: "family-name",
      spellcheck: false,
    })}
  `,

  row: ({ name }, { words }) => ({
    label: words.name.row,
    value: { text: name && `${name.first} ${name.last}` },
    changeHidden: words.name.changeHidden,
  }),
};
