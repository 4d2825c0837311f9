/** Why a source of addresses could not answer; each becomes one HTTP status of the address API. */
export type AddressSourceFailure = "upstream-failed" | "too-many-requests" | "unavailable" | "timeout";

/**
 * Thrown by a source that cannot answer. The message is for the operator's log: it must never hold a
 * postcode, a query, a UPRN or a key.
 */
export class AddressSourceError extends Error {
  readonly failure: AddressSourceFailure;
  /** Seconds after which trying again may help. */
  readonly retryAfter: number | undefined;
  /** What the client is told in place of "Try again later."; it holds nothing of what was asked for either. */
  readonly detail: string | undefined;

  constructor(
    failure: AddressSourceFailure,
    message: string,
    options: { retryAfter?: number; detail?: string } = {},
  ) {
    super(message);
    this.name = "AddressSourceError";
    this.failure = failure;
    this.retryAfter = options.retryAfter;
    this.detail = options.detail;
  }
}
