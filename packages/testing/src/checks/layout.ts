import type { Page } from "../page/page.ts";
import { isShown, isVisuallyHidden, label } from "./elements.ts";
import { CONTROLS } from "./references.ts";

/** WCAG 1.4.10 Reflow: at 320 CSS pixels, which is 1280 at 400% zoom, nothing needs scrolling sideways. */
export async function narrowFindings(page: Page): Promise<string[]> {
  const { width } = page.frame;
  page.frame.width = "320";
  await page.settle();
  const findings = overflowFindings(page, "At 320 pixels");
  page.frame.width = width;
  await page.settle();
  return findings;
}

/** WCAG 1.4.12 Text spacing: with the spacing that readers may set, no text is cut off. */
export async function textSpacingFindings(page: Page): Promise<string[]> {
  const { document, window } = page;
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }" +
      "p { margin-bottom: 2em !important }",
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  await page.settle();
  const cut = page
    .all("*")
    .filter((element) => isShown(element) && !isVisuallyHidden(element) && cutsText(element))
    .map((element) => `With text spacing, ${label(element)} cuts off its text`);
  const findings = [...cut, ...overflowFindings(page, "With text spacing"), ...(await narrowFindings(page))];
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  await page.settle();
  return findings;
}

/** WCAG 2.5.8 Target size: 24 by 24 pixels, or as much room around; links in a sentence are excepted. */
export function targetSizeFindings(page: Page): string[] {
  const targets = page.all(CONTROLS).filter((control) => isShown(control) && !isVisuallyHidden(control));
  return targets
    .filter((target) => isSmall(target) && !isInSentence(target))
    .filter((target) => targets.some((other) => other !== target && isNear(target, other)))
    .map((target) => {
      const { width, height } = target.getBoundingClientRect();
      return `${label(target)} is a target of ${Math.round(width)} by ${Math.round(height)} pixels with another beside it`;
    });
}

function overflowFindings(page: Page, when: string): string[] {
  const root = page.document.documentElement;
  const excess = root.scrollWidth - root.clientWidth;
  if (excess <= 0) return [];
  const widest = page
    .all("body *")
    .filter((element) => isShown(element) && element.getBoundingClientRect().right > root.clientWidth + 0.5)
    .at(-1);
  return [
    `${when} the page scrolls sideways by ${excess} pixels${widest ? `, because of ${label(widest)}` : ""}`,
  ];
}

function cutsText(element: HTMLElement): boolean {
  const view = element.ownerDocument.defaultView;
  const style = view?.getComputedStyle(element);
  if (!style || !["hidden", "clip"].includes(style.overflowX) || element.matches("input, select, textarea"))
    return false;
  return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
}

function isSmall(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width < 24 || height < 24;
}

/** WCAG's exception for a link or button whose size is that of the line of text it is part of. */
function isInSentence(element: HTMLElement): boolean {
  const display = element.ownerDocument.defaultView?.getComputedStyle(element).display;
  const around = element.parentElement?.textContent?.trim() ?? "";
  return display === "inline" && around.length > (element.textContent?.trim().length ?? 0);
}

/** Whether a circle of 24 pixels around the small target touches the other target. */
function isNear(target: Element, other: Element): boolean {
  const small = target.getBoundingClientRect();
  const x = small.x + small.width / 2;
  const y = small.y + small.height / 2;
  const box = other.getBoundingClientRect();
  const nearestX = Math.min(Math.max(x, box.left), box.right);
  const nearestY = Math.min(Math.max(y, box.top), box.bottom);
  return Math.hypot(x - nearestX, y - nearestY) < 12;
}
