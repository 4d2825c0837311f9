import {
  blockName,
  houseName,
  organisationName,
  stem,
  streetName,
  townName,
  type Bilingual,
} from "./names.ts";
import { PremiumRows, type MadeProperty } from "./premium-rows.ts";
import { Random } from "./random.ts";
import { showcase } from "./showcase.ts";

/** The made-up council whose addresses these mostly are, and the one next door. */
export const SAMPLE_CUSTODIAN = 6999;
export const NEIGHBOUR_CUSTODIAN = 6998;
export const sampleCustodianNames: ReadonlyMap<number, string> = new Map([
  [SAMPLE_CUSTODIAN, "Council of Aberwylan"],
  [NEIGHBOUR_CUSTODIAN, "Council of Dyffryn Ceirw"],
]);

export interface SampleOptions {
  /** How many addresses that can be looked up; more properties are made beside them. Default 5000. */
  addresses?: number;
  /** The same seed gives the same addresses. Default 1. */
  seed?: number;
}

/** Made-up addresses as the rows of an AddressBase Premium 2.1 file, a street at a time. */
export function* sampleRows({ addresses = 5000, seed = 1 }: SampleOptions = {}): Generator<string> {
  const rows = new PremiumRows();
  yield PremiumRows.header();
  const town = new TownMaker(seed, rows, addresses);
  yield* showcase(rows, (property) => town.counted(property));
  while (!town.done) yield town.street();
  yield rows.trailer();
}

const LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
const FIRST_UPRN = 990_000_001_000;
const FIRST_USRN = 99_000_100;
const STREETS_IN_A_TOWN = 140;

/** Makes streets one after another, moving to a new town when one is full. */
class TownMaker {
  readonly #random: Random;
  readonly #rows: PremiumRows;
  readonly #wanted: number;
  #made = 0;
  #uprn = FIRST_UPRN;
  #usrn = FIRST_USRN;
  #postcodes = 800;
  #streets = STREETS_IN_A_TOWN;
  #town: Bilingual = { en: "ABERWYLAN", cy: "ABERWYLAN" };
  #locality: Bilingual | undefined;
  #custodian = SAMPLE_CUSTODIAN;
  #easting = 286_000;
  #northing = 391_000;
  readonly #names = new Set<string>();
  /** Names of houses and organisations that one street has already. */
  readonly #taken = new Set<string>();

  constructor(seed: number, rows: PremiumRows, wanted: number) {
    this.#random = new Random(seed);
    this.#rows = rows;
    this.#wanted = wanted;
  }

  get done(): boolean {
    return this.#made >= this.#wanted;
  }

  /** Counts a property when it is one that can be looked up. */
  counted(property: MadeProperty): MadeProperty {
    const has = property.deliveryPoint || property.identifier;
    if (has && property.logicalStatus !== 8 && property.postal !== "N") this.#made++;
    return property;
  }

  street(): string {
    const random = this.#random;
    if (this.#streets-- === 0) this.#nextTown();
    let name = streetName(random);
    for (let tries = 0; this.#names.has(name.en) && tries < 20; tries++) name = streetName(random);
    this.#names.add(name.en);
    this.#taken.clear();
    const bilingual = random.chance(0.7);
    const usrn = this.#usrn++;
    let rows = this.#rows.street(usrn, name, this.#town, this.#locality, bilingual);
    const common = { usrn, street: name, town: this.#town, custodian: this.#custodian, bilingual };
    if (random.chance(0.12)) rows += this.#block(common);
    const houses = random.between(6, 44);
    const step = random.chance(0.7) ? 1 : 2;
    let postcode = this.#postcode();
    for (let index = 0; index < houses && !this.done; index++) {
      if (index > 0 && index % 16 === 0) postcode = this.#postcode();
      rows += this.#house({ ...common, postcode }, 1 + index * step);
    }
    return rows;
  }

  #house(common: Common & { postcode: string }, number: number): string {
    const random = this.#random;
    const kind = random.next();
    const property = this.#property(common);
    if (kind < 0.8) property.number = number;
    if (kind >= 0.74) property.name = houseName(random);
    if (kind >= 0.96) {
      property.organisation = organisationName(random);
      property.classification = "CR08";
      delete property.name;
      if (random.chance(0.7)) property.number = number;
    }
    if (property.number !== undefined && random.chance(0.03)) property.suffix = random.pick(["A", "B"]);
    const called = property.organisation ?? property.name?.en;
    if (called !== undefined) {
      // Two houses of one name on one street have numbers.
      if (this.#taken.has(called)) property.number ??= number;
      this.#taken.add(called);
    }
    const fate = random.next();
    if (fate < 0.01) property.logicalStatus = 8;
    else if (fate < 0.02) property.logicalStatus = 6;
    else if (fate < 0.035)
      Object.assign(property, { postal: "N", classification: "CU01", deliveryPoint: false });
    else if (fate < 0.08) Object.assign(property, { postal: "C", deliveryPoint: false });
    else if (fate < 0.09) property.identifier = false;
    else if (fate < 0.11) property.formerName = `${stem(random)} HOUSE`;
    return this.#rows.property(this.counted(property));
  }

  #block(common: Common): string {
    const random = this.#random;
    const name = blockName(random);
    const postcode = this.#postcode();
    const flats = random.between(4, 24);
    const numbered = random.chance(0.5);
    let rows = "";
    for (let flat = 1; flat <= flats && !this.done; flat++) {
      const property = this.#property({ ...common, postcode });
      property.classification = "RD06";
      property.name = name;
      if (numbered) property.unitNumber = flat;
      else property.unit = { en: `FLAT ${flat}`, cy: `FFLAT ${flat}` };
      rows += this.#rows.property(this.counted(property));
    }
    return rows;
  }

  #property(common: Common & { postcode: string }): MadeProperty {
    const random = this.#random;
    const property: MadeProperty = {
      ...common,
      uprn: this.#uprn++,
      easting: this.#easting + random.between(0, 2000),
      northing: this.#northing + random.between(0, 2000),
      classification: random.pick(["RD02", "RD03", "RD04"]),
      logicalStatus: 1,
      postal: "D",
      deliveryPoint: true,
      identifier: true,
    };
    if (this.#locality) property.locality = this.#locality;
    return property;
  }

  #nextTown(): void {
    const random = this.#random;
    this.#streets = random.between(STREETS_IN_A_TOWN / 2, STREETS_IN_A_TOWN * 2);
    this.#names.clear();
    this.#town = townName(random);
    this.#locality = random.chance(0.3) ? townName(random) : undefined;
    this.#custodian = random.chance(0.12) ? NEIGHBOUR_CUSTODIAN : SAMPLE_CUSTODIAN;
    this.#easting = 286_000 + random.between(0, 40_000);
    this.#northing = 391_000 + random.between(0, 40_000);
  }

  /** The next postcode of area ZZ, which does not exist. Those of sector ZZ1 1 are for the showcase. */
  #postcode(): string {
    const number = this.#postcodes++;
    const unit = LETTERS[Math.floor(number / 20) % 20]! + LETTERS[number % 20]!;
    const sector = Math.floor(number / 400) % 10;
    return `ZZ${1 + (Math.floor(number / 4000) % 98)} ${sector}${unit}`;
  }
}

type Common = Pick<MadeProperty, "usrn" | "street" | "town" | "custodian" | "bilingual">;
