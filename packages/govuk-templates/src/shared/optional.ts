import { nothing } from "lit";

/** The value of an attribute that GOV.UK Frontend leaves out when there is none: `true` gives it no value. */
export function optional(value: unknown): unknown {
  return value === true ? "" : value === false ? nothing : (value ?? nothing);
}
