import { compileRuleset } from "./compile.ts";
import type { Ruleset } from "./program.ts";
import { isNumeric, partsOf, type Numeric } from "./decimal.ts";
import { rateOn } from "./rate-on.ts";
import type { Rate, RulesetFile } from "./ruleset.ts";
import { civil, parseDate } from "./temporal.ts";

// A browser may know no Welsh.
const welshMonths = "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr";

/** A rate as a text shows it: £7,400, £616.67 or 6 April 2027. */
export function rateInWords(rate: Rate, today: string, language: string): string {
  const value = rateOn(rate, today);
  if (isNumeric(value)) return pounds(value);
  if (!value) return "";
  return dateInWords(value as { count: number }, language);
}

/** A day, `YYYY-MM-DD`, in words: 6 April 2027. */
export const longDate = (day: string, language: string): string =>
  dateInWords(parseDate(day) ?? { count: 0 }, language);

function dateInWords(date: { count: number }, language: string): string {
  const [year, month, day] = civil(date);
  const english = new Date(2000, month - 1).toLocaleDateString("en-GB", { month: "long" });
  return `${day} ${language === "cy" ? welshMonths.split(" ")[month - 1] : english} ${year}`;
}

function pounds(amount: Numeric): string {
  const [coefficient, exponent] = partsOf(amount);
  const written = Number(`${coefficient}e${exponent}`).toLocaleString("en-GB", { minimumFractionDigits: 2 });
  return `£${written.replace(/\.00$/, "")}`;
}

const onDays = new WeakMap<Ruleset, { today: string; filled: Ruleset; ruleset: Ruleset }>();

/**
 * A ruleset as it reads on a day: `{limit}` in its texts is the rate of that day, `{{` is a brace. The rules
 * are the same, and `evaluate` does this by itself: for pages that show texts of questions and outcomes. One that
 * reads as on another day is read again as it was written.
 */
export function rulesetOn(given: Ruleset, today: string): Ruleset {
  const before = onDays.get(given);
  const ruleset = before?.ruleset ?? given;
  const rates = ruleset?.file?.rates;
  if (!rates) return ruleset;
  if (before?.today === today) return before.filled;
  const fill = (text: string, language: string): string =>
    text.replace(/\{\{|\{(\w+)\}/g, (found, id?: string) => {
      const rate = rates.find((each) => each.id === id);
      return rate ? rateInWords(rate, today, language) : found.replace("{{", "{");
    });
  const filled = compileRuleset(mapTexts(ruleset.file, fill));
  const day = { today, filled, ruleset };
  onDays.set(ruleset, day).set(filled, day);
  return filled;
}

/** A ruleset as its author wrote it, with `{limit}` in its texts: to send it on. The opposite of `rulesetOn`. */
export function rulesetAsWritten(ruleset: Ruleset): Ruleset {
  return onDays.get(ruleset)?.ruleset ?? ruleset;
}

/** A copy of a ruleset with every text changed; texts are the objects with English words. */
export function mapTexts(file: RulesetFile, change: (text: string, language: string) => string): RulesetFile {
  const visit = (at: unknown): unknown => {
    if (Array.isArray(at)) return at.map(visit);
    if (typeof at !== "object" || at === null) return at;
    const isText = typeof (at as { en?: unknown }).en === "string";
    return Object.fromEntries(
      Object.entries(at).map(([key, value]) => [
        key,
        isText && typeof value === "string" ? change(value, key) : visit(value),
      ]),
    );
  };
  return visit(file) as RulesetFile;
}
