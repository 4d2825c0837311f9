import { govukInput } from "@council-components/govuk-templates";
import { errorMessage, type Question } from "./question.ts";

export const email: Question = {
  page: "email",
  names: ["email"],
  heading: ({ words }) => words.email.heading,
  isAsked: ({ answers: { contactBy } }) => contactBy === "email",

  values: ({ email }) => ({ email: email ?? "" }),

  check({ email = "" }, { words }) {
    if (!email) return { errors: [{ field: "email", text: words.email.enter }] };
    if (!isRight(email)) return { errors: [{ field: "email", text: words.email.wrong }] };
    return { answers: { email } };
  },

  fields: ({ email }, errors, { words }) =>
    govukInput({
      id: "email",
      name: "email",
      type: "email",
      autocomplete: "email",
      spellcheck: false,
      label: { text: words.email.heading, isPageHeading: true, classes: "govuk-label--l" },
      value: email,
      errorMessage: errorMessage(errors, words, "email"),
    }),

  row: ({ email }, { words }) => ({
    label: words.email.row,
    value: { text: email },
    changeHidden: words.email.changeHidden,
  }),
};

/** Lenient: only a message to the address would show that it works. */
function isRight(text: string): boolean {
  return text.length <= 254 && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text);
}
