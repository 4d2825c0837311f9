export type { Address, Language } from "./address.ts";
export { addressLines, singleLine, type AddressText } from "./address-lines.ts";
export type { AddressQueryOptions, AddressResults, AddressSource } from "./address-source.ts";
export { fold, words } from "./fold.ts";
export { naturalOrder } from "./natural-order.ts";
export { readPostcode, type Postcode } from "./postcode.ts";
export { readUprn, readUsrn } from "./property-number.ts";
