/**
 * Something about a file or a database that its operator can put right. The message says what is wrong, where, and
 * what to do; it never holds an address or a postcode.
 */
export class GazetteerError extends Error {
  override readonly name = "GazetteerError";
}
