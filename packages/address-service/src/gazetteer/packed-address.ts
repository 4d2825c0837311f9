import type { FormLanguage } from "../address/form-language.ts";
import type { PostalAddress } from "../address/postal-address.ts";

/** A form of an address in one text, as the database keeps it beside the postcode. */
export function packAddress({ language, organisation, line1, line2, town, county }: PostalAddress): string {
  return [language, organisation, line1, line2, town, county].join("\t");
}

export function unpackAddress(text: string, postcode: string): PostalAddress {
  const [language, organisation, line1, line2, town, county] = text.split("\t") as [
    FormLanguage,
    string,
    string,
    string,
    string,
    string,
  ];
  return { language, organisation, line1, line2, town, county, postcode };
}
