import { assert, assertEqual, openPage, type Page } from "@council-components/testing";
import type * as MountModule from "../src/mount.ts";
import { moduleIn } from "./page-modules.ts";

const HTML = `<main><a id="to-b" href="#b">B</a><a id="to-c" href="#c">C</a><a id="to-d" href="#d">D</a>
<div id="host"><p id="a">A</p><div><input id="b" aria-label="B"></div><p id="c" hidden>C</p><div id="own"><input id="d" aria-label="D"></div></div></main>`;

async function open(): Promise<{
  page: Page;
  mount: MountModule.Mount;
  revealed: () => number;
  pressed: string[];
}> {
  const page = await openPage({ html: HTML });
  const { Mount } = await moduleIn<typeof MountModule>(page, "mount");
  let times = 0;
  const pressed: string[] = [];
  const mount = new Mount(
    page.find("#host"),
    () => (times += 1),
    (action) => pressed.push(action),
    page.document.createElement("div"),
  );
  mount.connect();
  mount.attach("mount");
  return { page, mount, revealed: () => times, pressed };
}
const hidden = (page: Page): string[] =>
  [...page.find("#host").children].filter((child) => (child as HTMLElement).hidden).map(({ id }) => id);

describe("the mount", () => {
  it("hides every child but itself and the visible child, and shows them again", async () => {
    const { page, mount } = await open();
    mount.hideContent(true);
    assertEqual(hidden(page), ["a", "", "c", "own"]);
    mount.hideContent(true, page.find("#own"));
    assertEqual(hidden(page), ["a", "", "c"]);
    mount.hideContent(false);
    assertEqual(hidden(page), ["c"], "What the author has hidden stays");
  });

  it("reveals what it hides, when a link leads there or the browser finds it invalid; nothing else", async () => {
    const { page, mount, revealed } = await open();
    await page.click(page.find("#to-b"));
    assertEqual(revealed(), 0, "Nothing is hidden");
    mount.hideContent(true, page.find("#own"));
    await page.click(page.find("#to-c"));
    await page.click(page.find("#to-d"));
    assertEqual(revealed(), 0, "Hidden by the author; the visible child");
    await page.click(page.find("#to-b"));
    assert(revealed() > 0, "A link to what is hidden");
    const before = revealed();
    page.find("#b").dispatchEvent(new Event("invalid"));
    assertEqual(revealed(), before + 1, "An invalid field");
  });

  it("takes no notice once it is disconnected", async () => {
    const { page, mount, revealed } = await open();
    mount.hideContent(true);
    mount.disconnect();
    await page.click(page.find("#to-b"));
    assertEqual(revealed(), 0);
  });

  it("says which of its controls is pressed, by the words inside it too, and no other's", async () => {
    const { page, mount, pressed } = await open();
    const link = page.find<HTMLElement>("#to-b");
    const other = page.find<HTMLElement>("#to-c");
    const words = page.document.createElement("span");
    for (const each of [link, other]) each.dataset["councilAction"] = each.id;
    link.append(words);
    mount.element.append(link, page.find("#to-d"));
    const click = (element: Element): boolean =>
      element.dispatchEvent(new page.window.MouseEvent("click", { bubbles: true, cancelable: true }));
    assert(!click(words), "A link with an action leads nowhere");
    assert(click(page.find("#to-d")), "A link without one leads where it says");
    assert(click(other), "A link outside the mount too");
    assertEqual(pressed, ["to-b"]);
    mount.disconnect();
    click(words);
    assertEqual(pressed, ["to-b"], "Not once it is disconnected");
  });
});
