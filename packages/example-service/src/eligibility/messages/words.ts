import type { Language } from "@council-components/address-lookup";
import { cy } from "./cy.ts";
import { en } from "./en.ts";

/** The words of the second service. */
export interface MealsWords {
  serviceName: string;
  /** The link to it from the bus pass. */
  other: string;
  lead: string;
  check: string;
  example: string;
  names: string;
  namesText: string;
  nameList: readonly string[];
  start: string;
  result: string;
  permission: string;
  sentNowhere: string;
  again: string;
}

export function mealsWords(language: Language): MealsWords {
  return language === "cy" ? cy : en;
}
