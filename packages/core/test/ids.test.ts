import { assertEqual, openPage } from "@council-components/testing";
import type * as Ids from "../src/ids.ts";
import { moduleIn } from "./page-modules.ts";

describe("ids that nothing on the page has", () => {
  it("is the wanted one, or that with the first free number", async () => {
    const page = await openPage({ html: '<p id="b">B</p><p id="b-2">B</p><p id="b-4">B</p>' });
    const { uniqueId } = await moduleIn<typeof Ids>(page, "ids");
    assertEqual([uniqueId("a"), uniqueId("b")], ["a", "b-3"]);
  });

  it("two copies of the file agree, because they ask the page", async () => {
    const page = await openPage({ html: '<p class="x">X</p><p class="x">X</p>' });
    const copies = [
      await moduleIn<typeof Ids>(page, "ids"),
      await moduleIn<typeof Ids>(page, "ids", "?again"),
    ];
    page.all(".x").forEach((element, index) => (element.id = copies[index]?.uniqueId("x") ?? ""));
    assertEqual(
      page.all(".x").map(({ id }) => id),
      ["x", "x-2"],
    );
  });
});
