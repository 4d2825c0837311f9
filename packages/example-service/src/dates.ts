import type { Language } from "@council-components/address-lookup";

/** Dates are ISO 8601 strings, "1950-03-05": they compare as text and carry no time zone. */

/** The date of a day that exists; undefined for the 31st of June. */
export function dateOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

/** Today where the council is, whatever the server’s own time zone. */
export function todayInBritain(now: number): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London" }).format(now);
}

/** The time of day as it is said in both languages, such as "3:40pm". */
export function timeInBritain(now: number): string {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/London",
    hour: "numeric",
    minute: "2-digit",
    hour12: true,
  });
  return format.format(now).replace(/\s(am|pm)$/, "$1");
}

/** Whole years between two dates. Someone born on 29 February is a year older on 1 March. */
export function yearsBetween(earlier: string, later: string): number {
  const years = Number(later.slice(0, 4)) - Number(earlier.slice(0, 4));
  return later.slice(5) < earlier.slice(5) ? years - 1 : years;
}

export function longDate(date: string, language: Language): string {
  const locale = language === "cy" ? "cy" : "en-GB";
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(date));
}
