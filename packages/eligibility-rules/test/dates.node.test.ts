import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { compileExpression } from "../src/expression.ts";
import { parseDate } from "../src/temporal.ts";

const value = (text: string, today = "2026-11-23"): unknown =>
  compileExpression(text, new Map()).node.run([parseDate(today)]);
const truth = (text: string, today?: string): void => assert.equal(value(text, today), true, text);
const age = (born: string, on: string): unknown =>
  value(`years and months duration(@"${born}", today()).years`, on);

describe("calendar dates", () => {
  test("an age is reached on the birthday, at the start of the day (Family Law Reform Act 1969, section 9)", () => {
    assert.equal(age("1966-05-01", "2026-04-30"), 59);
    assert.equal(age("1966-05-01", "2026-05-01"), 60);
    assert.equal(age("2026-05-01", "2026-05-01"), 0);
  });

  test("somebody born on 29 February is a year older on 1 March, and in leap years on 29 February", () => {
    assert.equal(age("2004-02-29", "2022-02-28"), 17);
    assert.equal(age("2004-02-29", "2022-03-01"), 18);
    assert.equal(age("2004-02-29", "2024-02-28"), 19);
    assert.equal(age("2004-02-29", "2024-02-29"), 20);
  });

  test("State Pension age by the published table, the ends of months included", () => {
    // The timetable says that somebody born on 31 July 1960 reaches 66 years and 4 months on 30 November 2026.
    truth('@"1960-07-31" + @"P66Y4M" = @"2026-11-30"');
    truth('@"1960-12-31" + @"P66Y9M" = @"2027-09-30"');
    truth('@"1961-01-31" + @"P66Y10M" = @"2027-11-30"');
    truth('@"1960-04-06" + @"P66Y1M" = @"2026-05-06"');
    truth('@"1961-03-06" + @"P67Y" = @"2028-03-06"');
  });

  test("a month from the end of January is the end of February", () => {
    truth('@"2023-01-31" + @"P1M" = @"2023-02-28"');
    truth('@"2024-01-31" + @"P1M" = @"2024-02-29"');
    truth('@"2024-03-31" - @"P1M" = @"2024-02-29"');
    truth('@"2024-02-29" + @"P1Y" = @"2025-02-28"');
    truth('@"2024-02-29" + @"P4Y" = @"2028-02-29"');
  });

  test("leap years: 2000 and 2024 are, 1900 and 2100 are not", () => {
    assert.deepEqual(
      ["2000-02-29", "2024-02-29", "1900-02-29", "2100-02-29"].map((day) => !!parseDate(day)),
      [true, true, false, false],
    );
  });

  test("days between dates count across leap days and years", () => {
    truth('(@"2024-03-01" - @"2024-02-28").days = 2');
    truth('(@"2023-03-01" - @"2023-02-28").days = 1');
    truth('(@"2000-01-01" - @"1900-01-01").days = 36524');
  });

  test("every day of 800 years has its own number, in order, and weekdays follow", () => {
    let day = parseDate("1600-01-01")!;
    for (
      const at = new Date(Date.UTC(1600, 0, 1));
      at.getUTCFullYear() < 2400;
      at.setUTCDate(at.getUTCDate() + 1)
    ) {
      const next = parseDate(at.toISOString().slice(0, 10))!;
      if (at.getTime() !== Date.UTC(1600, 0, 1)) assert.equal(next.count, day.count + 1);
      day = next;
    }
    truth('@"2026-11-23".weekday = 1');
    truth('@"1960-02-29".weekday = 1');
  });

  test("what is no day, or has a time or a zone, is no date", () => {
    for (const text of [
      "2026-02-30",
      "2026-13-01",
      "2026-00-10",
      "26-1-1",
      "2026-11-23T00:00:00",
      "2026-11-23Z",
      " 2026-11-23",
      "",
    ]) {
      assert.equal(parseDate(text), null, text);
    }
  });

  test("the clock's own time zone does not come into it", () => {
    const before = process.env["TZ"];
    try {
      for (const zone of ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/London"]) {
        process.env["TZ"] = zone;
        assert.equal(age("1966-05-01", "2026-05-01"), 60);
        truth('@"2026-03-29" + @"P1D" = @"2026-03-30"');
      }
    } finally {
      process.env["TZ"] = before;
    }
  });
});
