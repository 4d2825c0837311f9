import type {
  Address,
  AddressQueryOptions,
  AddressResults,
  AddressSource,
} from "@council-components/address";

/** A made-up address of a made-up council. */
export function madeUpAddress(number: number, changes: Partial<Address> = {}): Address {
  const line1 = `${number} Castle Street`;
  return {
    uprn: String(10_099_000_000 + number),
    usrn: "6990021",
    line1,
    town: "Aberwylan",
    postcode: "ZZ32 8DU",
    singleLine: `${line1}, Aberwylan, ZZ32 8DU`,
    language: "en",
    custodianCode: 6999,
    custodianName: "Aberwylan",
    classification: "RD04",
    status: "approved",
    easting: 278_100,
    northing: 377_600,
    source: "lookup",
    ...changes,
  };
}

export const castleStreet: readonly Address[] = Array.from({ length: 120 }, (_, index) =>
  madeUpAddress(index + 1),
);

/** What the handler asked of the source. */
export interface Call {
  method: "byPostcode" | "search" | "byUprn";
  subject: string;
  options: AddressQueryOptions & { property?: string };
}

/** Holds its addresses in memory, and keeps what it was asked. */
export class MemorySource implements AddressSource {
  readonly calls: Call[] = [];
  readonly addresses: readonly Address[];

  constructor(addresses: readonly Address[] = castleStreet) {
    this.addresses = addresses;
  }

  async byPostcode(postcode: string, options: Call["options"] = {}): Promise<AddressResults> {
    this.calls.push({ method: "byPostcode", subject: postcode, options });
    const { property } = options;
    return page(
      this.addresses.filter(
        (address) => address.postcode === postcode && (!property || address.line1.startsWith(`${property} `)),
      ),
      options,
    );
  }

  async search(query: string, options: AddressQueryOptions = {}): Promise<AddressResults> {
    this.calls.push({ method: "search", subject: query, options });
    const wanted = query.toLowerCase();
    return page(
      this.addresses.filter((address) => address.singleLine.toLowerCase().includes(wanted)),
      options,
    );
  }

  async byUprn(uprn: string, options: Pick<AddressQueryOptions, "language"> = {}): Promise<Address | null> {
    this.calls.push({ method: "byUprn", subject: uprn, options });
    return this.addresses.find((address) => address.uprn === uprn) ?? null;
  }
}

function page(
  found: Address[],
  { custodian, limit = found.length, offset = 0 }: AddressQueryOptions,
): AddressResults {
  const served = found.filter(
    ({ custodianCode = 0 }) => !custodian?.length || custodian.includes(custodianCode),
  );
  return { addresses: served.slice(offset, offset + limit), total: served.length };
}

/** A source of which every look-up ends in the same way. */
export function sourceThat(answer: () => Promise<never>): AddressSource & { check: () => Promise<void> } {
  return { byPostcode: answer, search: answer, byUprn: answer, check: answer };
}
