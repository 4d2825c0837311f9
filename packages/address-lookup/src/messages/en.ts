import { enJourney } from "./en.journey.ts";
import { enSearch } from "./en.search.ts";
import type { AddressLookupMessages } from "./messages.ts";

/** Every message in English. */
export const en: AddressLookupMessages = { ...enSearch, ...enJourney };
