import type { ComponentUnderTest, Fixture } from "@council-components/testing";
import { fixtures } from "../fixtures/index.ts";

export const component: ComponentUnderTest = {
  tag: "council-eligibility-step",
  define: "/packages/eligibility-step/src/define.development.ts",
  fixtures,
};

export function fixture(name: string): Fixture {
  const found = fixtures.find((each) => each.name === name);
  if (!found) throw new Error(`There is no fixture ${name}`);
  return found;
}
