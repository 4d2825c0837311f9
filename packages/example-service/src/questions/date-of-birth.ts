import { govukDateInput } from "@council-components/govuk-templates";
import { html } from "lit";
import { dateOf, longDate, yearsBetween } from "../dates.ts";
import { errorMessage, type Question, type QuestionContext, type Values } from "./question.ts";

const PARTS = ["day", "month", "year"] as const;
type Part = (typeof PARTS)[number];

// The oldest person known lived to 122.
const OLDEST = 130;

export const dateOfBirth: Question = {
  page: "date-of-birth",
  names: PARTS.map(fieldOf),
  heading: ({ words }) => words.dateOfBirth.heading,
  // Those whom the eligibility step has asked are not asked again.
  isAsked: ({ answers: { eligibility } }) => eligibility?.answers["dateOfBirth"] === undefined,

  values({ dateOfBirth }) {
    const [year = "", month = "", day = ""] = dateOfBirth?.split("-").map((part) => `${Number(part)}`) ?? [];
    return { [fieldOf("day")]: day, [fieldOf("month")]: month, [fieldOf("year")]: year };
  },

  check(values, context) {
    const problem = problemOf(values, context);
    if (!("text" in problem)) return { answers: { dateOfBirth: problem.date } };
    const marked = problem.parts.map(fieldOf);
    return { errors: [{ field: marked[0] ?? fieldOf("day"), text: problem.text, marked }] };
  },

  fields: (values, errors, { words }) => html`
    ${govukDateInput({
      id: "date-of-birth",
      fieldset: {
        legend: {
          text: words.dateOfBirth.heading,
          isPageHeading: true,
          classes: "govuk-fieldset__legend--l",
        },
      },
      hint: { text: words.dateOfBirth.hint },
      errorMessage: errorMessage(errors, words, ...PARTS.map(fieldOf)),
      items: PARTS.map((part) => ({
        id: fieldOf(part),
        name: fieldOf(part),
        label: words.dateOfBirth[part],
        value: values[fieldOf(part)],
        autocomplete: `bday-${part}`,
        classes: [
          part === "year" ? "govuk-input--width-4" : "govuk-input--width-2",
          errors.some(({ marked }) => marked?.includes(fieldOf(part))) ? "govuk-input--error" : "",
        ]
          .join(" ")
          .trim(),
      })),
    })}
  `,

  row: ({ dateOfBirth }, { words, language }) => ({
    label: words.dateOfBirth.row,
    value: { text: dateOfBirth && longDate(dateOfBirth, language) },
    changeHidden: words.dateOfBirth.changeHidden,
  }),
};

function fieldOf(part: Part): string {
  return `date-of-birth-${part}`;
}

/** The date, or what is wrong with it and with which parts: the most that can be said, said once. */
function problemOf(
  values: Values,
  { words, today }: QuestionContext,
): { date: string } | { text: string; parts: readonly Part[] } {
  const typed = PARTS.map((part) => values[fieldOf(part)] ?? "");
  const [day = "", month = "", year = ""] = typed;
  const missing = PARTS.filter((_, index) => !typed[index]);

  if (missing.length === 3) return { text: words.dateOfBirth.enter, parts: PARTS };
  if (missing.length) {
    const which = missing.join(" ") as keyof typeof words.dateOfBirth.missing;
    return { text: words.dateOfBirth.missing[which], parts: missing };
  }
  const wrong: Part[] = [];
  if (!/^\d{1,2}$/.test(day) || Number(day) < 1 || Number(day) > 31) wrong.push("day");
  const monthNumber = numberOfMonth(month);
  if (!monthNumber) wrong.push("month");
  if (!/^\d+$/.test(year)) wrong.push("year");
  if (wrong.length) return { text: words.dateOfBirth.notReal, parts: wrong };
  if (!/^\d{4}$/.test(year)) return { text: words.dateOfBirth.fourDigitYear, parts: ["year"] };

  const date = dateOf(Number(year), monthNumber ?? 0, Number(day));
  if (!date) return { text: words.dateOfBirth.notReal, parts: PARTS };
  if (date >= today) return { text: words.dateOfBirth.future, parts: PARTS };
  if (yearsBetween(date, today) > OLDEST) {
    return { text: words.dateOfBirth.tooOld(Number(today.slice(0, 4)) - OLDEST), parts: ["year"] };
  }
  return { date };
}

/** GOV.UK asks services to take a month’s name as well as its number; here in either language. */
function numberOfMonth(typed: string): number | undefined {
  if (/^\d{1,2}$/.test(typed)) return Number(typed) >= 1 && Number(typed) <= 12 ? Number(typed) : undefined;
  const name = typed.toLowerCase().replace(/\.$/, "");
  const index = MONTH_NAMES.findIndex((names) => names.includes(name));
  return index === -1 ? undefined : index + 1;
}

const MONTH_NAMES: readonly string[][] = Array.from({ length: 12 }, (_, index) =>
  ["en-GB", "cy"].flatMap((locale) =>
    (["long", "short"] as const).map((month) =>
      new Intl.DateTimeFormat(locale, { month, timeZone: "UTC" }).format(Date.UTC(2000, index)).toLowerCase(),
    ),
  ),
);
