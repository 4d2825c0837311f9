import { assert, assertEqual, until, wait } from "../assert.ts";
import { authorFields, fieldValues, fillFields, formEntries } from "../checks/fields.ts";
import { duplicateIdFindings, referenceFindings } from "../checks/references.ts";
import { itOnce } from "../engine.ts";
import type { Fixture } from "../fixture.ts";
import type { Page } from "../page/page.ts";
import { noFindings } from "./accessibility.ts";
import {
  type ComponentUnderTest,
  openFixture,
  openInState,
  reachState,
  untilUpgraded,
  wholePage,
} from "./component.ts";

/**
 * What component-done.md asks of the upgrade: nothing lost that was typed, ticked or focused before; defined
 * before its children; moved, removed and put back, cloned, twice on a page, in a fieldset, after a reset, after
 * Back; no duplicate ids. One fixture is enough for most: give the one with the author's own
 * fields as a person first meets it.
 */
export function testUpgrade(component: ComponentUnderTest, fixture: Fixture): void {
  const { tag } = component;

  describe(`<${tag}> upgrades`, () => {
    it("loses nothing that was typed and ticked before a late script", async () => {
      const page = await openFixture(component, fixture);
      const fields = authorFields(page.find(tag));
      fillFields(fields);
      const [values, entries] = [fieldValues(fields), formEntries(page)];
      await page.settle();
      await page.upgrade();
      assertEqual(
        authorFields(page.find(tag))
          .slice(0, fields.length)
          .every((field, index) => field === fields[index]),
        true,
        "The author's fields must stay the same elements",
      );
      assertEqual(fieldValues(fields), values, "What was typed and ticked");
      assertEqual(formEntries(page), entries, "What the form would submit");
    });

    it("leaves focus and the caret where somebody is typing", async () => {
      const page = await openFixture(component, fixture);
      const field = authorFields(page.find(tag)).find((candidate) =>
        candidate.matches("input:not([type=checkbox], [type=radio]), textarea"),
      );
      if (!field) return;
      await page.click(field);
      await page.type("ab");
      await page.upgrade();
      assertEqual(page.focused, field, "Focus");
      await page.type("c");
      assertEqual(field.value.includes("abc"), true, "Typing went on");
    });

    it("works when it is defined before its children are parsed", async () => {
      const html = wholePage(fixture.html.en);
      const middle = html.indexOf(">", html.indexOf(`<${tag}`)) + 1;
      const inside = middle + Math.floor((html.indexOf(`</${tag}`) - middle) / 2);
      const cut = html.lastIndexOf("<", inside);
      const page = await openFixture(component, fixture, {
        script: "head",
        html: [
          html.slice(0, middle),
          html.slice(middle, Math.max(cut, middle)),
          html.slice(Math.max(cut, middle)),
        ],
      });
      await page.define();
      assert(page.document.readyState === "loading", "The page must still be on its way");
      await page.sendRest();
      await wait(100);
      await page.sendRest();
      await until(() => page.document.readyState === "complete", "the whole page");
      await page.settle();
      await sameAsUsual(page, component, fixture);
    });

    it("works when script makes it", async () => {
      const page = await openFixture(component, fixture, { script: "head", html: wholePage("") });
      await page.define();
      buildByScript(page, fixture.html.en, page.find("form"));
      await page.settle();
      await sameAsUsual(page, component, fixture);
    });

    it("works after it was moved, and removed and put back", async () => {
      const page = await openFixture(component, fixture, { script: "head" });
      await untilUpgraded(page, tag);
      const element = page.find(tag);
      const [values, entries] = [fieldValues(authorFields(element)), formEntries(page)];
      const elsewhere = page.document.createElement("fieldset");
      page.find("form").append(elsewhere);
      elsewhere.append(element);
      await page.settle();
      element.remove();
      await page.settle();
      elsewhere.append(element);
      await page.settle();
      assertEqual(fieldValues(authorFields(element)), values, "Fields");
      assertEqual(formEntries(page), entries, "What the form would submit");
      await sameAsUsual(page, component, fixture);
    });

    it("works as a clone beside the original, and twice on a page", async () => {
      const page = await openInState(component, fixture);
      const clone = page.find(tag).cloneNode(true) as HTMLElement;
      removeIdsOfAuthor(clone, page);
      const before = countOfUpgraded(page, tag);
      page.find("form").append(clone);
      await page.settle();
      assertEqual(countOfUpgraded(page, tag), before + 1, "The clone is alive");
      noFindings(duplicateIdFindings(page));
      assertEqual(
        clone.children.length <= page.find(tag).children.length,
        true,
        "The clone has one interface, not two",
      );
    });

    it("works inside a fieldset that is disabled and enabled", async () => {
      const page = await openFixture(component, fixture, {
        script: "head",
        html: wholePage(`<fieldset>${fixture.html.en}</fieldset>`),
      });
      await untilUpgraded(page, tag);
      const fieldset = page.find<HTMLFieldSetElement>("fieldset");
      fieldset.disabled = true;
      assertEqual(formEntries(page), [], "A disabled fieldset submits nothing");
      fieldset.disabled = false;
      await sameAsUsual(page, component, fixture);
    });

    it("starts over when the form is reset", async () => {
      const page = await openFixture(component, fixture, { script: "head" });
      await untilUpgraded(page, tag);
      const [entries, state] = [formEntries(page), page.find(tag).getAttribute("state")];
      await fixture.reach?.(page.find(tag));
      fillFields(authorFields(page.find(tag)));
      await page.settle();
      page.find<HTMLFormElement>("form").reset();
      await page.settle();
      await wait(50);
      assertEqual(formEntries(page), entries, "What the form would submit");
      assertEqual(page.find(tag).getAttribute("state"), state, "State");
    });

    it("is as it was after Back", async () => {
      const page = await openFixture(component, fixture, { script: "head" });
      await untilUpgraded(page, tag);
      // A page that is left before it has loaded is replaced in the history.
      await until(() => page.document.readyState === "complete", "the whole page");
      const entries = formEntries(page);
      await page.click(page.find("form > .govuk-button:last-of-type, form > button:last-of-type"));
      if (!(await leftThePage(page))) return;
      await page.back();
      await untilUpgraded(page, tag);
      assertEqual(formEntries(page), entries, "What the form would submit");
      await sameAsUsual(page, component, fixture);
    });

    itOnce("says nothing in the console, and asks nobody, until it is used", async () => {
      const page = await openFixture(component, fixture, { script: "head" });
      await untilUpgraded(page, tag);
      await wait(100);
      assertEqual((await page.api.requests()).length, 0, "Requests");
      assertEqual(page.unexpectedProblems, [], "Problems");
    });
  });
}

