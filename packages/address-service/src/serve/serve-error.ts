/** Something that the operator can put right; the message says what is wrong and what to do. */
export class ServeError extends Error {
  override readonly name = "ServeError";
}
