import { assert, isExpected } from "@council-components/testing";

describe("a node that a fixture expects", () => {
  const expected = { role: "textbox", name: "Postcode", description: "A hint Error: Enter a postcode" };
  const given = { ...expected, description: "A hint \u00a0Error:\u00a0 Enter a postcode" };

  it("is found whatever kind of space is in its name and description, on either side", () => {
    assert(isExpected(given, expected), "as the browser gives it");
    assert(isExpected(expected, given), "as the fixture writes it");
  });

  it("is not, in other words", () => {
    assert(!isExpected({ ...given, description: "A hint" }, expected), "another description");
    assert(!isExpected({ ...given, name: "Post code" }, expected), "another name");
  });
});
