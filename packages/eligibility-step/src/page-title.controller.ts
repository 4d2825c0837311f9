import type { ReactiveController, ReactiveControllerHost } from "lit";

/** The element whose heading is in front of the title. */
let owner: object | undefined;
/** The page's own title, and what of it follows each heading. */
let original = "";
let suffix = "";
let shown = "";

export interface PageHeading {
  readonly heading: string;
  /** Every heading that the server may have put into the title. */
  readonly possible: readonly string[];
  /** In front of the title where something is wrong, "Error: ": the server's page may have it. */
  readonly errorPrefix: string;
}

/** Puts the heading that is shown in front of the page's own title; of two elements, that of the last that moved. */
export class PageTitleController implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** @param moved the resident has gone on to another page of this element */
  show({ heading, possible, errorPrefix: serverPrefix }: PageHeading, moved: boolean): void {
    if (owner && owner !== this.#host && !moved) return;
    const prefix = errorPrefix();
    if (!owner) {
      original = document.title.slice(prefix.length);
      const isServerError = original.startsWith(serverPrefix);
      suffix = suffixOf(isServerError ? original.slice(serverPrefix.length) : original, possible);
    }
    owner = this.#host;
    shown = heading + suffix;
    if (document.title !== prefix + shown) document.title = prefix + shown;
  }

  /** Puts the page's own title back, unless another element or the page has changed it since. */
  hostDisconnected(): void {
    if (owner !== this.#host) return;
    owner = undefined;
    const prefix = errorPrefix();
    if (document.title === prefix + shown) document.title = prefix + original;
  }
}

/** `core/errors` puts a prefix in front of the title, and says so here. */
function errorPrefix(): string {
  return document.documentElement.dataset["councilTitlePrefix"] ?? "";
}

/**
 * What follows the heading in a title. The server's page has a heading in front already, perhaps of another question
 * than the one that is shown, and its own separator after it.
 */
function suffixOf(title: string, possible: readonly string[]): string {
  const suffixes = possible
    .filter((heading) => heading && title.startsWith(heading))
    .map((heading) => title.slice(heading.length))
    .filter((rest) => !/^[\p{L}\p{N}]/u.test(rest))
    .sort((a, b) => a.length - b.length);
  return suffixes[0] ?? (title && ` - ${title}`);
}
