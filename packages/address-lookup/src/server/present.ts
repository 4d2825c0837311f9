import type { Address, AddressResults, AddressSource, Language } from "@council-components/address";
import { readPostcode } from "@council-components/address";
import { chosen, initialState, isOutside, isTooMany, postcodeError, wrong } from "../state.ts";
import { typedErrors, typedValues } from "./fields.ts";
import { noProgress, type AddressLookupProgress } from "./progress.ts";
import type { AddressLookupPage } from "./render.ts";
import { sourceProblem } from "./source-problem.ts";

export interface PresentOptions {
  source: AddressSource;
  language: Language;
  custodian: readonly number[];
  international: boolean;
  /** Above this many, a name or number is asked for first. */
  maxChoices: number;
  signal: AbortSignal;
}

/** The page that somebody at this point sees. When the source does not answer, that is typing the address. */
export async function present(
  progress: AddressLookupProgress,
  options: PresentOptions,
): Promise<AddressLookupPage> {
  const { postcode, property, hasSearched } = progress;
  const page: AddressLookupPage = { ...initialState, postcode, property, hasSearched };
  if (progress.step === "search") return searchPage(page, progress);
  if (progress.step === "manual") return manualPage(page, progress, options);

  const read = readPostcode(postcode);
  if (!read?.canLookUp) return searchPage(page, { ...progress, rejected: true });
  let results: AddressResults;
  try {
    const { language, signal, source } = options;
    results = await source.byPostcode(read.text, { language, signal, ...(property && { property }) });
  } catch (error) {
    const fields = { postcode };
    return manualPage(page, { ...noProgress, fields, problem: sourceProblem(error) }, options);
  }
  page.searched = read.text;
  page.addresses = results.addresses;
  page.attribution = results.attribution ?? "";
  page.unmatched = results.narrowed === false ? property : "";
  page.showAll = progress.showAll || !!page.unmatched;
  page.choice = progress.choice;
  return progress.step === "results" ? resultsPage(page, progress, options) : addressPage(page, options);
}

/** The page of an address that was accepted before: its fields, ready to be changed. */
export function presentAddress(address: Address): AddressLookupPage {
  const { uprn, source } = address;
  return { ...initialState, view: "manual", fields: typedValues(address), uprn: uprn ?? "", source };
}

function searchPage(page: AddressLookupPage, { rejected }: AddressLookupProgress): AddressLookupPage {
  const error = rejected ? postcodeError(page.postcode) : undefined;
  return error ? { ...wrong(page, { field: "postcode", message: error }), view: "search" } : page;
}

function resultsPage(
  page: AddressLookupPage,
  { rejected }: AddressLookupProgress,
  { maxChoices }: PresentOptions,
): AddressLookupPage {
  const results: AddressLookupPage = { ...page, view: "results", error: null };
  if (!rejected || !page.addresses.length) return results;
  return {
    ...results,
    error: isTooMany(page.addresses, page.showAll, maxChoices)
      ? { field: "property", message: "errorProperty" }
      : { field: "address", message: "errorSelect" },
  };
}

function addressPage(page: AddressLookupPage, options: PresentOptions): AddressLookupPage {
  const { custodian } = options;
  const address = chosen(page);
  // What was sent is not among the choices: made up, or gone from the source since.
  if (!address) return resultsPage({ ...page, choice: "" }, { ...noProgress, rejected: true }, options);
  return { ...page, address, view: isOutside(address, custodian) ? "outside" : "selected" };
}

function manualPage(
  page: AddressLookupPage,
  { fields, rejected, problem }: AddressLookupProgress,
  { international }: PresentOptions,
): AddressLookupPage {
  const errors = rejected ? typedErrors(fields, international) : [];
  return { ...page, view: "manual", fields, manualErrors: errors, problem: problem ?? null };
}
