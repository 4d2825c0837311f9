import { assertEqual } from "@council-components/testing";
import { render } from "lit";
import { components } from "./support/components.ts";
import { fromDom } from "./support/dom-tree.ts";
import { fixtureFile } from "./support/fetch-fixtures.ts";
import { hostile, structure, withStrings } from "./support/hostile-options.ts";

describe("hostile data in every option of every fixture, rendered by Lit", () => {
  for (const component of Object.keys(components)) {
    it(`${component} shows it, and makes no element or attribute of it`, async () => {
      const { fixtures } = await fixtureFile(component);
      for (const { name, options } of fixtures) {
        const container = document.createElement("div");
        const show = (value: string): string => {
          render(components[component]?.(withStrings(options, value) as never), container);
          return structure(fromDom(container));
        };
        const expected = show("harmless");
        for (const value of hostile) assertEqual(show(value), expected, `${name}: ${value}`);
      }
    });
  }
});
