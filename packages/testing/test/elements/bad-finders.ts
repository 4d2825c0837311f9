import { GoodFinder } from "./good-finder.ts";

// Each element has one fault. The test of the harness sees to it that the suites find every one.

class Overwrites extends GoodFinder {
  protected override start(): void {
    super.start();
    if (this.field) this.field.value = "";
  }
}

class StealsFocus extends GoodFinder {
  protected override start(): void {
    super.start();
    this.mount.querySelector("button")?.focus();
  }
}

class NeedsChildren extends GoodFinder {
  override connectedCallback(): void {
    if (this.field) super.connectedCallback();
  }
}

class NeedsParser extends GoodFinder {
  constructor() {
    super();
    const src = this.getAttribute("src") ?? "/nowhere";
    this.getAttribute = (name: string): string | null => (name === "src" ? src : super.getAttribute(name));
  }
}

class MountsAgain extends GoodFinder {
  protected override start(): void {
    super.start();
    this.append(Object.assign(document.createElement("p"), { id: "again" }));
  }
}

class KeepsForeignMount extends GoodFinder {
  override connectedCallback(): void {
    const foreign = [...this.children].filter((child) => child.hasAttribute("data-council-mount"));
    super.connectedCallback();
    this.append(...foreign);
  }
}

class IgnoresReset extends GoodFinder {
  protected override reset(): void {
    return;
  }
}

class ForgetsAfterBack extends GoodFinder {
  protected override start(): void {
    super.start();
    const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    if (navigation?.type === "back_forward") this.field?.remove();
  }
}

class Shifts extends GoodFinder {
  protected override start(): void {
    requestAnimationFrame(() => {
      super.start();
      const notice = document.createElement("p");
      notice.textContent = "Hello";
      notice.style.height = "400px";
      this.prepend(notice);
    });
  }
}

class HidesFirst extends GoodFinder {
  protected override start(): void {
    for (const child of this.children) {
      child.toggleAttribute("hidden", true);
      child.toggleAttribute("data-council-hidden", true);
    }
    document.createElement("template").innerHTML = "<p>Search</p>";
    super.start();
  }
}

class KeepsForOthers extends GoodFinder {
  protected override start(): void {
    super.start();
    const { thing } = Object(history.state) as { thing?: string };
    if (thing && this.field) this.field.value = thing;
  }

  protected override show(things: readonly string[]): void {
    super.show(things);
    history.replaceState({ thing: things[0] }, "");
  }
}

class AsksAtOnce extends GoodFinder {
  protected override start(): void {
    super.start();
    void this.find();
  }
}

class LeavesFieldset extends GoodFinder {
  protected override start(): void {
    super.start();
    if (this.field) this.closest("form")?.append(this.field);
  }
}

/** Adds something to the page once there are results. */
abstract class AddsToResults extends GoodFinder {
  protected abstract faulty(): Element;

  protected override show(things: readonly string[]): void {
    super.show(things);
    this.mount.append(this.faulty());
  }
}

class Unnamed extends AddsToResults {
  protected override faulty(): Element {
    return document.createElement("button");
  }
}

class DuplicateId extends AddsToResults {
  protected override faulty(): Element {
    return Object.assign(document.createElement("p"), { id: "thing" });
  }
}

class DanglingReference extends AddsToResults {
  protected override faulty(): Element {
    this.field?.setAttribute("aria-describedby", "nothing-there");
    return document.createElement("p");
  }
}

class EmptyReference extends AddsToResults {
  protected override faulty(): Element {
    this.field?.setAttribute("aria-describedby", "empty");
    return Object.assign(document.createElement("p"), { id: "empty" });
  }
}

class SkipsHeading extends AddsToResults {
  protected override faulty(): Element {
    return Object.assign(document.createElement("h4"), { textContent: "Too deep" });
  }
}

abstract class Styled extends AddsToResults {
  protected abstract readonly css: string;

