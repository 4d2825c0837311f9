import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A record as OS Places has it, made up. */
export type StandInRecord = { DPA: Record<string, unknown> } | { LPI: Record<string, unknown> };

export interface StandIn {
  baseUrl: string;
  /** Every request that came, by path and parameters, and the key it brought. */
  requests: { url: URL; key: string | undefined }[];
  /** Requests whose client went away before the answer. */
  abandoned: number;
  /** Answers in place of the usual, for the next requests. */
  respond: ((request: IncomingMessage, response: ServerResponse) => void) | undefined;
  close(): Promise<void>;
}

export const KEY = "made-up-key-9f3c";

/** OS Places on this machine: the resources, parameters and error bodies that the real one has, with made-up data. */
export async function startStandIn(records: readonly StandInRecord[]): Promise<StandIn> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    standIn.requests.push({ url, key: request.headers["key"] as string | undefined });
    response.on("close", () => {
      if (!response.writableEnded) standIn.abandoned += 1;
    });
    if (standIn.respond) standIn.respond(request, response);
    else usual(request, url, records, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const standIn: StandIn = {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/search/places/v1`,
    requests: [],
    abandoned: 0,
    respond: undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return standIn;
}

function usual(
  request: IncomingMessage,
  url: URL,
  records: readonly StandInRecord[],
  response: ServerResponse,
): void {
  if (request.headers["key"] !== KEY) {
    send(response, 401, {
      fault: {
        faultstring: "Invalid ApiKey",
        detail: { errorcode: "oauth.v2.InvalidApiKey" },
      },
    });
    return;
  }
  const resource = url.pathname.replace("/search/places/v1/", "");
  const search = url.searchParams;
  const datasets = (search.get("dataset") ?? "DPA").split(",");
  const languages = (search.get("lr") ?? "EN,CY").split(",");
  const wanted = records.filter((record) => {
    const [[dataset, fields]] = Object.entries(record) as [[string, Record<string, unknown>]];
    return (
      datasets.includes(dataset) &&
      languages.includes(String(fields["LANGUAGE"] ?? "EN")) &&
      matches(resource, search, fields) &&
      search.getAll("fq").every((filter) => passes(filter, fields))
    );
  });
  if (resource === "postcode" && (search.get("postcode") ?? "").length < 4) {
    const postcode = search.get("postcode");
    const message = `Requested postcode must contain a minimum of the sector plus 1 digit of the district e.g. SO1. Requested postcode was ${postcode}`;
    send(response, 400, { error: { statuscode: 400, message } });
    return;
  }
  const offset = Number(search.get("offset") ?? 0);
  const maxresults = Number(search.get("maxresults") ?? 100);
  if (maxresults > 100) {
    send(response, 400, { error: { statuscode: 400, message: "maxresults must be 1 to 100" } });
    return;
  }
  const results = wanted.slice(offset, offset + maxresults);
  send(response, 200, {
    header: {
      uri: url.href,
      query: [...search].map((pair) => pair.join("=")).join("&"),
      offset,
      totalresults: wanted.length,
      format: "JSON",
      dataset: datasets.join(","),
      lr: languages.join(","),
      maxresults,
      epoch: "118",
      lastupdate: "2026-11-20",
      output_srs: search.get("output_srs") ?? "EPSG:27700",
    },
    ...(results.length > 0 ? { results } : {}),
  });
}

function matches(resource: string, search: URLSearchParams, fields: Record<string, unknown>): boolean {
  const bare = (text: unknown): string => String(text ?? "").replaceAll(" ", "");
  switch (resource) {
    case "postcode":
      return bare(fields["POSTCODE"] ?? fields["POSTCODE_LOCATOR"]) === bare(search.get("postcode"));
    case "uprn":
      return String(fields["UPRN"]) === search.get("uprn");
    case "find":
      return (search.get("query") ?? "")
        .toUpperCase()
        .split(/\s+/)
        .every((word) => String(fields["ADDRESS"]).includes(word));
    default:
      return false;
  }
}

function passes(filter: string, fields: Record<string, unknown>): boolean {
  return filter.split(" ").some((one) => {
    const [name = "", code] = one.split(":");
    return String(fields[name]) === code;
  });
}

export function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "content-type": "application/json;charset=UTF-8", ...headers });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
}

const common = {
  X_COORDINATE: 278100.0,
  Y_COORDINATE: 377600.0,
  LNG: -3.8280001,
  LAT: 53.2805001,
  STATUS: "APPROVED",
  LOGICAL_STATUS_CODE: "1",
  CLASSIFICATION_CODE: "RD04",
  CLASSIFICATION_CODE_DESCRIPTION: "Terraced",
  LOCAL_CUSTODIAN_CODE: 6999,
  LOCAL_CUSTODIAN_CODE_DESCRIPTION: "ABERWYLAN",
  COUNTRY_CODE: "W",
  POSTAL_ADDRESS_CODE: "D",
  POSTAL_ADDRESS_CODE_DESCRIPTION: "A record which is linked to PAF",
  BLPU_STATE_CODE: "2",
  LAST_UPDATE_DATE: "10/02/2026",
  ENTRY_DATE: "01/09/2001",
  LANGUAGE: "EN",
  MATCH: 1.0,
  MATCH_DESCRIPTION: "EXACT",
};

/** A delivery point in the newer field set. */
export function dpa(uprn: number, changes: Record<string, unknown> = {}): StandInRecord {
  const fields: Record<string, unknown> = {
    UPRN: String(uprn),
    UDPRN: String(uprn).slice(-8),
    BUILDING_NUMBER: String(uprn % 1000),
    THOROUGHFARE_NAME: "CASTLE STREET",
    POST_TOWN: "ABERWYLAN",
    POSTCODE: "ZZ32 8DU",
    ...common,
    ...changes,
  };
  fields["ADDRESS"] ??=
    `${fields["BUILDING_NUMBER"]}, ${fields["THOROUGHFARE_NAME"]}, ${fields["POST_TOWN"]}, ${fields["POSTCODE"]}`;
  return { DPA: fields };
}

/** A land and property identifier in the newer field set. */
export function lpi(uprn: number, changes: Record<string, unknown> = {}): StandInRecord {
  const fields: Record<string, unknown> = {
    UPRN: String(uprn),
    USRN: "06990021",
    LPI_KEY: `6999L000${String(uprn).slice(-6)}`,
    PAO_START_NUMBER: String(uprn % 1000),
    STREET_DESCRIPTION: "CASTLE STREET",
    TOWN_NAME: "ABERWYLAN",
    ADMINISTRATIVE_AREA: "ABERWYLAN",
    POSTCODE_LOCATOR: "ZZ32 8DU",
    LPI_LOGICAL_STATUS_CODE: "1",
    LPI_LOGICAL_STATUS_CODE_DESCRIPTION: "APPROVED PREFERRED",
    ...common,
    ...changes,
  };
  fields["ADDRESS"] ??=
    `${fields["PAO_START_NUMBER"]}, ${fields["STREET_DESCRIPTION"]}, ${fields["TOWN_NAME"]}, ${fields["POSTCODE_LOCATOR"]}`;
  return { LPI: fields };
}

/** The same record with only the fields that the service had at first. */
export function oldFields(record: StandInRecord): StandInRecord {
  const [[dataset, fields]] = Object.entries(record) as [["DPA" | "LPI", Record<string, unknown>]];
  const lacking =
    /^(LNG|LAT|LANGUAGE|LOGICAL_STATUS_CODE|LPI_LOGICAL_STATUS_CODE.*|CLASSIFICATION.*|LOCAL_CUSTODIAN.*|COUNTRY_CODE|POSTAL_ADDRESS.*|BLPU_.*|.*_DATE)$/;
  const kept = Object.fromEntries(Object.entries(fields).filter(([name]) => !lacking.test(name)));
  return { [dataset]: kept } as StandInRecord;
}
