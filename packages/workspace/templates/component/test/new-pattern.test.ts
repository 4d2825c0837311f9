import {
  assert,
  assertContains,
  assertEqual,
  listen,
  openFixture,
  until,
  type Page,
} from "@council-components/testing";
import type { NewPatternEvents } from "../src/events.ts";
import type { CouncilNewPattern } from "../src/new-pattern.ts";
import { component, fixture } from "./component.ts";

/** A page with the element upgraded and an answer typed. */
async function answered(text: string): Promise<{ page: Page; element: CouncilNewPattern }> {
  const page = await openFixture(component, fixture("question"));
  await page.upgrade();
  await page.click(page.find("input[name=new-pattern]"));
  if (text) await page.type(text);
  return { page, element: page.find<CouncilNewPattern>(component.tag) };
}

describe("<council-new-pattern>", () => {
  it("checks the answer in the page, says what it found once, and keeps focus", async () => {
    const { page, element } = await answered("Six of one");
    const heard = listen(page);
    const button = page.find("button[name=council-action]");
    await page.click(button);
    assertEqual(element.state, "checked");
    assertContains(element.querySelector(".govuk-inset-text")?.textContent, "Your answer has 3 words.");
    await until(() => heard().length, "an announcement");
    assertEqual(heard().filter((text) => text.includes("3 words")).length, 1);
    assertEqual(page.focused, button);
    assertEqual((await page.submissions()).length, 0, "The form stays");
  });

  it("fires council-new-pattern-check, which can be cancelled", async () => {
    const { page, element } = await answered("Six");
    let detail: unknown;
    element.addEventListener("council-new-pattern-check", (event) => {
      detail = (event as NewPatternEvents["council-new-pattern-check"]).detail;
      event.preventDefault();
    });
    await page.click(page.find("button[name=council-action]"));
    assertEqual(detail, { answer: "Six", words: 1 });
    assertEqual(element.state, "question");
  });

  it("asks for an answer that is missing, in the page’s error summary", async () => {
    const { page } = await answered("");
    await page.click(page.find("button[name=council-action]"));
    const summary = await until(() => page.document.querySelector(".govuk-error-summary"), "the summary");
    assertContains(summary.textContent, "Enter an answer");
    await until(() => page.focused === summary, "focus on the summary");
    assert(page.document.title.startsWith("Error: "), "The title says so");
  });

  it("takes the result away when the answer changes", async () => {
    const { page, element } = await answered("Six of one");
    await page.click(page.find("button[name=council-action]"));
    await page.click(page.find("input[name=new-pattern]"));
    await page.type("s");
    await element.updateComplete;
    assertEqual(element.state, "question");
    assertEqual(element.querySelector(".govuk-inset-text"), null);
  });

  it("submits with the page’s own button", async () => {
    const { page } = await answered("Six");
    await page.click(page.find("form > button"));
    assertEqual((await page.submitted()).entries, [["new-pattern", "Six"]]);
  });
});
