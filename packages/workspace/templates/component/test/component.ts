import type { ComponentUnderTest, Fixture } from "@council-components/testing";
import { fixtures } from "../fixtures/index.ts";

export const component: ComponentUnderTest = {
  tag: "council-new-pattern",
  define: "/packages/new-pattern/src/define.development.ts",
  fixtures,
};

/** The fixture of that name. */
export function fixture(name: string): Fixture {
  const found = fixtures.find((each) => each.name === name);
  if (!found) throw new Error(`There is no fixture “${name}”`);
  return found;
}
