import { html, nothing, render } from "lit";

/** One suggestion: the text to show, and its language where that differs from the page's. */
export interface Suggestion {
  label: string;
  lang?: string;
}

/** What a combobox asks of the one who uses it. */
export interface ComboboxHost<Option extends Suggestion> {
  /** Suggestions for what was typed, best first. Aborted when something else has been typed since. */
  suggest(query: string, signal: AbortSignal): Promise<readonly Option[]>;
  /** A suggestion was picked, by keyboard or pointer. */
  choose(option: Option): void;
  /** Says a whole sentence to screen readers, once. */
  announce(text: string): void;
  /** The words, asked for each time, because the page's language can change. */
  words(): { list: string; count: (suggestions: number) => string };
}

const TYPING_PAUSE = 200;
const SHORTEST_QUERY = 3;

/**
 * Suggestions under a text field as somebody types, as an editable combobox with a list of suggestions and
 * no automatic selection (ARIA 1.2; ARIA Authoring Practices, "Combobox"). Focus stays in the field, arrow
 * keys move through the list, Enter picks, Escape closes the list and then empties the field, Tab leaves
 * without picking. Enter with nothing picked is left to the field's owner.
 *
 * It adds to a field that already works and is taken off again by `disconnect`.
 */
export class Combobox<Option extends Suggestion> {
  readonly #input: HTMLInputElement;
  readonly #place: HTMLElement;
  readonly #host: ComboboxHost<Option>;
  readonly #listeners = new AbortController();
  #options: readonly Option[] = [];
  #active = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request: AbortController | undefined;

  /**
   * @param input the text field
   * @param place an empty element after the field, where the list goes
   */
  constructor(input: HTMLInputElement, place: HTMLElement, host: ComboboxHost<Option>) {
    this.#input = input;
    this.#place = place;
    this.#host = host;
    this.#describe();
    const { signal } = this.#listeners;
    input.addEventListener("input", this.#onInput, { signal });
    input.addEventListener("keydown", this.#onKeydown, { signal });
    input.addEventListener("blur", this.#close, { signal });
    // A press on the list would take focus from the field, and close the list before the click lands.
    place.addEventListener("pointerdown", (event) => event.preventDefault(), { signal });
    place.addEventListener("mousedown", (event) => event.preventDefault(), { signal });
    place.addEventListener("click", this.#onClick, { signal });
  }

  /** Takes the list and everything added to the field away again. */
  disconnect(): void {
    this.#close();
    this.#listeners.abort();
    for (const name of [
      "role",
      "aria-autocomplete",
      "aria-expanded",
      "aria-controls",
      "aria-activedescendant",
    ]) {
      this.#input.removeAttribute(name);
    }
    render(nothing, this.#place);
  }

  get #listId(): string {
    return `${this.#input.id}-suggestions`;
  }

  #optionId(index: number): string {
    return `${this.#input.id}-suggestion-${index}`;
  }

  readonly #onInput = (): void => {
    this.#cancel();
    const query = this.#input.value.trim();
    if (query.length < SHORTEST_QUERY) this.#show([]);
    else this.#timer = setTimeout(() => void this.#ask(query), TYPING_PAUSE);
  };

  async #ask(query: string): Promise<void> {
    const request = new AbortController();
    this.#request = request;
    const options = await this.#host.suggest(query, request.signal);
    if (request.signal.aborted) return;
    this.#show(options);
    this.#host.announce(this.#host.words().count(options.length));
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const last = this.#options.length - 1;
    if (event.key === "Escape") {
      if (last >= 0) this.#close();
      else if (this.#input.value) this.#empty();
      else return;
    } else if (last < 0) {
      return;
    } else if (event.key === "ArrowDown") {
      this.#activate(this.#active < last ? this.#active + 1 : 0);
    } else if (event.key === "ArrowUp") {
      this.#activate(this.#active > 0 ? this.#active - 1 : last);
    } else if (event.key === "Enter" && this.#active >= 0) {
      this.#pick(this.#active);
    } else {
      if (["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) this.#activate(-1);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #onClick = (event: MouseEvent): void => {
    const option = (event.target as Element).closest("[role=option]");
    if (option) this.#pick([...(option.parentElement?.children ?? [])].indexOf(option));
  };

  #pick(index: number): void {
    const option = this.#options[index];
    if (!option) return;
    this.#close();
    this.#input.value = option.label;
    this.#host.choose(option);
  }

  readonly #close = (): void => {
    this.#cancel();
    this.#show([]);
  };

  #empty(): void {
    this.#input.value = "";
    this.#input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #cancel(): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
  }

  #show(options: readonly Option[]): void {
    this.#options = options;
    this.#activate(-1);
  }

  #activate(index: number): void {
    this.#active = index;
    render(this.#list(), this.#place);
    this.#describe();
    this.#place.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }

  #describe(): void {
    const open = this.#options.length > 0;
    const attributes = {
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": String(open),
      "aria-controls": open ? this.#listId : null,
      "aria-activedescendant": this.#active >= 0 ? this.#optionId(this.#active) : null,
    };
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null) this.#input.removeAttribute(name);
      else this.#input.setAttribute(name, value);
    }
  }

  #list(): unknown {
    if (this.#options.length === 0) return nothing;
    return html`<ul
      class="govuk-list council-combobox__listbox"
      role="listbox"
      id=${this.#listId}
      aria-label=${this.#host.words().list}
    >
      ${this.#options.map(
        ({ label, lang }, index) =>
          html`<li
            class="council-combobox__option"
            role="option"
            id=${this.#optionId(index)}
            aria-selected=${index === this.#active}
            lang=${lang ?? nothing}
          >
            ${label}
          </li>`,
      )}
    </ul>`;
  }
}
