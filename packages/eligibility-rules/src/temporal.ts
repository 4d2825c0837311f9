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
  return month > 0 &&
    month < 13 &&
    day > 0 &&
    day <= daysIn(year, month) &&
    [year, month, day].every(Number.isInteger)
    ? dateAt(dayNumber(year, month, day))
    : null;
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
export function civil(date: Temporal): Civil {
  const days = date.count + 719468;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return [
    yearOfEra + era * 400 + (month < 3 ? 1 : 0),
    month,
    dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  ];
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
  const months = year * 12 + month - 1 + count;
  const newYear = Math.floor(months / 12);
  const newMonth = months - newYear * 12 + 1;
  // 31 January and a month is the last day of February.
  return dateAt(dayNumber(newYear, newMonth, Math.min(day, daysIn(newYear, newMonth))));
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

function dayNumber(year: number, month: number, day: number): number {
  const y = month < 3 ? year - 1 : year;
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * ((month + 9) % 12) + 2) / 5) +
    day -
    719469
  );
}

function daysIn(year: number, month: number): number {
  return month === 2
    ? year % 4 || (!(year % 100) && year % 400)
      ? 28
      : 29
    : 30 + ((month + (month >> 3)) % 2);
}
