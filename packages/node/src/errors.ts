/** A request that no handler can be given: its line, its method or its `Host` is wrong. */
export class BadRequestError extends Error {
  override readonly name = "BadRequestError";
  /** What Express answers with. */
  readonly status = 400;
}

/** The body was read before the handler, and cannot be had again. The message says what to change. */
export class BodyReadError extends Error {
  override readonly name = "BodyReadError";
  readonly status = 500;
}
