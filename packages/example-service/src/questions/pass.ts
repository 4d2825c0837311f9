import { govukRadios } from "@council-components/govuk-templates";
import { passes, type Pass } from "../answers.ts";
import { yearsBetween } from "../dates.ts";
import { errorMessage, type Question } from "./question.ts";

const OLDER_FROM = 60;

export const pass: Question = {
  page: "pass",
  names: ["pass"],
  heading: (words) => words.pass.heading,
  isAsked: () => true,

  values: ({ pass }) => ({ pass: pass ?? "" }),

  check({ pass }, { words, answers, today }) {
    if (!isPass(pass)) return { errors: [{ field: "pass", text: words.pass.select }] };
    const { dateOfBirth, reason } = answers;
    if (pass === "older" && dateOfBirth && yearsBetween(dateOfBirth, today) < OLDER_FROM) {
      return { errors: [{ field: "pass", text: words.pass.tooYoung }] };
    }
    return { answers: { pass, reason: pass === "disabled" ? reason : undefined } };
  },

  fields: ({ pass }, errors, { words }) =>
    govukRadios({
      idPrefix: "pass",
      name: "pass",
      fieldset: {
        legend: { text: words.pass.heading, isPageHeading: true, classes: "govuk-fieldset__legend--l" },
      },
      errorMessage: errorMessage(errors, words, "pass"),
      value: pass,
      items: passes.map((value) => ({
        value,
        text: words.pass.options[value],
        hint: { text: words.pass.hints[value] },
      })),
    }),

  row: ({ pass }, { words }) => ({
    label: words.pass.row,
    value: { text: pass && words.pass.options[pass] },
    changeHidden: words.pass.changeHidden,
  }),
};

function isPass(value: string | undefined): value is Pass {
  return passes.some((each) => each === value);
}
