import { executeServerCommand } from "@web/test-runner-commands";
import type { Page } from "../page/page.ts";
import type { Emulation } from "../runner/commands.ts";
import { isShown, label } from "./elements.ts";
import { CONTROLS } from "./references.ts";

/** Findings, or null where the engine cannot be made to look like this, so that nothing was tested. */
export type MediaFindings = string[] | null;

/** In forced colours every control must still show where focus is: an outline, since shadows are gone. */
export async function forcedColoursFindings(page: Page): Promise<MediaFindings> {
  return emulating(page, { forcedColors: true }, "(forced-colors: active)", () => {
    const before = page.focused;
    const findings = page
      .all(CONTROLS)
      .filter((control) => isShown(control) && !(control as HTMLInputElement).disabled)
      .filter((control) => {
        control.focus();
        return page.focused === control && !showsFocus(control);
      })
      .map((control) => `In forced colours, ${label(control)} does not show that it has focus`);
    (before ?? page.document.body).focus();
    return findings;
  });
}

/** With reduced motion nothing moves. */
export async function reducedMotionFindings(page: Page): Promise<MediaFindings> {
  return emulating(page, { reducedMotion: true }, "(prefers-reduced-motion: reduce)", () =>
    page.all("*").flatMap((element) => {
      const style = page.window.getComputedStyle(element);
      const moves = [style.animationName !== "none" && style.animationDuration, style.transitionDuration];
      const slow = moves.some(
        (duration) => duration && duration.split(",").some((part) => Number.parseFloat(part) > 0.01),
      );
      return slow || style.scrollBehavior === "smooth"
        ? [`With reduced motion, ${label(element)} still moves`]
        : [];
    }),
  );
}

/** Printed, what is on the screen is on the paper, and fits it. */
export async function printFindings(page: Page): Promise<MediaFindings> {
  const shown = page.all("main *").filter(isShown);
  return emulating(page, { media: "print" }, "print", () => {
    const lost = shown.filter(
      (element) =>
        element.textContent?.trim() && !element.matches("button, button *, a, a *") && !isShown(element),
    );
    const root = page.document.documentElement;
    return [
      ...lost.map((element) => `In print, ${label(element)} is missing`),
      ...(root.scrollWidth > root.clientWidth
        ? [`In print, the page is ${root.scrollWidth} pixels wide`]
        : []),
    ];
  });
}

async function emulating(
  page: Page,
  emulation: Emulation,
  query: string,
  check: () => string[],
): Promise<MediaFindings> {
  await executeServerCommand("council-emulate", emulation);
  try {
    await page.settle();
    // An emulation that is silently ignored would make every page pass.
    return page.window.matchMedia(query).matches ? check() : null;
  } finally {
    await executeServerCommand("council-emulate", {});
  }
}

function showsFocus(control: HTMLElement): boolean {
  const view = control.ownerDocument.defaultView;
  const boxes: [Element, string?][] = [[control], [control, "::before"], [control, "::after"]];
  for (const text of (control as HTMLInputElement).labels ?? [])
    boxes.push([text], [text, "::before"], [text, "::after"]);
  return boxes.some(([element, pseudo]) => {
    const style = view?.getComputedStyle(element, pseudo);
    return style && style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 1;
  });
}
