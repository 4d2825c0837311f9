import type { Address, AddressResults, AddressSource } from "@council-components/address";
import type { GazetteerQueryOptions } from "../gazetteer/gazetteer.ts";
import { AddressSourceError } from "./address-source-error.ts";
import type { Lookup } from "./lookup.ts";
import { Problem } from "./problem.ts";

export interface LookupAnswer {
  body: Address | AddressResults;
  results: number;
}

interface Circumstances {
  source: AddressSource;
  /** Aborts when the client has gone. */
  signal: AbortSignal;
  /** Milliseconds. */
  timeout: number;
  attribution: string | undefined;
}

/** Asks the source, and gives up when it takes too long or nobody waits for the answer any more. */
export async function answerLookup(lookup: Lookup, circumstances: Circumstances): Promise<LookupAnswer> {
  const { source, timeout, attribution } = circumstances;
  // By hand, because each AbortSignal.timeout would live on for its whole time after a quick answer.
  const stop = new AbortController();
  const { signal } = stop;
  const tooLong = setTimeout(
    () => stop.abort(new AddressSourceError("timeout", `No answer within ${timeout} milliseconds.`)),
    timeout,
  );
  const clientGone = (): void => stop.abort(new AddressSourceError("unavailable", "The client went away."));
  if (circumstances.signal.aborted) clientGone();
  circumstances.signal.addEventListener("abort", clientGone, { once: true });
  try {
    if (lookup.kind === "uprn") {
      const address = await orAborted(source.byUprn(lookup.uprn, commonOptions(lookup, signal)), signal);
      if (!address) throw new Problem("not-found", "No property has this UPRN.");
      return { body: address, results: 1 };
    }
    const found = await orAborted(list(source, lookup, signal), signal);
    const notice = attribution ?? found.attribution;
    const body = {
      addresses: found.addresses,
      total: found.total,
      ...(found.narrowed === false && { narrowed: false as const }),
      ...(notice ? { attribution: notice } : {}),
    };
    return { body, results: found.addresses.length };
  } catch (error) {
    // A source that heeds the signal may throw something of its own.
    throw signal.aborted ? signal.reason : error;
  } finally {
    clearTimeout(tooLong);
    circumstances.signal.removeEventListener("abort", clientGone);
  }
}

function list(
  source: AddressSource,
  lookup: Exclude<Lookup, { kind: "uprn" }>,
  signal: AbortSignal,
): Promise<AddressResults> {
  const { custodian, limit, offset } = lookup;
  const options: GazetteerQueryOptions = { ...commonOptions(lookup, signal), limit, offset };
  if (custodian) options.custodian = custodian;
  if (lookup.kind === "query") return source.search(lookup.query, options);
  const { postcode, property } = lookup;
  return source.byPostcode(postcode, property ? { ...options, property } : options);
}

/** What every look-up may have; a source that knows no `include` leaves hidden entries out. */
function commonOptions(
  { language, include }: Lookup,
  signal: AbortSignal,
): Pick<GazetteerQueryOptions, "language" | "include" | "signal"> {
  return { ...(language ? { language } : {}), ...(include ? { include } : {}), signal };
}

/** A source need not heed the signal for the request to end in time. */
function orAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
