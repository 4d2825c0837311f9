import type { SearchMessages } from "./messages.ts";

/** What the search says: loaded with the element. */
export const cySearch: SearchMessages = {
  postcode: "Cod post",
  property: "Enw neu rif yr eiddo (dewisol)",
  query: "Cyfeiriad neu god post",
  find: "Dod o hyd i gyfeiriad",
  manual: "Nodwch y cyfeiriad â llaw",
  again: "Chwilio eto",
  address: "Cyfeiriad",
  change: "Newid",
  changeHidden: "y cyfeiriad",
  problemFailed:
    "Nid yw’r chwiliad cyfeiriadau yn gweithio. Rhowch gynnig arall arni, neu nodwch y cyfeiriad â llaw.",
};
