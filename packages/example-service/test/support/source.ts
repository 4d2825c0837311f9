import type { Address, AddressSource } from "@council-components/address-lookup";

/** Made-up addresses: two of Aberwylan with Welsh forms, one of another council, and hostile ones in ZZ6 6ZZ. */
export function madeUpSource(): AddressSource {
  const find = (test: (address: Address) => boolean, language: string | undefined): Address[] =>
    addresses.filter(test).map((address) => {
      const form = language === "cy" ? welsh[address.uprn ?? ""] : undefined;
      return form ? { ...address, ...form, language: "cy" } : address;
    });
  const results = (found: Address[]) => ({ addresses: found, total: found.length, attribution: "© Made up" });
  return {
    async byPostcode(postcode, { language, property = "" } = {}) {
      return results(find((each) => each.postcode === postcode && each.line1.startsWith(property), language));
    },
    async search(query, { language } = {}) {
      return results(find((each) => each.singleLine.includes(query), language));
    },
    async byUprn(uprn, { language } = {}) {
      return find((each) => each.uprn === uprn, language)[0] ?? null;
    },
  };
}

export const hostile = `<img src=x onerror="document.title='hostile'">&lt;"'`;

function made(uprn: string, line1: string, postcode: string, parts: Partial<Address> = {}): Address {
  return {
    uprn,
    line1,
    town: "Aberwylan",
    postcode,
    singleLine: `${line1}, Aberwylan, ${postcode}`,
    language: "en",
    custodianCode: 9901,
    custodianName: "Council of Aberwylan",
    source: "lookup",
    ...parts,
  };
}

const addresses: readonly Address[] = [
  made("100", "1 Castle Street", "ZZ1 1AA"),
  made("101", "2 Castle Street", "ZZ1 1AA"),
  made("102", "2A Castle Street", "ZZ1 1AA", { custodianCode: 9902, custodianName: "Council of Llanfair" }),
  ...Array.from({ length: 60 }, (_, index) => made(`${5000 + index}`, `${index + 1} Long Street`, "ZZ9 9ZZ")),
  made("666", hostile, "ZZ6 6ZZ", { town: hostile, singleLine: hostile, county: hostile }),
  made("667", hostile, "ZZ6 6ZZ", { singleLine: hostile, custodianCode: 9902, custodianName: hostile }),
];

const welsh: Readonly<Record<string, Partial<Address>>> = {
  "100": { line1: "1 Stryd y Castell", singleLine: "1 Stryd y Castell, Aberwylan, ZZ1 1AA" },
  "101": { line1: "2 Stryd y Castell", singleLine: "2 Stryd y Castell, Aberwylan, ZZ1 1AA" },
};
