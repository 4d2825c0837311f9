import type { Problem, View } from "../state.ts";
import type { AddressFields } from "./fields.ts";

/**
 * How far somebody has got, between one page and the next. Plain JSON, a few hundred bytes: the pages carry it
 * in hidden fields, and a service that has sessions may keep it there instead. It holds what was typed and
 * never an address: those are asked of the source again for each page.
 */
export interface AddressLookupProgress {
  step: View;
  postcode: string;
  property: string;
  /** All addresses are wanted, however many. */
  showAll: boolean;
  /** The value of the radio that was chosen. */
  choice: string;
  /** A search was made: from here on typing the address is offered, if not before. */
  hasSearched: boolean;
  /** What was typed by hand. */
  fields: AddressFields;
  /** What was sent could not be accepted: the page says why. */
  rejected: boolean;
  /** Why the source did not answer. */
  problem?: Problem;
}

export const noProgress: AddressLookupProgress = {
  step: "search",
  postcode: "",
  property: "",
  showAll: false,
  choice: "",
  hasSearched: false,
  fields: {},
  rejected: false,
};
