import type { Language } from "@council-components/address-lookup";
import { cy } from "./messages/cy.ts";
import { en } from "./messages/en.ts";
import type { MealsWords } from "./messages/words.ts";

export function mealsWords(language: Language): MealsWords {
  return language === "cy" ? cy : en;
}