  protected override faulty(): Element {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(this.css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return Object.assign(document.createElement("p"), {
      className: "faulty",
      textContent: "Some words that take up room",
    });
  }
}

class TooWide extends Styled {
  protected override readonly css = ".faulty { width: 400px }";
}

class CutsText extends Styled {
  protected override readonly css =
    ".faulty { width: max-content; overflow: hidden; max-width: 12em; height: 1.3em }";
}

class SmallTargets extends Styled {
  protected override readonly css =
    "[data-council-mount] button.tiny { width: 12px; height: 12px; padding: 0; border: 0; margin: 0 }";

  protected override faulty(): Element {
    super.faulty();
    const both = document.createElement("div");
    for (const name of ["One", "Two"]) {
      const button = Object.assign(document.createElement("button"), { type: "button", className: "tiny" });
      button.setAttribute("aria-label", name);
      both.append(button);
    }
    return both;
  }
}

class NoOutline extends Styled {
  protected override readonly css = ".govuk-button:focus { outline: none !important }";
}

class Moves extends Styled {
  protected override readonly css =
    "@keyframes spin { to { rotate: 1turn } } .faulty { animation: spin 1s infinite }";
}

class NotPrinted extends Styled {
  protected override readonly css = "@media print { .faulty { display: none } }";
}

class InlineStyle extends AddsToResults {
  protected override faulty(): Element {
    const faulty = document.createElement("p");
    faulty.style.color = "black";
    return faulty;
  }
}

class ForeignRequest extends AddsToResults {
  protected override faulty(): Element {
    void fetch("http://council.invalid/").catch(() => undefined);
    return document.createElement("p");
  }
}

class TrustsData extends GoodFinder {
  protected override writeLabel(label: HTMLElement, thing: string): void {
    label.innerHTML = thing;
  }
}

class Mangles extends GoodFinder {
  protected override writeLabel(label: HTMLElement, thing: string): void {
    label.textContent = "${x}".replace("${x}", thing);
  }
}

class Silent extends GoodFinder {
  protected override fail(): void {
    return;
  }
}

class Forgets extends GoodFinder {
  protected override fail(): void {
    super.fail();
    if (this.field) this.field.value = "";
  }
}

class NeverAborts extends GoodFinder {
  override async find(): Promise<void> {
    const query = new URLSearchParams({ query: this.field?.value ?? "" });
    const response = await fetch(`${this.getAttribute("src")}?${query}`);
    const { addresses } = (await response.json()) as { addresses: string[] };
    this.show(addresses);
  }
}

class DropsFocus extends GoodFinder {
  protected override show(things: readonly string[]): void {
    this.mount.querySelector("button")?.remove();
    super.show(things);
  }
}

class WarnsTwice extends GoodFinder {
  protected override start(): void {
    super.start();
    super.start();
  }
}

const FAULTS = {
  Overwrites,
  StealsFocus,
  NeedsChildren,
  NeedsParser,
  MountsAgain,
  KeepsForeignMount,
  IgnoresReset,
  ForgetsAfterBack,
  Shifts,
  HidesFirst,
  KeepsForOthers,
  AsksAtOnce,
  LeavesFieldset,
  Unnamed,
  DuplicateId,
  DanglingReference,
  EmptyReference,
  SkipsHeading,
  TooWide,
  CutsText,
  SmallTargets,
  NoOutline,
  Moves,
  NotPrinted,
  InlineStyle,
  ForeignRequest,
  TrustsData,
  Mangles,
  Silent,
  Forgets,
  NeverAborts,
  DropsFocus,
  WarnsTwice,
};
export type Fault = keyof typeof FAULTS;

/** The name of the element that has the fault: "bad-steals-focus". */
export function tagOf(fault: Fault): string {
  return `bad${fault.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Registers every one. */
export function defineBad(): void {
  for (const [fault, Finder] of Object.entries(FAULTS)) Finder.define(tagOf(fault as Fault));
}
