/** Something that the person at the keyboard can mend: its message is all that they are shown. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}
