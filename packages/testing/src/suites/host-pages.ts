import { assert, assertEqual } from "../assert.ts";
import { isShown, label } from "../checks/elements.ts";
import { authorFields, fillFields } from "../checks/fields.ts";
import { rightToLeftFindings } from "../checks/right-to-left.ts";
import { itOnce, itOnceUnless } from "../engine.ts";
import type { Fixture } from "../fixture.ts";
import type { Page } from "../page/page.ts";
import { noFindings } from "./accessibility.ts";
import { type ComponentUnderTest, openFixture } from "./component.ts";

export interface HostPagesOptions {
  /** The author's own fields, as a person first meets them. */
  readonly fixture: Fixture;
  /** States that hide something, for stylesheets; the fixture alone when absent. */
  readonly hiding?: readonly Fixture[];
  /** States that show text with an order of its own in any page, such as an address; and that text. */
  readonly ordered?: readonly { readonly fixture: Fixture; readonly text: RegExp }[];
}

const STYLESHEETS: readonly (readonly [name: string, css: string])[] = [
  ["a display rule", "form div, form fieldset, form p, form form { display: block }"],
  [
    "an important rule with an id",
    "#main-content :is(div, fieldset, p, form, section) { display: grid !important }",
  ],
];

/** Pages as others make them: their stylesheets, right to left, XHTML; and a page where the element cannot render. */
export function testHostPages(component: ComponentUnderTest, options: HostPagesOptions): void {
  const { tag } = component;
  const { fixture, hiding = [fixture], ordered = [] } = options;

  describe(`<${tag}> in pages of any kind`, () => {
    for (const [index, [name, css]] of STYLESHEETS.entries()) {
      // The second is the harder one.
      itOnceUnless(index === 1)(`what is hidden stays hidden under ${name}`, async () => {
        for (const each of hiding) {
          // Without the theme, which has the same rule: the element must hold by itself.
          const options = { policy: false, head: `<style>${css}</style>`, stylesheets: [] } as const;
          const page = await openFixture(component, each, options);
          page.allow(/the stylesheet is not there/);
          await page.upgrade();
          await each.reach?.(page.find(tag));
          await page.settle();
          const hidden = page.all(`${tag} > [data-council-hidden]`);
          noFindings(hidden.filter(isShown).map((child) => `${each.name}: ${label(child)} is shown`));
          await page.close();
        }
      });
    }

    for (const [index, { fixture: each, text }] of ordered.entries()) {
      itOnceUnless(index === 0)(
        `${each.name}: keeps the order of ${text.source} in a page that is read from right to left`,
        async () => {
          const page = await openFixture(component, each);
          page.document.documentElement.dir = "rtl";
          await page.upgrade();
          await each.reach?.(page.find(tag));
          await page.settle();
          noFindings(rightToLeftFindings(page.find(tag), text));
        },
      );
    }

    it("served as XHTML, the author's fields stay and submit", async () => {
      const page = await openFixture(component, fixture, { xhtml: true });
      // Lit cannot render there, and says so; the development build says what to do.
      page.allow(/^(error|warn|rejection): /);
      await page.upgrade();
      await worksAsWithoutScript(page, tag);
    });

    itOnce("where the first render throws, the author's fields stay and submit", async () => {
      const page = await openFixture(component, fixture);
      page.allow(/No template today/);
      Object.defineProperty(page.window.HTMLTemplateElement.prototype, "innerHTML", {
        set() {
          throw new Error("No template today");
        },
      });
      await page.upgrade();
      const threw = page.problems.some(({ text }) => text.includes("No template today"));
      const shown = page.all("[data-council-mount] > :not([role=status])");
      assert(threw || !shown.length, "The element rendered all the same");
      await worksAsWithoutScript(page, tag);
    });
  });
}

async function worksAsWithoutScript(page: Page, tag: string): Promise<void> {
  assertEqual(page.all("[data-council-hidden]").length, 0, "What the element hides");
  const fields = authorFields(page.find(tag));
  noFindings(fields.filter((field) => !isShown(field)).map((field) => `${label(field)} cannot be seen`));
  fillFields(fields);
  // The page's own button comes last.
  page.all("form button:not([type=button]), form input[type=submit]").at(-1)?.click();
  await page.submitted();
}
