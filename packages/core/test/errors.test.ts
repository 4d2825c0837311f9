import { assert, assertEqual, openPage, until, type Page } from "@council-components/testing";
import type * as Errors from "../src/errors.ts";
import type { ElementErrors, ErrorWords, PageError } from "../src/errors.ts";
import { moduleIn } from "./page-modules.ts";

const ENGLISH: ErrorWords = { title: "There is a problem", prefix: "Error: " };
const WELSH: ErrorWords = { title: "Mae problem wedi codi", prefix: "Gwall: " };
const FIELDS = `<main><a href="#" class="govuk-back-link">Back</a><form><h1>Heading</h1>
  <section id="first"><div class="govuk-form-group"><label class="govuk-label" for="a">A</label><input class="govuk-input" id="a" aria-describedby="hint"><p id="hint">Hint</p></div></section>
  <section id="second"><div class="govuk-form-group"><label class="govuk-label" for="b">B</label><input class="govuk-input" id="b"></div></section>
</form></main>`;

async function open(html: string = FIELDS, title = "Your address"): Promise<Page> {
  return openPage({ html, title });
}

async function errors(page: Page, owner: string, copy = ""): Promise<ElementErrors> {
  const { ElementErrors } = await moduleIn<typeof Errors>(page, "errors", copy);
  return new ElementErrors(page.find(owner));
}
const error = (target: string, text: string): PageError => ({ target, text });
const texts = (page: Page): string[] =>
  page.all(".govuk-error-summary li").map(({ textContent }) => textContent ?? "");

describe("errors join the page's one error summary", () => {
  it("makes it above the heading and outside the form, focuses it, and leads to the field", async () => {
    const page = await open();
    const first = await errors(page, "#first");
    first.hostConnected();
    first.show([error("a", "Enter A")], ENGLISH, true);
    await page.settle();
    const summary = page.find(".govuk-error-summary");
    assert(!summary.closest("form"), "Outside the form");
    assert(
      summary.compareDocumentPosition(page.find("h1")) & Node.DOCUMENT_POSITION_FOLLOWING,
      "Above the heading",
    );
    assert(
      page.find(".govuk-back-link").compareDocumentPosition(summary) & Node.DOCUMENT_POSITION_FOLLOWING,
      "Below the back link",
    );
    assertEqual(page.focused, summary);
    await until(
      () => summary.hasAttribute("data-govuk-error-summary-init"),
      "GOV.UK Frontend's own Error Summary to be at work",
    );
    await page.click(page.find(".govuk-error-summary a"));
    assertEqual(page.focused?.id, "a");
  });

  it("has focus and links that lead to the fields before GOV.UK Frontend's own script is there", async () => {
    const page = await open();
    (await errors(page, "#first")).show([error("a", "Enter A")], ENGLISH, true);
    // A microtask later, and nothing is fetched for it.
    await Promise.resolve();
    assertEqual(page.focused, page.find(".govuk-error-summary"));
    await page.click(page.find(".govuk-error-summary a"));
    assertEqual(page.focused?.id, "a");
  });

  it("joins the one that is there, and two copies of the module agree", async () => {
    const page = await open();
    const second = await errors(page, "#second");
    const first = await errors(page, "#first", "?copy");
    second.show([error("b", "Enter B")], ENGLISH);
    first.show([error("a", "Enter A")], ENGLISH);
    assertEqual(page.all(".govuk-error-summary").length, 1);
    assertEqual(texts(page), ["Enter A", "Enter B"]);
    second.show([]);
    assertEqual(texts(page), ["Enter A"]);
    assertEqual(page.document.title, "Error: Your address");
    first.show([]);
    await until(() => !page.all(".govuk-error-summary").length, "the summary to go");
    assertEqual(page.document.title, "Your address");
  });

  it("replaces what the server said of the same field, and hides a summary of the page's own when it is empty", async () => {
    const page = await open(
      `<main><div class="govuk-error-summary"><h2 class="govuk-error-summary__title">Server</h2><div class="govuk-error-summary__body"><ul class="govuk-error-summary__list"><li><a href="#a">Old</a></li></ul></div></div>${FIELDS}`,
      "Error: Your address",
    );
    const first = await errors(page, "#first");
    first.show([error("a", "New")], ENGLISH);
    assertEqual(texts(page), ["New"]);
    assertEqual(page.find(".govuk-error-summary__title").textContent, "Server");
    assertEqual(page.document.title, "Error: Your address");
    first.show([]);
    assert(page.find(".govuk-error-summary").hidden, "Hidden");
    assertEqual(page.document.title, "Your address");
  });

  it("follows a change of language", async () => {
    const page = await open();
    const first = await errors(page, "#first");
    first.show([error("a", "Enter A")], ENGLISH);
    first.show([error("a", "Nodwch A")], WELSH);
    assertEqual(texts(page), ["Nodwch A"]);
    assertEqual(page.find(".govuk-error-summary__title").textContent, WELSH.title);
    assertEqual(page.document.title, "Gwall: Your address");
  });

  it("puts the message beside a field of the author's, and takes it away without a trace", async () => {
    const page = await open();
    const before = page.find("#first").outerHTML;
    const first = await errors(page, "#first");
    first.show([{ target: page.find("#a"), text: "Enter A", word: "Error:" }], ENGLISH);
    const field = page.find("#a");
    const [hint, message] = (field.getAttribute("aria-describedby") ?? "").split(" ");
    assertEqual(hint, "hint");
    assertEqual(page.find(`#${message}`).textContent, "Error: Enter A");
    assert(field.closest(".govuk-form-group--error"), "The group is marked");
    first.show([]);
    assertEqual(page.find("#first").outerHTML, before);
  });

  it("puts it in the place of what the server said of the field, which does not come back", async () => {
    const page = await open(
      FIELDS.replace('aria-describedby="hint"', 'aria-describedby="hint a-error"').replace(
        '<p id="hint"',
        '<p id="a-error" class="govuk-error-message">Error: Old</p>$&',
      ),
    );
    const field = page.find("#a");
    const first = await errors(page, "#first");
    first.show([{ target: field, text: "New", word: "Error:" }], ENGLISH);
    assertEqual(
      page.all("#first .govuk-error-message").map(({ textContent }) => textContent),
      ["Error: New"],
    );
    assertEqual(field.getAttribute("aria-describedby"), "hint a-council-error");
    first.show([]);
    assertEqual(page.all("#first .govuk-error-message").length, 0);
    assertEqual(field.getAttribute("aria-describedby"), "hint");
  });

  it("works on a page that does not say that GOV.UK Frontend is supported", async () => {
    const page = await open();
    page.document.body.classList.remove("govuk-frontend-supported");
    (await errors(page, "#first")).show([error("a", "Enter A")], ENGLISH, true);
    await page.settle();
    assertEqual(page.focused, page.find(".govuk-error-summary"));
  });

  it("does nothing for no errors", async () => {
    const page = await open();
    (await errors(page, "#first")).show([], ENGLISH);
    assertEqual(page.all(".govuk-error-summary").length, 0);
    assertEqual(page.document.title, "Your address");
  });
});
