import { applyBrand } from "./brands.ts";
import { forcedColours } from "./forced-colours.ts";
import toolsUrl from "./page-tools.css?url";

/** What the toolbar can do to a page, beside its language and its script. */
export interface PageTools {
  readonly brand: string;
  readonly spacing: string;
  readonly colours: string;
}

/** Puts a page as the toolbar has it. Resolves when it is to be seen. */
export async function applyPageTools(page: Document, tools: PageTools): Promise<void> {
  page.body.classList.add("govuk-template__body");
  page.documentElement.dataset.councilSpacing = tools.spacing;
  await Promise.all([applyBrand(page, tools.brand), linkOnce(page, toolsUrl)]);
  forceColours(page, tools.colours === "forced");
}

/** A documentation page is in Storybook's own look, whatever its stories are in. */
export async function applyNoTools(page: Document): Promise<void> {
  await applyPageTools(page, { brand: "none", spacing: "usual", colours: "usual" });
  page.body.classList.remove("govuk-template__body");
}

function forceColours(page: Document, forced: boolean): void {
  page.getElementById("council-forced-colours")?.remove();
  const theme = page.getElementById("council-theme") as HTMLLinkElement;
  theme.disabled = false;
  if (!forced || !theme.sheet) return;
  const style = page.createElement("style");
  style.id = "council-forced-colours";
  style.textContent = forcedColours(theme.sheet);
  theme.after(style);
  theme.disabled = true;
}

async function linkOnce(page: Document, url: string): Promise<void> {
  const { href } = new URL(url, document.baseURI);
  if (page.querySelector(`link[href="${href}"]`)) return;
  const link = page.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  page.head.append(link);
  await new Promise((resolve) => link.addEventListener("load", resolve, { once: true }));
}
