import type { Page } from "../page/page.ts";
import type { HostileText } from "../hostile.ts";
import { label } from "./elements.ts";

declare global {
  interface Window {
    hostileRan?: () => void;
    hostileRuns?: number;
  }
}

/** Sets the trap that a payload springs when it manages to run. Call before the payload arrives. */
export function setHostileTrap(page: Page): void {
  page.window.hostileRuns = 0;
  page.window.hostileRan = () => {
    page.window.hostileRuns = (page.window.hostileRuns ?? 0) + 1;
  };
}

/** Whether the payload ran, became markup, or is not shown as the text that it is. */
export function hostileFindings(page: Page, { text }: HostileText): string[] {
  const shown = squeeze(
    [
      page.document.body.textContent ?? "",
      ...page.all<HTMLInputElement>("input, textarea").map(({ value }) => value),
    ].join(" "),
  );
  return [
    ...(page.window.hostileRuns ? ["The payload ran"] : []),
    ...page.all("hostile-element, [data-hostile]").map((element) => `The payload became ${label(element)}`),
    ...page.all<HTMLAnchorElement>("[href], [src], [action], [formaction]").flatMap((element) => {
      const url = ["href", "src", "action", "formaction"].map(
        (name) => element.getAttribute(name)?.trim() ?? "",
      );
      return url.some((value) => /^(javascript|data):/i.test(value))
        ? [`The payload became the address of ${label(element)}`]
        : [];
    }),
    ...(shown.includes(squeeze(text)) ? [] : ["The payload is not shown as it is"]),
  ];
}

/** HTML collapses white space, fields drop line ends, and no page can hold a lone surrogate for sure. */
function squeeze(text: string): string {
  return text.toWellFormed().replaceAll(/\s+/g, " ");
}
