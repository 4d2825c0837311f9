import { govukInput, govukRadios } from "@council-components/govuk-templates";
import { errorMessage, type FieldError, type Question } from "./question.ts";

export const contact: Question = {
  page: "contact",
  names: ["contact", "email", "phone"],
  heading: (words) => words.contact.heading,
  isAsked: () => true,

  values: ({ contact }) => ({
    contact: contact?.by ?? "",
    email: contact?.by === "email" ? contact.email : "",
    phone: contact?.by === "phone" ? contact.phone : "",
  }),

  check({ contact, email = "", phone = "" }, { words }) {
    const wrong = (field: string, text: string): { errors: FieldError[] } => ({ errors: [{ field, text }] });
    switch (contact) {
      case "email":
        if (!email) return wrong("email", words.contact.enterEmail);
        if (!isEmailAddress(email)) return wrong("email", words.contact.badEmail);
        return { answers: { contact: { by: "email", email } } };
      case "phone":
        if (!phone) return wrong("phone", words.contact.enterPhone);
        if (!isPhoneNumber(phone)) return wrong("phone", words.contact.badPhone);
        return { answers: { contact: { by: "phone", phone } } };
      case "post":
        return { answers: { contact: { by: "post" } } };
      default:
        return wrong("contact", words.contact.select);
    }
  },

  fields: (values, errors, { words }) =>
    govukRadios({
      idPrefix: "contact",
      name: "contact",
      fieldset: {
        legend: { text: words.contact.heading, isPageHeading: true, classes: "govuk-fieldset__legend--l" },
      },
      errorMessage: errorMessage(errors, words, "contact"),
      value: values["contact"],
      items: [
        {
          value: "email",
          text: words.contact.options.email,
          conditional: {
            html: govukInput({
              id: "email",
              name: "email",
              type: "email",
              label: { text: words.contact.email },
              value: values["email"],
              errorMessage: errorMessage(errors, words, "email"),
              autocomplete: "email",
              spellcheck: false,
              classes: "govuk-!-width-two-thirds",
            }),
          },
        },
        {
          value: "phone",
          text: words.contact.options.phone,
          conditional: {
            html: govukInput({
              id: "phone",
              name: "phone",
              type: "tel",
              label: { text: words.contact.phone },
              value: values["phone"],
              errorMessage: errorMessage(errors, words, "phone"),
              autocomplete: "tel",
              classes: "govuk-input--width-20",
            }),
          },
        },
        { value: "post", text: words.contact.options.post },
      ],
    }),

  row({ contact }, { words }) {
    const value =
      contact?.by === "email"
        ? contact.email
        : contact?.by === "phone"
          ? contact.phone
          : contact && words.contact.options.post;
    return { label: words.contact.row, value: { text: value }, changeHidden: words.contact.changeHidden };
  },
};

/** Lenient: only a message to the address would show that it works. */
function isEmailAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text);
}

/** Spaces, brackets, dashes and a plus are as people write them; 10 digits is the fewest in the UK. */
function isPhoneNumber(text: string): boolean {
  return /^\+?[\d\s().-]+$/.test(text) && /^\d{10,15}$/.test(text.replace(/\D/g, ""));
}
