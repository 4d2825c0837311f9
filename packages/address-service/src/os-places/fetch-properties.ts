import type { Language } from "@council-components/address";
import type { Hidden } from "../gazetteer/gazetteer.ts";
import type { PlacesClient, PlacesResource } from "./client.ts";
import { oneTextEach, placesProperty, type PlacesProperty } from "./property.ts";
import type { PlacesRecord } from "./response.ts";

/** What OS gives in one response, at most. */
const PAGE = 100;

/** What is asked of OS Places, in as many requests as it takes. */
export interface Question {
  resource: PlacesResource;
  parameters: Record<string, string>;
  language: Language;
  include: readonly Hidden[];
  /** Properties after which no more pages are needed. */
  enough: number;
  pages: number;
}

export interface Found {
  properties: PlacesProperty[];
  /** Records at OS that were not fetched. */
  rest: number;
}

/** Fetches a question's pages in the languages needed, and makes one property of each UPRN. */
export async function fetchProperties(
  client: PlacesClient,
  question: Question,
  signal: AbortSignal,
): Promise<Found> {
  const lists = await Promise.all(
    languagesToAsk(question.language).map((lr) => fetchPages(client, question, lr, signal)),
  );
  return {
    properties: properties(
      lists.flatMap(({ records }) => records),
      question,
    ),
    rest: Math.max(...lists.map(({ rest }) => rest)),
  };
}

/**
 * OS gives both languages when asked for neither, and a Welsh council's property may have only a Welsh record. For
 * Welsh, each is asked for by itself, so that pages are not filled up by the other.
 */
function languagesToAsk(language: Language): (string | undefined)[] {
  return language === "cy" ? ["CY", "EN"] : [undefined];
}

async function fetchPages(
  client: PlacesClient,
  { resource, parameters, enough, pages }: Question,
  lr: string | undefined,
  signal: AbortSignal,
): Promise<{ records: PlacesRecord[]; rest: number }> {
  const records: PlacesRecord[] = [];
  const uprns = new Set<string>();
  let read = 0;
  let total = 0;
  for (let number = 0; number < pages; number++) {
    const page = await client(
      resource,
      {
        ...parameters,
        ...(lr ? { lr } : {}),
        maxresults: String(PAGE),
        ...(read > 0 ? { offset: String(read) } : {}),
      },
      signal,
    );
    records.push(...page.records);
    for (const { fields } of page.records) uprns.add(fields.UPRN);
    read += page.length;
    total = page.total;
    // One more than enough, because the last property's records may go on on the next page.
    if (page.length === 0 || read >= total || uprns.size > enough) break;
  }
  return { records, rest: Math.max(0, total - read) };
}

/** One property for each UPRN, in the order in which they came. */
function properties(records: readonly PlacesRecord[], { language, include }: Question): PlacesProperty[] {
  const byUprn = new Map<string, PlacesRecord[]>();
  for (const record of records) {
    const own = byUprn.get(record.fields.UPRN);
    if (own) own.push(record);
    else byUprn.set(record.fields.UPRN, [record]);
  }
  const found = [...byUprn.values()].flatMap((own) => placesProperty(own, language, include) ?? []);
  return oneTextEach(found, include);
}
