import type { ComponentUnderTest, Fixture } from "@council-components/testing";
import { fixtures } from "../fixtures/index.ts";
import { sampleAddresses } from "../fixtures/sample-addresses.ts";

export const component: ComponentUnderTest = {
  tag: "council-address-lookup",
  define: "/packages/address-lookup/src/define.development.ts",
  fixtures,
  api: [{ match: "/addresses", json: { addresses: sampleAddresses(3), total: 3 } }],
};

/** The fixture of that name. */
export function fixture(name: string): Fixture {
  const found = fixtures.find((each) => each.name === name);
  if (!found) throw new Error(`There is no fixture “${name}”`);
  return found;
}
