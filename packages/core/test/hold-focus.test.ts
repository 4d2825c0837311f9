import { assert, assertEqual, openPage } from "@council-components/testing";
import type * as HoldFocusModule from "../src/hold-focus.ts";
import { moduleIn } from "./page-modules.ts";

describe("holding focus", () => {
  it("keeps focus in the mount while the part that has it goes", async () => {
    const page = await openPage({
      html: `<main><a id="outside" href="#mount">Link</a><div id="mount"><button type="button" id="one">One</button></div><button type="button" id="two">Two</button></main>`,
    });
    const { holdFocus } = await moduleIn<typeof HoldFocusModule>(page, "hold-focus");
    const { document } = page;
    const mount = page.find<HTMLElement>("#mount");
    page.find<HTMLElement>("#outside").focus();
    await holdFocus(mount);
    assertEqual(document.activeElement?.id, "outside", "Focus elsewhere stays there");
    page.find<HTMLElement>("#one").focus();
    const held = holdFocus(mount);
    assertEqual(document.activeElement, mount);
    await held;
    mount.replaceChildren(page.find("#two"));
    assertEqual(document.activeElement, mount);
    page.find<HTMLElement>("#two").focus();
    assert(!mount.hasAttribute("tabindex"), "The mount can be focused only meanwhile");
  });
});
