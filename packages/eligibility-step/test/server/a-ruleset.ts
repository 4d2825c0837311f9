import { readFileSync } from "node:fs";
import { compileRuleset, type Ruleset } from "@council-components/eligibility-rules";
import { createPermissionReceipt, type PermissionReceipt } from "../../src/permission-receipt.ts";

const words = (en: string, cy: string) => ({ en, cy });

/** A small ruleset with a check, whose questions instead of it are two. */
export const schoolMeals: Ruleset = compileRuleset({
  id: "school-meals",
  version: "2026-09-01",
  title: words("Free school meals", "Prydau ysgol am ddim"),
  sources: [{ id: "law", title: words("The law", "Y gyfraith"), href: "https://law.example/meals" }],
  questions: [
    {
      id: "benefitCheck",
      type: "check",
      check: "free-school-meals",
      label: words("Can we check your benefits?", "A gawn ni wirio eich budd-daliadau?"),
      needs: ["lastName", "dateOfBirth", "nationalInsuranceNumber"],
      permission: {
        purpose: words(
          "To see if your child can have free school meals",
          "I weld a all eich plentyn gael prydau",
        ),
        controllers: [
          words("Council of Aberwylan", "Cyngor Aberwylan"),
          words("Department for Education", "Yr Adran Addysg"),
        ],
        basis: "public-task",
        retention: words("We keep the answer for a year", "Byddwn yn cadw’r ateb am flwyddyn"),
      },
    },
    {
      id: "lastName",
      type: "text",
      maxLength: 100,
      label: words("What is your last name?", "Beth yw eich cyfenw?"),
      fact: words("your last name", "eich cyfenw"),
    },
    {
      id: "dateOfBirth",
      type: "date",
      max: "today",
      label: words("What is your date of birth?", "Beth yw eich dyddiad geni?"),
    },
    {
      id: "nationalInsuranceNumber",
      type: "national-insurance-number",
      label: words("What is your National Insurance number?", "Beth yw eich rhif Yswiriant Gwladol?"),
    },
    {
      id: "universalCredit",
      type: "yes-no",
      label: words("Do you get Universal Credit?", "Ydych chi’n cael Credyd Cynhwysol?"),
      yes: words("Yes", "Ydw"),
      no: words("No", "Nac ydw"),
    },
    {
      id: "earnings",
      type: "money",
      label: words("How much do you earn a year?", "Faint ydych chi’n ei ennill mewn blwyddyn?"),
      unsure: words("I do not know", "Dydw i ddim yn gwybod"),
    },
  ],
  criteria: [
    {
      id: "checked",
      when: 'benefitCheck = "eligible"',
      met: words(
        "The Department for Education says that you get a benefit",
        "Mae’r Adran Addysg yn dweud eich bod yn cael budd-dal",
      ),
      notMet: words("The check did not say so", "Nid dyna a ddywedodd y gwiriad"),
      unknown: words("We have not checked", "Nid ydym wedi gwirio"),
      source: "law",
    },
    {
      id: "told",
      when: "universalCredit and earnings < 7400",
      met: words("You earn less than £7,400", "Rydych yn ennill llai na £7,400"),
      notMet: words(
        "You earn £7,400 or more, or get no Universal Credit",
        "Rydych yn ennill £7,400 neu fwy, neu ddim yn cael Credyd Cynhwysol",
      ),
      unknown: words("We do not know what you earn", "Nid ydym yn gwybod faint rydych yn ei ennill"),
    },
  ],
  outcomes: [
    {
      id: "yes",
      result: "eligible",
      when: "checked or told",
      title: words("Your child can have free school meals", "Gall eich plentyn gael prydau am ddim"),
    },
    {
      id: "unsure",
      result: "could-not-check",
      when: "earnings = null and universalCredit",
      title: words("We could not check", "Nid oeddem yn gallu gwirio"),
      next: [{ text: words("Ask your school", "Gofynnwch i’ch ysgol"), href: "/contact" }],
    },
    {
      id: "no",
      result: "not-eligible",
      when: "true",
      title: words("You may not be eligible", "Mae’n bosibl nad ydych yn gymwys"),
      next: [{ text: words("Apply anyway", "Gwnewch gais beth bynnag"), href: "/apply" }],
    },
  ],
});

export const facts = {
  lastName: "Eligible",
  dateOfBirth: "1990-03-05",
  nationalInsuranceNumber: "AB 12 34 56 A",
};

export function permission(
  changes: Partial<PermissionReceipt> = {},
  time: Date = new Date(),
): PermissionReceipt {
  return { ...createPermissionReceipt(schoolMeals, schoolMeals.questions[0]!, "en", time), ...changes };
}

/** One of the examples: what the address says is not asked. */
export const busPass: Ruleset = compileRuleset(
  JSON.parse(
    readFileSync(
      new URL(import.meta.resolve("@council-components/eligibility-rules/examples/bus-pass-wales.json")),
      "utf8",
    ),
  ),
);
