import { assert, assertEqual } from "../assert.ts";
import { authorFields, fillFields, formEntries } from "../checks/fields.ts";
import { isShown, label } from "../checks/elements.ts";
import { itOnceUnless } from "../engine.ts";
import { nameFindings } from "../checks/references.ts";
import { noFindings } from "./accessibility.ts";
import { type ComponentUnderTest, distinctHtml, openFixture } from "./component.ts";

/**
 * Everything that an author wrote for the fixtures, in a browser that runs no script: can be seen, filled and submitted.
 * They are plain forms, which engines submit alike: the first in every engine.
 */
export function testWithoutScript(component: ComponentUnderTest): void {
  describe(`<${component.tag}> without script`, () => {
    for (const [index, { fixture, lang }] of distinctHtml(component).entries()) {
      itOnceUnless(index === 0)(`${fixture.name} (${lang}) can be filled in and submitted`, async () => {
        const page = await openFixture(component, fixture, { lang, script: "none" });
        const fields = authorFields(page.find(component.tag));
        const unseen = fields
          .filter((field) => !isShown(field))
          .map((field) => `${label(field)} cannot be seen`);
        noFindings([...unseen, ...nameFindings(page)]);
        fillFields(fields);
        const entries = formEntries(page);
        page.find("form button:not([type=button]), form input[type=submit]").click();
        const { entries: sent } = await page.submitted();
        assert(fields.length === 0 || sent.length > 0, "The form was empty");
        const text = sent.map(([name, value]) => `${name}=${value}`);
        assertEqual(
          entries.every((entry) => text.includes(entry)),
          true,
          `Sent ${text.join(", ")} of ${entries.join(", ")}`,
        );
      });
    }
  });
}
