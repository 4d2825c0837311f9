export {
  createAddressLookupHandler,
  type AddressLookupContent,
  type AddressLookupHandlerOptions,
} from "./server/create-handler.ts";
export type { AddressLookupProgress } from "./server/progress.ts";
export type { AddressFieldError, SubmittedForm } from "./server/fields.ts";
export { readAddress, type AddressReading, type ReadAddressOptions } from "./server/read-address.ts";
export {
  addressLookupTemplate,
  addressLookupTitle,
  renderAddressLookup,
  type AddressLookupPage,
  type AddressLookupRenderOptions,
} from "./server/render.ts";
export { addressSummaryRows, type AddressSummaryOptions } from "./server/summary-rows.ts";
