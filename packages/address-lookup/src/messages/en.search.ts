import type { SearchMessages } from "./messages.ts";

/** What the search says: loaded with the element. */
export const enSearch: SearchMessages = {
  postcode: "Postcode",
  property: "Property name or number (optional)",
  query: "Address or postcode",
  find: "Find address",
  manual: "Enter address manually",
  again: "Search again",
  address: "Address",
  change: "Change",
  changeHidden: "address",
  problemFailed: "Address search is not working. Try again, or enter the address manually.",
};
