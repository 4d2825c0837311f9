/**
 * Calendar dates and durations. A date is a day of the Gregorian calendar, without a time or a time zone.
 */
export class Temporal {
  readonly kind: TemporalKind;
  /** Days since 1970-01-01, whole months, or days. */
  readonly count: number;
  constructor(kind: TemporalKind, count: number) {
    this.kind = kind;
    this.count = count;
  }
}
export type TemporalKind = "date" | "months" | "days";

type Civil = [year: number, month: number, day: number];

/** 0001-01-01 and 9999-12-31. */
export const firstDay = -719162;
export const lastDay = 2932896;

/** A date from `YYYY-MM-DD`; null if there is no such day. */
export function parseDate(text: unknown): Temporal | null {
  const match = typeof text === "string" && /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return match ? dateOf(+match[1]!, +match[2]!, +match[3]!) : null;
}

/** A date from its year, month (1 to 12) and day; null if there is no such day. */
export function dateOf(year: number, month: number, day: number): Temporal | null {
  const date = dateAt(dayNumber(year, month, day));
  return date && `${civil(date)}` === `${[year, month, day]}` ? date : null;
}

/** The date so many days after 1970-01-01; null outside the years 1 to 9999. */
export function dateAt(days: number): Temporal | null {
  return days >= firstDay && days <= lastDay ? new Temporal("date", days) : null;
}

/** `P1Y6M` or `P10D`, with `-` in front when negative; hours are not calendar time, so they are refused. */
export function parseDuration(text: unknown): Temporal | null {
  const match = typeof text === "string" && /^(-?)P(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,7})D)?$/.exec(text);
  if (!match) return null;
  const [, sign, years, months, days] = match;
  const inMonths = years ?? months;
  if (!inMonths === !days) return null;
  const count = days ? +days : +(years ?? 0) * 12 + +(months ?? 0);
  return new Temporal(days ? "days" : "months", sign ? 0 - count : count);
}

/** Year, month and day of a date. */
export function civil({ count }: { count: number }): Civil {
  const date = new Date(count * 864e5);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

/** Adds a duration to a date or to a duration of the same kind; `sign` -1 takes it away. */
export function addDuration(to: Temporal, duration: Temporal, sign: 1 | -1): Temporal | null {
  const count = sign * duration.count;
  if (to.kind === duration.kind) {
    return to.kind === "date"
      ? sign < 0
        ? new Temporal("days", to.count + count)
        : null
      : new Temporal(to.kind, to.count + count);
  }
  if (to.kind !== "date") return duration.kind === "date" && sign > 0 ? addDuration(duration, to, 1) : null;
  if (duration.kind === "days") return dateAt(to.count + count);
  const [year, month, day] = civil(to);
  // 31 January and a month is the last day of February.
  const last = dayNumber(year, month + count + 1, 0);
  return dateAt(Math.min(dayNumber(year, month + count, day), last));
}

/** Whole months from one date to another, towards zero: the 29th is not reached on the 28th. */
export function monthsBetween(from: Temporal, to: Temporal): Temporal {
  const [y1, m1, d1] = civil(from);
  const [y2, m2, d2] = civil(to);
  const months = (y2 - y1) * 12 + m2 - m1;
  return new Temporal(
    "months",
    months > 0 && d2 < d1 ? months - 1 : months < 0 && d2 > d1 ? months + 1 : months,
  );
}

/** Months and days beyond the year's or the month's run on into the next, day 0 is the last of the month before. */
const dayNumber = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month - 1, day) / 864e5;

/** The day so many days after one, both `YYYY-MM-DD`. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 864e5).toISOString().slice(0, 10);
