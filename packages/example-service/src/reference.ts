import { randomInt } from "node:crypto";

// Without vowels, so that no word comes up; without 0, O, 1 and I, which are confused when read out.
const CHARACTERS = "23456789BCDFGHJKLMNPQRSTVWXZ";

/** A reference that can be read out over the phone, such as "BP-7K2D-M9QX". */
export function makeReference(): string {
  return `BP-${group()}-${group()}`;
}

function group(): string {
  return Array.from({ length: 4 }, () => CHARACTERS[randomInt(CHARACTERS.length)]).join("");
}
