import { assert, assertEqual, until } from "../assert.ts";
import { isShown, label } from "../checks/elements.ts";
import { duplicateIdFindings, referenceFindings } from "../checks/references.ts";
import { words } from "../checks/words.ts";
import { itOnceUnless } from "../engine.ts";
import type { Fixture } from "../fixture.ts";
import type { PageOptions } from "../page/open-page.ts";
import type { Page } from "../page/page.ts";
import { noFindings } from "./accessibility.ts";
import { type ComponentUnderTest, openInState, wholePage } from "./component.ts";

export interface EditedByOthersOptions {
  /** The element in a state in which it stands in for the author's content, and has written to it: `selected`. */
  readonly fixture: Fixture;
  /** What the server renders next: the same element, with an error, or another question. The element's own HTML. */
  readonly next: string;
  /** Words of `next` that must be seen, such as the server's error. */
  readonly shows: string;
  /** Fails unless what the element says agrees with what the fields on the page hold, after `next` has come. */
  readonly agrees: (page: Page) => void | Promise<void>;
}

/** A library, or a line of script, that puts the server's next HTML into the page. */
interface Editor {
  readonly name: string;
  /** Scripts and settings in the head. */
  readonly head?: string;
  /** HTML beside the form. */
  readonly beside?: string;
  /** Puts the HTML of the element, or the content of it, into the page. */
  readonly edit: (page: Page, element: HTMLElement) => unknown;
}

const LIBRARIES = "/packages/testing/node_modules";
const HTMX = `<script src="${LIBRARIES}/htmx.org/dist/htmx.min.js"></script>`;
const TURBO = `<meta name="turbo-refresh-method" content="morph"><script src="${LIBRARIES}/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>`;
const ALPINE = ["@alpinejs/morph", "alpinejs"]
  .map((name) => `<script defer src="${LIBRARIES}/${name}/dist/cdn.min.js"></script>`)
  .join("");

interface Libraries {
  readonly Turbo: { visit(url: string, options?: object): void };
  readonly Alpine: { morph(element: Element, html: string): void };
}

const librariesOf = (page: Page): Libraries => page.window as unknown as Libraries;

function htmx(swap: string, what: "inner" | "outer"): Editor {
  return {
    name: `htmx, hx-swap="${swap}"`,
    head: HTMX,
    beside: `<button id="edit" type="button" hx-get="/next-${what}" hx-target="[data-edited]" hx-swap="${swap}">Edit</button>`,
    edit: (page, element) => {
      element.setAttribute("data-edited", "");
      page.find("#edit").click();
    },
  };
}

function editors(next: string): readonly Editor[] {
  return [
    { name: "innerHTML", edit: (_page, element) => (element.innerHTML = inner(next)) },
    { name: "outerHTML", edit: (_page, element) => (element.outerHTML = next) },
    htmx("innerHTML", "inner"),
    htmx("outerHTML", "outer"),
    htmx("innerMorph", "inner"),
    htmx("outerMorph", "outer"),
    { name: "a Turbo visit", head: TURBO, edit: (page) => librariesOf(page).Turbo.visit("/next-page") },
    {
      name: "a Turbo refresh by morphing",
      head: TURBO,
      edit: (page) => librariesOf(page).Turbo.visit(page.url, { action: "replace" }),
    },
    {
      name: "an Alpine morph",
      head: ALPINE,
      edit: async (page, element) => {
        await until(() => librariesOf(page).Alpine?.morph, "Alpine");
        librariesOf(page).Alpine.morph(element, next);
      },
    },
  ];
}

/**
 * What a second engine runs: removing and adding, moving by the engine's own means (`moveBefore`, which WebKit has not
 * got), and a refresh of the page. The others make the same mutations with other code.
 */
const DIFFERENT = ["innerHTML", 'htmx, hx-swap="innerMorph"', "a Turbo refresh by morphing"];

/**
 * Others edit inside the element too: `innerHTML`, htmx, Turbo and Alpine, the real ones. The mount comes back, what
 * the server says is seen, nothing of the author's stays hidden without a mount, and what the element says agrees with
 * the fields on the page.
 */
export function testEditedByOthers(component: ComponentUnderTest, options: EditedByOthersOptions): void {
  const { tag } = component;
  const { fixture, next, shows, agrees } = options;

  describe(`<${tag}> edited by others`, () => {
    for (const editor of editors(next)) {
      itOnceUnless(DIFFERENT.includes(editor.name))(editor.name, async () => {
        const page = await openInState(component, fixture, pageOptions(component, options, editor));
        await editor.edit(page, page.find(tag));
        await until(
          () => page.document.body.innerText.includes(shows),
          `“${shows}” on the page, which has: ${page.find("main").innerText}`,
        );
        await page.settle();
        isWhole(page, tag);
        await agrees(page);
      });
    }

    it("its mount is removed, and nothing else", async () => {
      const page = await openInState(component, fixture);
      const element = page.find(tag);
      const before = words(page);
      element.querySelector("[data-council-mount]")?.remove();
      await page.settle();
      isWhole(page, tag);
      assertEqual(words(page), before, "The words on the page");
      assertEqual(element.getAttribute("state"), fixture.state ?? null, "State");
    });
  });
}

function pageOptions(
  component: ComponentUnderTest,
  { fixture, next }: EditedByOthersOptions,
  { head = "", beside = "" }: Editor,
): Partial<PageOptions> {
  const html = { headers: { "content-type": "text/html" } };
  const nextPage = `<!DOCTYPE html><html lang="en" class="govuk-template"><head><title>Next</title>${head}</head><body class="govuk-template__body govuk-frontend-supported">${wholePage(next)}</body></html>`;
  return {
    // No library of this kind works under Trusted Types.
    policy: false,
    head,
    html: wholePage(fixture.html.en) + beside,
    api: [
      { match: "/next-inner", body: inner(next), ...html },
      { match: "/next-outer", body: next, ...html },
      ...(fixture.api ?? []),
      ...(component.api ?? []),
      { method: "GET", body: nextPage, ...html },
    ],
  };
}

/** The content of the first element of some HTML. */
function inner(html: string): string {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return body.firstElementChild?.innerHTML ?? "";
}

/** What must hold whatever others have done. */
function isWhole(page: Page, tag: string): void {
  for (const element of page.all(tag)) {
    const mounts = [...element.querySelectorAll("[data-council-mount]")];
    assertEqual(mounts.length, 1, "Mounts");
    assertEqual(mounts[0]?.parentElement === element, true, "The mount is a child of the element");
    assert(element.innerText.trim(), "The element is blank");
  }
  const lost = page.all("[data-council-hidden]").filter((hidden) => {
    return !hidden.parentElement?.querySelector(":scope > [data-council-mount]");
  });
  noFindings([
    ...lost.map((hidden) => `${label(hidden)} is hidden without a mount`),
    ...page
      .all("[data-council-hidden]")
      .filter(isShown)
      .map((hidden) => `${label(hidden)} is to be hidden, and is shown`),
    ...duplicateIdFindings(page),
    ...referenceFindings(page),
  ]);
}