/** The element comes to the fixture's state as it does on a plain page, and the page's ids are in order. */
async function sameAsUsual(page: Page, component: ComponentUnderTest, fixture: Fixture): Promise<void> {
  const element = page.find(component.tag);
  assert(element.matches(":defined"), "The element is upgraded");
  await reachState(page, component, fixture);
  noFindings([...duplicateIdFindings(page), ...referenceFindings(page)]);
}

/** Makes the same elements as the HTML with createElement, attribute by attribute, child by child. */
export function buildByScript(page: Page, html: string, parent: Element): void {
  const source = new DOMParser().parseFromString(html, "text/html").body;
  for (const node of source.childNodes) parent.append(rebuild(page.document, node));
}

function rebuild(target: Document, node: Node): Node {
  if (!(node instanceof HTMLElement)) return target.importNode(node, true);
  const element = target.createElement(node.localName);
  for (const { name, value } of node.attributes) element.setAttribute(name, value);
  for (const child of node.childNodes) element.append(rebuild(target, child));
  return element;
}

/** The author who clones has to see to the author's own ids; the element sees to its own. */
function removeIdsOfAuthor(clone: HTMLElement, page: Page): void {
  for (const element of clone.querySelectorAll("[id]")) {
    if (element.closest("[data-council-mount]")) continue;
    const { id } = element;
    element.id = `${id}-clone`;
    for (const attribute of ["for", "aria-describedby", "aria-labelledby"]) {
      for (const referrer of clone.querySelectorAll(`[${attribute}~="${page.window.CSS.escape(id)}"]`)) {
        const ids = (referrer.getAttribute(attribute) ?? "").split(/\s+/);
        referrer.setAttribute(
          attribute,
          ids.map((other) => (other === id ? `${id}-clone` : other)).join(" "),
        );
      }
    }
  }
  if (clone.id) clone.id = `${clone.id}-clone`;
}

function countOfUpgraded(page: Page, tag: string): number {
  return page.all(`${tag}:defined`).filter((element) => element.isConnected).length;
}

/** Whether the form went: a component that holds back an unfinished form keeps the page. */
async function leftThePage(page: Page): Promise<boolean> {
  await wait(300);
  if ((await page.submissions()).length === 0) return false;
  // The server has the form; the browser may still be on its way to the answer.
  await page.submitted();
  return true;
}
