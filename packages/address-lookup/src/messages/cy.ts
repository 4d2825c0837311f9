import type { AddressLookupMessages } from "./messages.ts";

export const cy: AddressLookupMessages = {
  postcode: "Cod post",
  property: "Enw neu rif yr eiddo (dewisol)",
  query: "Chwiliwch am eich cyfeiriad",
  queryHint: "Teipiwch unrhyw ran ohono, er enghraifft rhif tŷ a stryd, neu god post",
  find: "Dod o hyd i gyfeiriad",
  manual: "Nodwch y cyfeiriad â llaw",
  slow: "Wrthi’n chwilio am gyfeiriadau. Mae hyn yn cymryd mwy o amser nag arfer: gallwch aros, neu nodi’r cyfeiriad â llaw.",
  suggestions: "Cyfeiriadau",
  suggestionCount: {
    zero: "Ni chafwyd hyd i unrhyw gyfeiriadau",
    one: "Cafwyd hyd i {count} cyfeiriad",
    two: "Cafwyd hyd i {count} gyfeiriad",
    few: "Cafwyd hyd i {count} chyfeiriad",
    many: "Cafwyd hyd i {count} chyfeiriad",
    other: "Cafwyd hyd i {count} cyfeiriad",
  },

  select: "Dewiswch eich cyfeiriad",
  found: {
    zero: "Ni chafwyd hyd i unrhyw gyfeiriadau ar gyfer {postcode}",
    one: "Cafwyd hyd i {count} cyfeiriad ar gyfer {postcode}",
    two: "Cafwyd hyd i {count} gyfeiriad ar gyfer {postcode}",
    few: "Cafwyd hyd i {count} chyfeiriad ar gyfer {postcode}",
    many: "Cafwyd hyd i {count} chyfeiriad ar gyfer {postcode}",
    other: "Cafwyd hyd i {count} cyfeiriad ar gyfer {postcode}",
  },
  many: {
    zero: "Nid oes unrhyw gyfeiriadau ar gyfer {postcode}.",
    one: "Mae {count} cyfeiriad ar gyfer {postcode}. Nodwch enw neu rif eiddo i ddod o hyd i’ch un chi.",
    two: "Mae {count} gyfeiriad ar gyfer {postcode}. Nodwch enw neu rif eiddo i ddod o hyd i’ch un chi.",
    few: "Mae {count} chyfeiriad ar gyfer {postcode}. Nodwch enw neu rif eiddo i ddod o hyd i’ch un chi.",
    many: "Mae {count} chyfeiriad ar gyfer {postcode}. Nodwch enw neu rif eiddo i ddod o hyd i’ch un chi.",
    other: "Mae {count} cyfeiriad ar gyfer {postcode}. Nodwch enw neu rif eiddo i ddod o hyd i’ch un chi.",
  },
  showAll: "Dangos pob cyfeiriad ({count})",
  none: "Ni allwn ddod o hyd i unrhyw gyfeiriadau ar gyfer {postcode}",
  noneAdvice: "Gwiriwch yr hyn a nodwyd gennych a chwiliwch eto, neu nodwch y cyfeiriad â llaw.",
  use: "Defnyddio’r cyfeiriad hwn",
  again: "Chwilio eto",

  address: "Cyfeiriad",
  change: "Newid",
  changeHidden: "y cyfeiriad",

  outside: "Cyngor arall sy’n gyfrifol am y cyfeiriad hwn",
  outsideCouncil: "Y cyngor ar gyfer y cyfeiriad hwn yw {council}.",
  outsideLink: "Dod o hyd i’ch cyngor lleol",
  outsideDifferent: "Dewis cyfeiriad gwahanol",
  outsideWrong: "Os ydych yn credu bod hyn yn anghywir, gallwch fynd ymlaen gyda’r cyfeiriad hwn o hyd.",
  outsideAnyway: "Defnyddio’r cyfeiriad hwn beth bynnag",

  line1: "Llinell cyfeiriad 1",
  line2: "Llinell cyfeiriad 2 (dewisol)",
  town: "Tref neu ddinas",
  county: "Sir (dewisol)",
  manualPostcode: "Cod post",
  country: "Gwlad, os nad yn y DU",

  errorTitle: "Mae problem wedi codi",
  errorPrefix: "Gwall: ",
  errorWord: "Gwall",
  errorPostcode: "Nodwch god post",
  errorFullPostcode: "Nodwch god post llawn yn y DU",
  errorCannotLookUp: "Ni allwn chwilio am y cod post hwn. Nodwch y cyfeiriad â llaw",
  errorQuery: "Nodwch ran o’ch cyfeiriad",
  errorProperty: "Nodwch enw neu rif eiddo",
  errorSelect: "Dewiswch eich cyfeiriad",
  errorUnfinished: "Dewch o hyd i’ch cyfeiriad a’i ddewis, neu nodwch ef â llaw",
  errorOutside: "Dewiswch gyfeiriad gwahanol, neu cadarnhewch eich bod am ddefnyddio’r un hwn",
  errorLine1: "Nodwch linell cyfeiriad 1, fel arfer yr adeilad a’r stryd",
  errorTown: "Nodwch dref neu ddinas",
  errorManualPostcode: "Nodwch god post",

  problemOffline:
    "Nid ydych wedi’ch cysylltu â’r rhyngrwyd. Gwiriwch eich cysylltiad a rhowch gynnig arall arni.",
  problemSlow: "Cymerodd y chwiliad ormod o amser. Rhowch gynnig arall arni, neu nodwch y cyfeiriad â llaw.",
  problemBusy:
    "Mae’r chwiliad cyfeiriadau yn brysur iawn. Rhowch gynnig arall arni mewn ychydig funudau, neu nodwch y cyfeiriad â llaw.",
  problemBusyMinutes: {
    zero: "Mae’r chwiliad cyfeiriadau yn brysur iawn. Rhowch gynnig arall arni nawr, neu nodwch y cyfeiriad â llaw.",
    one: "Mae’r chwiliad cyfeiriadau yn brysur iawn. Rhowch gynnig arall arni ymhen {count} munud, neu nodwch y cyfeiriad â llaw.",
    two: "Mae’r chwiliad cyfeiriadau yn brysur iawn. Rhowch gynnig arall arni ymhen {count} funud, neu nodwch y cyfeiriad â llaw.",
    few: "Mae’r chwiliad cyfeiriadau yn brysur iawn. Rhowch gynnig arall arni ymhen {count} munud, neu nodwch y cyfeiriad â llaw.",
    many: "Mae’r chwiliad cyfeiriadau yn brysur iawn. Rhowch gynnig arall arni ymhen {count} munud, neu nodwch y cyfeiriad â llaw.",
    other:
      "Mae’r chwiliad cyfeiriadau yn brysur iawn. Rhowch gynnig arall arni ymhen {count} munud, neu nodwch y cyfeiriad â llaw.",
  },
  problemUnavailable: "Nid yw’r chwiliad cyfeiriadau ar gael ar hyn o bryd. Nodwch y cyfeiriad â llaw.",
  problemFailed:
    "Mae’n ddrwg gennym, nid yw’r chwiliad cyfeiriadau yn gweithio. Rhowch gynnig arall arni, neu nodwch y cyfeiriad â llaw.",
};
