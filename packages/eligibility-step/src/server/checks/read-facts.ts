import { readPostcode } from "@council-components/address";
import type { FactKind, Facts } from "./check.ts";

const LONGEST = 200;
const EARLIEST = "1900-01-01";

/**
 * The facts, tidied; or the names of those that are missing, wrong or not asked for.
 *
 * @param today `YYYY-MM-DD`; no date may be after it
 */
export function readFacts(
  kinds: Readonly<Record<string, FactKind>>,
  value: unknown,
  today: string,
): { facts: Facts } | { faults: string[] } {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { faults: ["facts"] };
  const sent = new Map(Object.entries(value));
  const facts: Record<string, string> = {};
  // Names that nobody foresaw are not repeated: they could hold anything.
  const faults = [...sent.keys()].some((name) => !Object.hasOwn(kinds, name)) ? ["other"] : [];
  for (const [name, kind] of Object.entries(kinds)) {
    const fact = readFact(kind, sent.get(name), today);
    if (fact === undefined) faults.push(name);
    else facts[name] = fact;
  }
  return faults.length ? { faults } : { facts };
}

/** Those facts that are known, tidied as they are before they are sent; empty for one that could not have been sent. */
export function tidyFacts(
  kinds: Readonly<Record<string, FactKind>>,
  known: Readonly<Record<string, unknown>>,
): Facts {
  const facts: Record<string, string> = {};
  for (const [name, kind] of Object.entries(kinds)) {
    if (known[name] == null) continue;
    facts[name] = readFact(kind, known[name], "9999-12-31") ?? "";
  }
  return facts;
}

function readFact(kind: FactKind, value: unknown, today: string): string | undefined {
  if (typeof value !== "string" || value.length > LONGEST) return undefined;
  const squeezed = value.replace(/\s/g, "").toUpperCase();
  switch (kind) {
    case "text":
      return value.replace(/[\s\p{Cc}]+/gu, " ").trim() || undefined;
    case "date":
      return isDate(value) && value >= EARLIEST && value <= today ? value : undefined;
    case "postcode":
      return readPostcode(value)?.text;
    case "national-insurance-number":
      return isNationalInsuranceNumber(squeezed) ? squeezed : undefined;
  }
}

function isDate(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

// HMRC's NIM39110: letters and pairs that are never given out.
function isNationalInsuranceNumber(text: string): boolean {
  return /^(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(text);
}
