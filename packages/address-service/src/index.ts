export { createAddressHandler } from "./handler/create-address-handler.ts";
export type {
  AddressHandler,
  AddressHandlerOptions,
  CheckableAddressSource,
} from "./handler/create-address-handler.ts";
export { AddressSourceError, type AddressSourceFailure } from "./handler/address-source-error.ts";
export type { Connection } from "@council-components/node";
export { problems, type ProblemType } from "./handler/problem.ts";
export type { RateLimit } from "./handler/rate-limit.ts";
export type { LoggedRoute, RequestLogEntry } from "./handler/request-log.ts";
export { osPlaces, type OsPlaces, type OsPlacesOptions } from "./os-places/os-places.ts";
export { openGazetteer } from "./gazetteer/open-gazetteer.ts";
export type { Gazetteer, GazetteerQueryOptions, Hidden } from "./gazetteer/gazetteer.ts";
export { GazetteerError } from "./gazetteer/gazetteer-error.ts";
export { importFiles } from "./import/import-files.ts";
export type { ImportOptions, ImportReport, ImportStage } from "./import/import-files.ts";
export { createSample } from "./sample/create-sample.ts";
export type { SampleOptions } from "./sample/sample-rows.ts";
export { nodeListener } from "@council-components/node";
