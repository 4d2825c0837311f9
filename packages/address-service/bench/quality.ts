import { DatabaseSync } from "node:sqlite";
import { openGazetteer } from "../src/gazetteer/open-gazetteer.ts";
import { timeOne, type Times } from "./times.ts";
import { harder, makeQueries, type Query, type QueryClass } from "./queries.ts";

export interface Quality {
  name: QueryClass;
  queries: number;
  found: number;
  /** Percentage that has to be found among the first ten. */
  target: number;
  times: Times;
  missed: Query[];
}

/** Puts so many queries of each class to a gazetteer and counts those whose property is among the first ten. */
export async function measureQuality(path: string, perClass: number, seed: number): Promise<Quality[]> {
  const database = new DatabaseSync(path, { readOnly: true });
  const queries = makeQueries(database, perClass, seed);
  database.close();
  const gazetteer = openGazetteer(path);
  const measured: Quality[] = [];
  for (const [name, list] of queries) {
    const quality: Quality = {
      name,
      queries: list.length,
      found: 0,
      target: harder.has(name) ? 90 : 98,
      times: { elapsed: [], processor: [] },
      missed: [],
    };
    for (const query of list) {
      const { addresses } = await timeOne(quality.times, () => gazetteer.search(query.text, { limit: 10 }));
      if (addresses.some(({ uprn }) => uprn === query.uprn)) quality.found++;
      else quality.missed.push(query);
    }
    measured.push(quality);
  }
  gazetteer.close();
  return measured;
}
