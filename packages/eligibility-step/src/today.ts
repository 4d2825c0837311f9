/** The day in the United Kingdom, `YYYY-MM-DD`, wherever the clock stands. */
export function today(now: Date = new Date()): string {
  // Sweden writes dates like this.
  return now.toLocaleDateString("sv", { timeZone: "Europe/London" });
}
