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
  errorTitle: "Mae problem wedi codi",
  errorPrefix: "Gwall: ",
  errorPostcode: "Nodwch god post",
  errorQuery: "Nodwch gyfeiriad neu god post",
  errorUnfinished: "Dewch o hyd i’ch cyfeiriad a’i ddewis, neu nodwch ef â llaw",
  problemFailed:
    "Mae’n ddrwg gennym, nid yw’r chwiliad cyfeiriadau yn gweithio. Rhowch gynnig arall arni, neu nodwch y cyfeiriad â llaw.",
};
