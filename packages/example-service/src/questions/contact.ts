import { govukRadios } from "@council-components/govuk-templates";
import { contactWays, type ContactWay } from "../answers.ts";
import { errorMessage, type Question } from "./question.ts";

/**
 * Email address and phone number are asked on pages of their own. Radios that reveal a field would do with one
 * page, but give `aria-expanded` to a radio, which ARIA does not allow.
 */
export const contact: Question = {
  page: "contact",
  names: ["contact"],
  heading: ({ words }) => words.contact.heading,
  isAsked: () => true,

  values: ({ contactBy }) => ({ contact: contactBy ?? "" }),

  check({ contact }, { words, answers }) {
    if (!isContactWay(contact)) return { errors: [{ field: "contact", text: words.contact.select }] };
    return {
      answers: {
        contactBy: contact,
        email: contact === "email" ? answers.email : undefined,
        phone: contact === "phone" ? answers.phone : undefined,
      },
    };
  },

  fields: ({ contact }, errors, { words }) =>
    govukRadios({
      idPrefix: "contact",
      name: "contact",
      fieldset: {
        legend: { text: words.contact.heading, isPageHeading: true, classes: "govuk-fieldset__legend--l" },
      },
      errorMessage: errorMessage(errors, words, "contact"),
      value: contact,
      items: contactWays.map((value) => ({ value, text: words.contact.options[value] })),
    }),

  row: ({ contactBy }, { words }) => ({
    label: words.contact.row,
    value: { text: contactBy && words.contact.options[contactBy] },
    changeHidden: words.contact.changeHidden,
  }),
};

function isContactWay(value: string | undefined): value is ContactWay {
  return contactWays.some((each) => each === value);
}
