import { readPostcode } from "@council-components/address";

/** A postcode as it is written, `LL32 8DU`; what is none stays as the gazetteer has it. */
export function postcodeText(text: string): string {
  return readPostcode(text)?.text ?? text;
}
