import { DatabaseSync } from "node:sqlite";
import type { Gazetteer } from "../src/gazetteer/gazetteer.ts";
import { openGazetteer } from "../src/gazetteer/open-gazetteer.ts";
import { Random } from "../src/sample/random.ts";
import { craftedQueries, ordinaryQueries } from "./crafted.ts";
import { makeQueries } from "./queries.ts";
import { timeOne, type Times } from "./times.ts";

/** Look-ups to time: the same in process and by HTTP. */
export interface LookUps {
  postcodes: string[];
  /** As somebody types: every beginning of some queries, and every one and two letters that lead anywhere. */
  typing: string[];
}

export function makeLookUps(path: string, seed: number): LookUps {
  const database = new DatabaseSync(path, { readOnly: true });
  const random = new Random(seed);
  const all = database.prepare("SELECT DISTINCT postcode FROM address WHERE postcode <> ''").all();
  const postcodes = Array.from({ length: 3000 }, () => random.pick(all)["postcode"] as string);
  const queries = [...makeQueries(database, 20, seed).values()].flat();
  database.close();
  const typing = new Set<string>();
  for (const { text } of queries) {
    for (let length = 1; length <= text.length; length++) typing.add(text.slice(0, length));
  }
  for (const letter of "abcdefghijklmnopqrstuvwxyz") {
    typing.add(letter);
    for (const next of "aeiouylhrnstw") typing.add(letter + next);
  }
  for (const text of [
    "street",
    "road",
    "flat",
    "flat 1",
    "1",
    "12",
    "the",
    "y",
    "ffordd y",
    "stryd",
    "high street",
    "zz",
    "zz1",
  ]) {
    typing.add(text);
  }
  return { postcodes, typing: [...typing] };
}

/** How long each look-up took. */
export async function timeInProcess(
  path: string,
  { postcodes, typing }: LookUps,
): Promise<Record<keyof LookUps, Times>> {
  const gazetteer = openGazetteer(path);
  await warm(gazetteer, postcodes, typing);
  const times = {
    postcodes: await timed(postcodes, (postcode) => gazetteer.byPostcode(postcode)),
    typing: await timed(typing, (text) => gazetteer.search(text)),
  };
  gazetteer.close();
  return times;
}

/** The same by HTTP, one request at a time over one connection. */
export async function timeByHttp(
  base: string,
  { postcodes, typing }: LookUps,
): Promise<Record<keyof LookUps, Times>> {
  const get = async (parameters: Record<string, string>): Promise<void> => {
    const response = await fetch(`${base}?${new URLSearchParams(parameters)}`);
    if (!response.ok && response.status !== 400) throw new Error(`The API answered ${response.status}`);
    await response.text();
  };
  for (const postcode of postcodes.slice(0, 200)) await get({ postcode });
  return {
    postcodes: await timed(postcodes, (postcode) => get({ postcode })),
    typing: await timed(typing, (query) => get({ query })),
  };
}

async function warm(gazetteer: Gazetteer, postcodes: string[], typing: string[]): Promise<void> {
  for (const postcode of postcodes.slice(0, 200)) await gazetteer.byPostcode(postcode);
  for (const text of typing.slice(0, 200)) await gazetteer.search(text);
}

async function timed(texts: readonly string[], look: (text: string) => Promise<unknown>): Promise<Times> {
  const times: Times = { elapsed: [], processor: [] };
  for (const text of texts) await timeOne(times, () => look(text));
  return times;
}

/** Processor time of the worst crafted query beside that of ordinary ones on average, the least of three tries each. */
export async function worstQueryInProcess(path: string): Promise<number> {
  const gazetteer = openGazetteer(path);
  const cost = async (text: string): Promise<number> => {
    const times: Times = { elapsed: [], processor: [] };
    for (let time = 0; time < 3; time++) await timeOne(times, () => gazetteer.search(text));
    return Math.min(...times.processor);
  };
  const ordinary: number[] = [];
  for (const text of ordinaryQueries) ordinary.push(await cost(text));
  const crafted: number[] = [];
  for (const text of craftedQueries) crafted.push(await cost(text));
  gazetteer.close();
  return Math.max(...crafted) / (ordinary.reduce((sum, each) => sum + each, 0) / ordinary.length);
}
