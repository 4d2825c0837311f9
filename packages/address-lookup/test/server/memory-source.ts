import type { Address, AddressResults, AddressSource } from "@council-components/address";

/** Made-up addresses of Aberwylan in both languages, and one over the border in Llanfair-yn-ZZ. */
export function memorySource(extra: readonly Address[] = []): AddressSource {
  const all = [...addresses, ...extra];
  const inLanguage = (address: Address, language: string | undefined): Address =>
    language === "cy" && welsh[address.uprn ?? ""] ? { ...address, ...welsh[address.uprn ?? ""] } : address;
  return {
    async byPostcode(postcode, { language, property } = {}): Promise<AddressResults> {
      const found = all
        .filter((address) => address.postcode === postcode)
        .filter((address) => !property || address.line1.toLowerCase().startsWith(property.toLowerCase()));
      return {
        addresses: found.map((address) => inLanguage(address, language)),
        total: found.length,
        attribution: "© Council of Aberwylan",
      };
    },
    async search() {
      return { addresses: [], total: 0 };
    },
    async byUprn(uprn, { language } = {}) {
      const found = all.find((address) => address.uprn === uprn);
      return found ? inLanguage(found, language) : null;
    },
  };
}

/** A source that answers nothing but this error. */
export function failingSource(error: unknown): AddressSource {
  const fail = (): Promise<never> => Promise.reject(error as Error);
  return { byPostcode: fail, search: fail, byUprn: fail };
}

/** As many addresses in one postcode as wanted. */
export function street(count: number): Address[] {
  return Array.from({ length: count }, (_, index) =>
    made({ uprn: `${5000 + index}`, line1: `${index + 1} Long Street`, postcode: "ZZ9 9ZZ" }),
  );
}

export function made(parts: Partial<Address> & Pick<Address, "uprn" | "line1" | "postcode">): Address {
  const address: Address = {
    town: "Aberwylan",
    language: "en",
    custodianCode: 9901,
    custodianName: "Council of Aberwylan",
    source: "lookup",
    singleLine: "",
    ...parts,
  };
  const { line1, line2, town, postcode } = address;
  return {
    ...address,
    singleLine: address.singleLine || [line1, line2, town, postcode].filter(Boolean).join(", "),
  };
}

const addresses: readonly Address[] = [
  made({ uprn: "100", line1: "1 Castle Street", postcode: "ZZ1 1AA" }),
  made({ uprn: "101", line1: "2 Castle Street", postcode: "ZZ1 1AA" }),
  made({
    uprn: "102",
    line1: "2A Castle Street",
    postcode: "ZZ1 1AA",
    custodianCode: 9902,
    custodianName: "Council of Llanfair",
  }),
];

const welsh: Readonly<Record<string, Partial<Address>>> = {
  "100": { line1: "1 Stryd y Castell", singleLine: "1 Stryd y Castell, Aberwylan, ZZ1 1AA", language: "cy" },
};
