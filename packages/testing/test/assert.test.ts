import { assert, assertContains, assertEqual, assertRejects, until } from "@council-components/testing";

describe("assertions", () => {
  it("pass what is right", async () => {
    assert(true, "never seen");
    assertEqual({ a: [1] }, { a: [1] });
    assertContains("Aberwylan", /wyl/);
    assertEqual(await until(() => "found", "a word"), "found");
  });

  it("fail what is wrong, and say what was expected", async () => {
    await assertRejects(() => assert(0, "nought"), "nought");
    await assertRejects(() => assertEqual("a", "b"), 'expected: "b"');
    await assertRejects(() => assertEqual({ a: 1 }, { a: 2 }), '"a": 2');
    const elements = [document.createElement("a"), document.createElement("a")];
    await assertRejects(() => assertEqual(elements[0], elements[1]), "<a>");
    await assertRejects(() => assertContains("Aberwylan", "Bangor"), "Bangor");
    await assertRejects(() => until(() => false, "the impossible", 30), "the impossible");
    await assertRejects(() => assertRejects(() => undefined, "x"), "nothing failed");
  });
});
