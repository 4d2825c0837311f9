import { render } from "lit";
import { addHiddenStyle } from "./hidden-style.ts";
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
  readonly #last: Element;
  /** Where rendering ends. A new one makes lit forget what it rendered before. */
  #end: Node = document.createTextNode("");
  #hidesContent = false;
  #attached = false;
  #focused: Element | undefined;
  #listeners: AbortController | undefined;

  /**
   * @param reveal called when a hidden field is needed: it is invalid, or a link leads to it
   * @param press called when a control in the mount is pressed that has a `data-council-action`
   * @param last stays in the mount after what is rendered: the live region
   */
  constructor(host: HTMLElement, reveal: () => void, press: (action: string) => void, last: Element) {
    this.#host = host;
    this.#reveal = reveal;
    this.#press = press;
    this.#last = last;
    this.element = document.createElement("div");
    this.element.addEventListener("focusin", ({ target }) => (this.#focused = target as Element));
    this.element.addEventListener("focusout", () => {
      // A mount that is removed loses focus too, which it gets back. Known only after the event.
      queueMicrotask(() => {
        if (!this.isLost && !this.element.contains(document.activeElement)) this.#focused = undefined;
      });
    });
    this.#empty();
  }

  /** Whether the author's content is hidden. */
  get hidesContent(): boolean {
    return this.#hidesContent;
  }

  /** Whether somebody else has removed the mount, or made something else of it. */
  get isLost(): boolean {
    const { parentNode } = this.element;
    return this.#attached && (parentNode !== this.#host || !this.element.hasAttribute(MOUNT));
  }

  /** Id of the control in the mount that has focus, or had it when the mount was lost. */
  get focusedId(): string | undefined {
    return this.#focused?.id;
  }

  /** Watches for hidden fields that are needed. */
  connect(): void {
    addHiddenStyle();
    this.hideContent(this.#hidesContent);
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
    const { element } = this;
    if (!element.hasAttribute(MOUNT)) this.#leave();
    this.#attached = true;
    if (element.parentNode === this.#host) return;
    element.remove();
    if (!element.id || document.getElementById(element.id)) element.id = uniqueId(id);
    this.#host.append(element);
  }

  /** Shows the author's content, in place of the mount. */
  remove(): void {
    this.hideContent(false);
    this.#attached = false;
    this.element.remove();
    this.#empty();
  }

  render(content: unknown): void {
    render(content, this.element, { renderBefore: this.#end as ChildNode });
  }

  /**
   * Hides the author's content, or shows it again. Call it again when there may be other children. A mount that came
   * with a clone or with somebody else's HTML is not ours: it is removed.
   *
   * @param visibleChild the child that is shown all the same
   */
  hideContent(hide: boolean, visibleChild?: Element): void {
    this.#hidesContent = hide;
    for (const child of [...this.#host.children]) {
      if (child === this.element) continue;
      if (child.hasAttribute(MOUNT)) child.remove();
      else setHidden(child, hide && child !== visibleChild);
    }
  }

  #empty(): void {
    this.#end = document.createTextNode("");
    this.element.setAttribute(MOUNT, "");
    this.element.replaceChildren(this.#end, this.#last);
  }

  /** A morph has made content of the author's out of the mount: leaves that to the page, and begins empty. */
  #leave(): void {
    const { element } = this;
    const content = element.cloneNode() as Element;
    content.append(...element.childNodes);
    element.replaceWith(content);
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
    this.#empty();
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
