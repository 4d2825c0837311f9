import { cyJourney } from "./cy.journey.ts";
import { cySearch } from "./cy.search.ts";
import type { AddressLookupMessages } from "./messages.ts";

/** Every message in Welsh. */
export const cy: AddressLookupMessages = { ...cySearch, ...cyJourney };
