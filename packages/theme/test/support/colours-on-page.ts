import type { Colour } from "../../src/colours/colour.ts";
import { namesOfColour } from "./sentinel-brand.ts";

/** Two colours that meet in a page. */
export interface Seen {
  /** `text`, `large` text, `part` of a control, or `focus`: what shows where focus is. */
  readonly role: "text" | "large" | "part" | "focus";
  /** `#rrggbb`. */
  readonly foreground: string;
  readonly background: string;
  /** Block of the class of what is coloured. */
  readonly block: string;
}

/**
 * Every two colours that meet in the page, in every state. States are classes here (`is-hover`), which the page's
 * stylesheet has in place of pseudo-classes. Runs in the browser, and so stands alone.
 */
export function readColours(): Seen[] {
  const found = new Map<string, Seen>();
  const interactive = "a[href], button, input, select, textarea, summary, label, [tabindex], [role=option]";
  const focusable = "a[href], button, input, select, textarea, summary, [tabindex]";
  const states: readonly (readonly [selector: string, names: readonly string[]])[] = [
    ["*", []],
    [`:not(${interactive})`, ["is-hover"]],
    ["*", ["is-hover"]],
    ["a[href]", ["is-visited"]],
    [focusable, ["is-focus"]],
    [interactive, ["is-active"]],
    [focusable, ["is-focus", "is-active"]],
    ["*", ["is-hover", "is-active"]],
  ];
  for (const [selector, names] of states) {
    const all = [...document.body.querySelectorAll(selector)];
    for (const element of all) element.classList.add(...names);
    for (const element of document.body.querySelectorAll("*")) look(element, names.includes("is-focus"));
    for (const element of all) element.classList.remove(...names);
  }
  // Both at once: the pointer is on what has focus.
  const both = [...document.body.querySelectorAll(focusable)];
  for (const element of both) element.classList.add("is-focus", "is-hover");
  for (const element of both) look(element, true);
  for (const element of both) element.classList.remove("is-focus", "is-hover");
  return [...found.values()];

  function look(element: Element, focus: boolean): void {
    if (element.closest("[disabled], [aria-disabled=true], [hidden]") || !element.getClientRects().length)
      return;
    const style = getComputedStyle(element);
    if (style.visibility === "hidden" || Number(style.opacity) === 0) return;
    const clipped = element.closest(".govuk-visually-hidden");
    const hasText =
      [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue!.trim()) ||
      element.matches(
        "select, textarea, input:not([type=radio], [type=checkbox], [type=hidden], [type=file])",
      );
    const size = Number.parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (hasText && !clipped) add(isLarge ? "large" : "text", style.color, backgroundOf(element), element);
    const around = element.parentElement ? backgroundOf(element.parentElement) : "";
    if (element.matches("input, select, textarea")) border(style, around, element);
    for (const pseudo of ["::before", "::after"]) {
      const drawn = getComputedStyle(element, pseudo);
      if (drawn.content === "none" || drawn.display === "none" || Number(drawn.opacity) === 0) continue;
      if (element.matches(".govuk-radios__label, .govuk-checkboxes__label, .govuk-accordion-nav__chevron"))
        border(drawn, around, element);
    }
    if (focus && element.classList.contains("is-focus")) {
      for (const colour of [
        style.backgroundColor,
        style.outlineColor,
        ...(style.boxShadow.match(/rgba?\([^)]*\)/g) ?? []),
      ]) {
        add("focus", colour, around, element);
      }
    }
  }

  function border(style: CSSStyleDeclaration, around: string, element: Element): void {
    for (const side of ["Top", "Bottom", "Left"] as const) {
      if (style[`border${side}Style`] !== "none" && Number.parseFloat(style[`border${side}Width`]) > 0)
        add("part", style[`border${side}Color`], around, element);
    }
  }

  function backgroundOf(element: Element): string {
    for (let one: Element | null = element; one; one = one.parentElement) {
      const { backgroundColor } = getComputedStyle(one);
      if (!/^rgba\(.*, 0\)$/.test(backgroundColor)) return backgroundColor;
    }
    return "rgb(255, 255, 255)";
  }

  function add(role: Seen["role"], foreground: string, background: string, element: Element): void {
    const seen = { role, foreground: hex(foreground), background: hex(background), block: blockOf(element) };
    found.set(JSON.stringify(seen), seen);
  }

  function hex(colour: string): string {
    const [red, green, blue, alpha = "1"] = colour.match(/[\d.]+/g) ?? [];
    if (!blue || alpha === "0") return "";
    return `#${[red, green, blue].map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`;
  }

  /** As in the stylesheet's classes, of the nearest element that has one. */
  function blockOf(element: Element): string {
    for (let one: Element | null = element; one; one = one.parentElement) {
      const names = [...one.classList].filter((name) =>
        /^(?:govuk|council)-(?!\\!|grid|visually)/.test(name),
      );
      const name = names.at(0);
      if (name) return name.replace(/^(?:govuk|council)-/, "").replace(/(?:__|--).*$/, "");
    }
    return "page";
  }
}

/** A stylesheet with classes in place of what a pointer, a keyboard and a history do, so that each state can be set. */
export function withStatesAsClasses(css: string): string {
  return css
    .replaceAll(/:(hover|active|visited)\b/g, ".is-$1")
    .replaceAll(/:focus(?:-visible|-within)?\b/g, ".is-focus")
    .replaceAll(/:link\b/g, ":link:where(:not(.is-visited))");
}

/** What the pairs are called in `src/check/pairs-on-pages.json`: `text: link on body-background`. */
export function pairKeys(colours: readonly Seen[]): readonly string[] {
  const keys = colours.flatMap(({ role, foreground, background }) => {
    const on = nameOf(background, "");
    const name = on && nameOf(foreground, on);
    return name ? [`${role}: ${name} on ${on}`] : [];
  });
  return [...new Set(keys)];
}

/** Which of the sentinel brand's colours it is. Where two are always the same, the one of the background's. */
function nameOf(colour: string, background: string): string | undefined {
  const names = namesOfColour.get(colour as Colour) ?? [];
  return names.find((name) => name === `${background}-text`) ?? names[0];
}
