/** The names of the months in English and in Welsh, with those that begin otherwise after “o”: 27 o Fawrth. */
const MONTHS: Readonly<Record<"en" | "cy", readonly string[]>> = {
  en: "January February March April May June July August September October November December".split(" "),
  cy: "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr".split(" "),
};
const MUTATED = "- - Fawrth - Fai Fehefin Orffennaf - Fedi - Dachwedd Ragfyr".split(" ");

/** The number of a month that somebody wrote: a number, a name or the first letters of one, in either language. */
export function monthNumber(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const wanted = text.toLowerCase().replace(/\.$/, "");
  if (wanted.length < 3) return undefined;
  for (const names of [MONTHS.en, MONTHS.cy, MUTATED]) {
    const index = names.findIndex((name) => name.toLowerCase().startsWith(wanted));
    if (index >= 0) return index + 1;
  }
  return undefined;
}

/** `2026-03-27` as 27 March 1960 or 27 Mawrth 1960. */
export function dateInWords(date: string, language: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  const name = MONTHS[language === "cy" ? "cy" : "en"][Number(month) - 1];
  return name ? `${Number(day)} ${name} ${Number(year)}` : date;
}
