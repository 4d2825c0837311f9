import { uniqueId } from "./ids.ts";

const MOUNT = "data-council-mount";
const HIDDEN = "data-council-hidden";

/**
 * The one child that an element owns and renders into. While it stands in for the author's content, every other
 * child is hidden. What the author had hidden stays hidden.
 */
export class Mount {
  readonly element: HTMLElement;
  readonly #host: HTMLElement;
  readonly #reveal: () => void;
  readonly #press: (action: string) => void;
  #hidesContent = false;
  #listeners: AbortController | undefined;

  /**
   * @param reveal called when a hidden field is needed: it is invalid, or a link leads to it
   * @param press called when a control in the mount is pressed that has a `data-council-action`
   */
  constructor(host: HTMLElement, reveal: () => void, press: (action: string) => void) {
    this.#host = host;
    this.#reveal = reveal;
    this.#press = press;
    this.element = document.createElement("div");
    this.element.setAttribute(MOUNT, "");
  }

  /** Whether the author's content is hidden. */
  get hidesContent(): boolean {
    return this.#hidesContent;
  }

  /** Watches for hidden fields that are needed. A mount that came with a clone is not ours, and goes. */
  connect(): void {
    for (const child of this.#children()) {
      if (child.hasAttribute(MOUNT)) child.remove();
      else if (!this.#hidesContent) setHidden(child, false);
    }
    this.#listeners = new AbortController();
    const options = { capture: true, signal: this.#listeners.signal };
    this.#host.addEventListener("invalid", (event) => this.#needs(event.target as Element), options);
    // On the document: screen readers call what has a listener of its own "clickable".
    document.addEventListener("click", (event) => this.#onClick(event), options);
    window.addEventListener("hashchange", () => this.#needs(target(location.hash)), options);
  }

  disconnect(): void {
    this.#listeners?.abort();
  }

  /** Puts the mount after the author's content, with an id that nothing else has. */
  attach(id: string): void {
    if (this.element.parentNode === this.#host) return;
    this.element.id ||= uniqueId(id);
    this.#host.append(this.element);
  }

  /**
   * Hides the author's content, or shows it again. Call it again when there may be other children.
   *
   * @param visibleChild the child that is shown all the same
   */
  hideContent(hide: boolean, visibleChild?: Element): void {
    this.#hidesContent = hide;
    for (const child of this.#children()) setHidden(child, hide && child !== visibleChild);
  }

  #onClick(event: Event): void {
    const pressed = event.target as Element;
    const control = pressed.closest<HTMLElement>("[data-council-action]");
    if (control && this.element.contains(control)) {
      event.preventDefault();
      this.#press(control.dataset["councilAction"]!);
    }
    this.#needs(target(pressed.closest("a")?.hash));
  }

  /** The author's children: all but the mount. */
  #children(): Element[] {
    return [...this.#host.children].filter((child) => child !== this.element);
  }

  #needs(field: Element | null): void {
    if (field?.closest(`[${HIDDEN}]`)?.parentNode === this.#host) this.#reveal();
  }
}

/** The element that a `#hash` leads to. */
export function target(hash: string = ""): Element | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    // "#%" is no encoded text.
    return null;
  }
}

// The mark beside `hidden` tells our hiding from the author's, in a clone too.
function setHidden(child: Element, hidden: boolean): void {
  if (child.hasAttribute(hidden ? "hidden" : HIDDEN) === hidden) return;
  child.toggleAttribute("hidden", hidden);
  child.toggleAttribute(HIDDEN, hidden);
}
