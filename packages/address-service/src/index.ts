export { createAddressHandler } from "./handler/create-address-handler.ts";
export type {
  AddressHandler,
  AddressHandlerOptions,
  CheckableAddressSource,
} from "./handler/create-address-handler.ts";
export { AddressSourceError, type AddressSourceFailure } from "./handler/address-source-error.ts";
export type { Connection } from "./handler/client-address.ts";
export { readPostcode, type PostcodeReading } from "./handler/postcode.ts";
export { problems, type ProblemType } from "./handler/problem.ts";
export type { RateLimit } from "./handler/rate-limit.ts";
export type { LoggedRoute, RequestLogEntry } from "./handler/request-log.ts";
export { osPlaces, type OsPlaces, type OsPlacesOptions } from "./os-places/os-places.ts";
