import {
  html,
  nothing,
  render,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from "lit";

/** One suggestion: the text to show, and its language where that differs from the page's. */
export interface Suggestion {
  label: string;
  lang?: string;
}

/** What a combobox needs, and what it calls. */
export interface ComboboxOptions<Option extends Suggestion> {
  /** The text field, where it is shown. */
  input(): HTMLInputElement | null;
  /** An empty element after the field, where the list goes. */
  container(): HTMLElement | null;
  /** Suggestions for what was typed, best first. Aborted when something else has been typed since. */
  suggest(query: string, signal: AbortSignal): Promise<readonly Option[]>;
  /** A suggestion was picked, by keyboard or pointer. */
  choose(option: Option): void;
  /** Says a whole sentence to screen readers, once. */
  announce(text: string): void;
  /** The words, asked for each time, because the page's language can change. */
  words(): { list: string; help: string; count: (suggestions: number) => string };
}

/** Milliseconds, and characters. */
const TYPING_PAUSE = 200;
const SHORTEST_QUERY = 3;
/** What a combobox's field has besides its own attributes. */
const ATTRIBUTES = [
  "role",
  "aria-autocomplete",
  "aria-expanded",
  "aria-controls",
  "aria-activedescendant",
] as const;

/** What is between a field and its list while both are in the page. */
interface Attached {
  readonly input: HTMLInputElement;
  readonly container: HTMLElement;
  readonly listeners: AbortController;
}

/**
 * Suggestions under a text field as somebody types, as an editable combobox with a list of suggestions and
 * no automatic selection (ARIA 1.2; ARIA Authoring Practices, "Combobox"). Focus stays in the field, arrow
 * keys move through the list, Enter picks, Escape closes the list and then empties the field, Up and Down open a list
 * that was closed, Tab leaves without picking. Enter with nothing picked is left to the field's owner.
 *
 * It adds to a field that already works, whenever its host has rendered one, and is removed again with the host.
 */
export class ComboboxController<Option extends Suggestion> implements ReactiveController {
  readonly #options: ComboboxOptions<Option>;
  #attached: Attached | undefined;
  #suggestions: readonly Option[] = [];
  /** Those of a list that was closed, for as long as nothing else is typed. */
  #closed: readonly Option[] = [];
  #active = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request: AbortController | undefined;

  constructor(host: ReactiveControllerHost, options: ComboboxOptions<Option>) {
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    const [input, container] = [this.#options.input(), this.#options.container()];
    if (input !== (this.#attached?.input ?? null)) {
      this.hostDisconnected();
      if (input && container) this.#attach(input, container);
    }
    if (!this.#attached) return;
    // In the language that the page has now.
    this.#activate(this.#active);
    this.#describe(true);
  }

  /** Removes the list and everything that was added to the field. */
  hostDisconnected(): void {
    if (!this.#attached) return;
    const { input, container, listeners } = this.#attached;
    this.#close();
    listeners.abort();
    for (const name of ATTRIBUTES) input.removeAttribute(name);
    this.#describe(false);
    render(nothing, container);
    this.#attached = undefined;
  }

  #attach(input: HTMLInputElement, container: HTMLElement): void {
    const listeners = new AbortController();
    const { signal } = listeners;
    this.#attached = { input, container, listeners };
    input.addEventListener("input", () => this.#onInput(input.value.trim()), { signal });
    input.addEventListener("keydown", (event) => this.#onKeydown(event, input), { signal });
    input.addEventListener("blur", () => this.#close(), { signal });
    // A press on the list would take focus from the field, and close the list before the click lands.
    container.addEventListener("pointerdown", (event) => event.preventDefault(), { signal });
    container.addEventListener("mousedown", (event) => event.preventDefault(), { signal });
    container.addEventListener("click", (event) => this.#onClick(event), { signal });
    this.#show([]);
  }

  #onInput(query: string): void {
    this.#cancel();
    this.#closed = [];
    if (query.length < SHORTEST_QUERY) this.#show([]);
    else this.#timer = setTimeout(() => void this.#ask(query), TYPING_PAUSE);
  }

  async #ask(query: string): Promise<void> {
    const request = new AbortController();
    this.#request = request;
    const suggestions = await this.#options.suggest(query, request.signal);
    if (request.signal.aborted) return;
    this.#show(suggestions);
    this.#options.announce(this.#options.words().count(suggestions.length));
  }

  #onKeydown(event: KeyboardEvent, input: HTMLInputElement): void {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const last = this.#suggestions.length - 1;
    if (event.key === "Escape") {
      if (last >= 0) this.#close();
      else if (input.value) empty(input);
      else return;
    } else if (last < 0) {
      if (!this.#closed.length || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
      this.#show(this.#closed);
      this.#activate(event.key === "ArrowDown" ? 0 : this.#closed.length - 1);
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
  }

  #onClick(event: MouseEvent): void {
    const option = (event.target as Element).closest("[role=option]");
    if (option) this.#pick([...(option.parentElement?.children ?? [])].indexOf(option));
  }

  #pick(index: number): void {
    const option = this.#suggestions[index];
    if (!option || !this.#attached) return;
    this.#close();
    this.#attached.input.value = option.label;
    this.#options.choose(option);
  }

  #close(): void {
    this.#cancel();
    if (this.#suggestions.length) this.#closed = this.#suggestions;
    this.#show([]);
  }

  /** Says how to use the list, beside the description that the field's owner gives it. */
  #describe(withHelp: boolean): void {
    if (!this.#attached) return;
    const { input } = this.#attached;
    const help = helpId(input.id);
    const others =
      input
        .getAttribute("aria-describedby")
        ?.split(" ")
        .filter((id) => id !== help) ?? [];
    const ids = withHelp ? [...others, help] : others;
    if (ids.length) input.setAttribute("aria-describedby", ids.join(" "));
    else input.removeAttribute("aria-describedby");
  }

  #cancel(): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
  }

  #show(suggestions: readonly Option[]): void {
    this.#suggestions = suggestions;
    this.#activate(-1);
  }

  #activate(index: number): void {
    if (!this.#attached) return;
    const { input, container } = this.#attached;
    this.#active = index;
    const open = this.#suggestions.length > 0;
    const help = html`<span id=${helpId(input.id)} hidden>${this.#options.words().help}</span>`;
    render(html`${help}${open ? this.#list(input.id) : nothing}`, container);
    const values = [
      "combobox",
      "list",
      `${open}`,
      open && listId(input.id),
      index >= 0 && optionId(input.id, index),
    ];
    for (const [at, name] of ATTRIBUTES.entries()) {
      const value = values[at];
      if (value) input.setAttribute(name, value);
      else input.removeAttribute(name);
    }
    container.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }

  #list(id: string): TemplateResult {
    return html`<ul
      class="govuk-list council-combobox__listbox"
      role="listbox"
      id=${listId(id)}
      aria-label=${this.#options.words().list}
    >
      ${this.#suggestions.map(
        ({ label, lang }, index) =>
          html`<li
            class="council-combobox__option"
            role="option"
            id=${optionId(id, index)}
            aria-selected=${index === this.#active}
            lang=${lang ?? nothing}
          >
            <bdi>${label}</bdi>
          </li>`,
      )}
    </ul>`;
  }
}

function listId(id: string): string {
  return `${id}-suggestions`;
}

function helpId(id: string): string {
  return `${id}-help`;
}

function optionId(id: string, index: number): string {
  return `${id}-suggestion-${index}`;
}

function empty(input: HTMLInputElement): void {
  input.value = "";
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
