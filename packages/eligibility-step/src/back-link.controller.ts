import type { ReactiveController, ReactiveControllerHost } from "lit";

export interface BackLinkOptions {
  /** The id of the page's own back link; empty where the element has one itself. */
  id(): string;
  onBack(): void;
}

/** The page's own back link, before its main content: while the element is shown it leads to the question before. */
export class BackLinkController implements ReactiveController {
  readonly #options: BackLinkOptions;
  #listeners: AbortController | undefined;
  /** The link as the page had it. */
  #original:
    { readonly link: HTMLAnchorElement; readonly href: string | null; readonly hidden: boolean } | undefined;

  constructor(host: ReactiveControllerHost, options: BackLinkOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    const { signal } = (this.#listeners = new AbortController());
    document.addEventListener("click", (event) => this.#onClick(event), { signal });
  }

  /** Puts the page's own back. */
  hostDisconnected(): void {
    this.#listeners?.abort();
    this.restore();
  }

  /** @param href where it leads; undefined where there is nothing to go back to */
  show(href: string | undefined): void {
    const link = this.#link;
    if (!link) return;
    if (this.#original?.link !== link)
      this.#original = { link, href: link.getAttribute("href"), hidden: !!link.hidden };
    link.hidden = href === undefined;
    if (href !== undefined) link.href = href;
  }

  /** Puts the page's own back, while its own content is shown. */
  restore(): void {
    if (!this.#original) return;
    const { link, href, hidden } = this.#original;
    this.#original = undefined;
    link.hidden = hidden;
    if (href === null) link.removeAttribute("href");
    else link.href = href;
  }

  get #link(): HTMLAnchorElement | null {
    const id = this.#options.id();
    return id ? (document.getElementById(id) as HTMLAnchorElement | null) : null;
  }

  #onClick(event: MouseEvent): void {
    const link = this.#link;
    if (!link || !this.#original || !link.contains(event.target as Node)) return;
    // A link to another page is followed as it is.
    if (!link.getAttribute("href")?.startsWith("#")) return;
    event.preventDefault();
    this.#options.onBack();
  }
}
