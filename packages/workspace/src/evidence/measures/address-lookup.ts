import { type Measures, withOwn } from "../measure.ts";
import { common } from "./common.ts";

const README = "packages/address-lookup/README.md";
const SERVICE = "packages/address-service/README.md";

export const addressLookup: Measures = {
  component: "address-lookup",
  name: "Address lookup",
  points: withOwn(common, {
    "service-1": {
      does: "It follows the addresses pattern of the GOV.UK Design System: look up by postcode, and always let people type. No research with residents has been done by the project itself.",
    },
    "service-2": {
      does: "It goes from a postcode to an address with its UPRN, and on to the council that looks after an address outside your area. Whose address is missing, new or abroad can type it.",
      evidence: [README],
    },
    "service-3": {
      does: "The same address search serves staff on the phone, through the same form or the address API, and gives the same UPRN.",
      evidence: [SERVICE],
    },
    "service-4": {
      does: "Addresses are radios in the order of the street. Long lists ask for a name or number first. Nothing that was typed is lost.",
      evidence: [README],
    },
    "service-9": {
      does: 'Postcodes are personal data: they are in no log of ours, need not be in a URL (method="post"), and are kept by nobody. A UPRN that a browser sends is looked up again on the server. It works under a strict content security policy with Trusted Types.',
      left: "A data protection impact assessment, your privacy notice, and a rate limit that fits your service.",
      evidence: ["SECURITY.md", SERVICE],
    },
    "service-10": {
      does: "Its events say that an address was chosen, was outside the area or was typed by hand: count them, without the address.",
      evidence: [README],
    },
    "service-13": {
      does: "UPRN and USRN are open standards for government. The element follows the addresses pattern and the combobox pattern; the address API is described by OpenAPI.",
      evidence: [SERVICE],
    },
    "service-14": {
      does: "A slow, failed, busy or absent address service never stops anybody: the address can be typed, with script and without. The service answers from a database on the same machine, and an import that fails leaves the old data in place.",
      evidence: [SERVICE],
    },
    "technology-4": {
      does: "UPRN, USRN, BS 7666 data in DTF 7.3 and AddressBase, plain CSV, OpenAPI, problem details (RFC 9457).",
      evidence: [SERVICE],
    },
    "technology-7": {
      does: "Postcodes and addresses are not logged, not kept and not in a cacheable answer. No cookies, no browser storage.",
      evidence: [README, SERVICE],
    },
    "technology-9": {
      does: "It takes your own gazetteer (AddressBase, DTF 7.3, CSV) or OS Places, and any address API that answers in the same form.",
      evidence: [SERVICE],
    },
    "technology-10": {
      does: "Each answer has a UPRN, which joins it to the rest of what you know of a property, in place of an address in free text.",
      left: "To use the UPRN in your other systems, and to keep your gazetteer right.",
      evidence: [README],
    },
    "technology-11": {
      left: "A licence for address data: most councils have it through the Public Sector Geospatial Agreement.",
    },
    "declaration-2": {
      does: "One address search for every form, over data that you hold already, with open formats on both sides.",
      evidence: [SERVICE],
    },
  }),
};
