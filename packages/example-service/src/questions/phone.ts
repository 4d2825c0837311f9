import { govukInput } from "@council-components/govuk-templates";
import { errorMessage, type Question } from "./question.ts";

export const phone: Question = {
  page: "phone",
  names: ["phone"],
  heading: ({ words }) => words.phone.heading,
  isAsked: ({ answers: { contactBy } }) => contactBy === "phone",

  values: ({ phone }) => ({ phone: phone ?? "" }),

  check({ phone = "" }, { words }) {
    if (!phone) return { errors: [{ field: "phone", text: words.phone.enter }] };
    if (!isRight(phone)) return { errors: [{ field: "phone", text: words.phone.wrong }] };
    return { answers: { phone } };
  },

  fields: ({ phone }, errors, { words }) =>
    govukInput({
      id: "phone",
      name: "phone",
      type: "tel",
      autocomplete: "tel",
      classes: "govuk-input--width-20",
      label: { text: words.phone.heading, isPageHeading: true, classes: "govuk-label--l" },
      value: phone,
      errorMessage: errorMessage(errors, words, "phone"),
    }),

  row: ({ phone }, { words }) => ({
    label: words.phone.row,
    value: { text: phone },
    changeHidden: words.phone.changeHidden,
  }),
};

/** Spaces, brackets, dashes and a plus are as people write them; 10 digits is the fewest in the UK. */
function isRight(text: string): boolean {
  return /^\+?[\d\s().-]+$/.test(text) && /^\d{10,15}$/.test(text.replace(/\D/g, ""));
}
