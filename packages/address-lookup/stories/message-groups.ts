import { cy } from "../src/messages/cy.ts";
import { en } from "../src/messages/en.ts";

type Key = keyof typeof en;

/** One message as a page shows it: a line for each plural form. */
export interface MessageRow {
  readonly key: string;
  readonly en: readonly string[];
  readonly cy: readonly string[];
}

/** Where a person meets the messages, by how their keys begin. What fits no other place belongs to the search. */
const PLACES: readonly (readonly [place: string, keys: RegExp])[] = [
  ["Errors", /^error/],
  ["When the address service does not answer", /^problem|^slow$/],
  ["Suggestions in text search", /^suggestion/],
  ["Results", /^(select|found|many|showAll|none|noneAdvice|use|again)$/],
  ["Address selected", /^(address|change|changeHidden)$/],
  ["Another council’s address", /^outside/],
  ["Manual entry", /^(line1|line2|town|county|manualPostcode|country)$/],
  ["Search", /^/],
];

/** Every message of the element in both languages, by the place where it appears. */
export const messageGroups: readonly { place: string; rows: readonly MessageRow[] }[] = PLACES.map(
  ([place]) => ({
    place,
    rows: (Object.keys(en) as Key[])
      .filter((key) => placeOf(key) === place)
      .map((key) => ({ key, en: forms(en[key]), cy: forms(cy[key]) })),
  }),
).toReversed();

function placeOf(key: string): string | undefined {
  return PLACES.find(([, keys]) => keys.test(key))?.[0];
}

function forms(message: string | object): string[] {
  if (typeof message === "string") return [message];
  return Object.entries(message).map(([category, text]) => `${category}: ${text}`);
}
