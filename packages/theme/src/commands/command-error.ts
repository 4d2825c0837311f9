/** Something that the person at the keyboard can fix: its message is all that they are shown. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}
