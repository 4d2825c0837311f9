import { govukRadios } from "@council-components/govuk-templates";
import { reasons, type Reason } from "../answers.ts";
import { errorMessage, type Question } from "./question.ts";

export const reason: Question = {
  page: "reason",
  names: ["reason"],
  heading: (words) => words.reason.heading,
  isAsked: ({ pass }) => pass === "disabled",

  values: ({ reason }) => ({ reason: reason ?? "" }),

  check({ reason }, { words }) {
    if (!isReason(reason)) return { errors: [{ field: "reason", text: words.reason.select }] };
    return { answers: { reason } };
  },

  fields: ({ reason }, errors, { words }) =>
    govukRadios({
      idPrefix: "reason",
      name: "reason",
      fieldset: {
        legend: { text: words.reason.heading, isPageHeading: true, classes: "govuk-fieldset__legend--l" },
      },
      hint: { text: words.reason.hint },
      errorMessage: errorMessage(errors, words, "reason"),
      value: reason,
      items: reasons.map((value) => ({ value, text: words.reason.options[value] })),
    }),

  row: ({ reason }, { words }) => ({
    label: words.reason.row,
    value: { text: reason && words.reason.options[reason] },
    changeHidden: words.reason.changeHidden,
  }),
};

function isReason(value: string | undefined): value is Reason {
  return reasons.some((each) => each === value);
}
