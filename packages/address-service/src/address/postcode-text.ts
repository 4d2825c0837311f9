import { readPostcode } from "@council-components/address";
import { remember } from "./remember.ts";

/** A postcode as it is written, `LL32 8DU`; what is none stays as the gazetteer has it. Neighbours share theirs. */
export const postcodeText: (text: string) => string = remember((text) => readPostcode(text)?.text ?? text);
