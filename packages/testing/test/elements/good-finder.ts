/**
 * A small element that keeps every rule of component-done.md, written by hand so that the harness is tested
 * without the packages that it tests. It wraps an author's field, and suggests what to put in.
 */

export const MESSAGES = {
  en: {
    find: "Find things",
    legend: "Select a thing",
    none: "No things were found",
    problem: "Sorry, things cannot be found at the moment. Type it in the field instead",
    byHand: "Type it myself",
  },
  cy: {
    find: "Dod o hyd i bethau",
    legend: "Dewiswch beth",
    none: "Ni ddaethpwyd o hyd i unrhyw bethau",
    problem: "Mae’n ddrwg gennym, ni ellir dod o hyd i bethau ar hyn o bryd. Teipiwch yn y maes yn lle hynny",
    byHand: "Teipio fy hun",
  },
} as const;

let count = 0;

export class GoodFinder extends HTMLElement {
  readonly #mount: HTMLDivElement = document.createElement("div");
  readonly #radios: HTMLDivElement = document.createElement("div");
  readonly #status: HTMLParagraphElement = document.createElement("p");
  readonly #id: string = `finder-${(count += 1)}`;
  #request: AbortController | undefined;
  #listeners: AbortController | undefined;

  static define(tag: string): void {
    if (!customElements.get(tag)) customElements.define(tag, class extends this {});
  }

  connectedCallback(): void {
    for (const child of [...this.children]) {
      if (child !== this.#mount && child.hasAttribute("data-council-mount")) child.remove();
    }
    this.#listeners = new AbortController();
    document.addEventListener("reset", (event) => event.target === this.closest("form") && this.reset(), {
      signal: this.#listeners.signal,
    });
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", () => this.start(), { signal: this.#listeners.signal });
    } else this.start();
  }

  disconnectedCallback(): void {
    this.#listeners?.abort();
    this.#request?.abort();
  }

  protected get messages(): Record<keyof (typeof MESSAGES)["en"], string> {
    return MESSAGES[this.closest("[lang]")?.getAttribute("lang")?.startsWith("cy") ? "cy" : "en"];
  }

  protected get field(): HTMLInputElement | null {
    return this.querySelector("input[name]");
  }

  protected get mount(): HTMLElement {
    return this.#mount;
  }

  protected start(): void {
    if (!this.#mount.isConnected) {
      this.#mount.dataset["councilMount"] = "";
      this.#mount.replaceChildren(this.button(), this.#status, this.#radios);
      this.#status.className = "govuk-body";
      this.#status.setAttribute("role", "status");
      this.append(this.#mount);
      this.setAttribute("state", "search");
    }
    if (!this.field) console.warn("<good-finder> has no field with a name: put an input inside");
  }

  protected button(): HTMLElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "govuk-button govuk-button--secondary";
    button.textContent = this.messages.find;
    button.addEventListener("click", () => void this.find());
    return button;
  }

  protected reset(): void {
    this.#request?.abort();
    this.#radios.replaceChildren();
    this.say("");
    this.setAttribute("state", "search");
  }

  protected say(text: string): void {
    this.#status.textContent = text;
  }

  async find(): Promise<void> {
    this.#request?.abort();
    this.#request = new AbortController();
    const { signal } = this.#request;
    try {
      const query = new URLSearchParams({ query: this.field?.value ?? "" });
      const response = await fetch(`${this.getAttribute("src")}?${query}`, { signal });
      if (!response.ok) throw new Error(`Status ${response.status}`);
      const things = readThings(await response.json());
      if (signal.aborted) return;
      this.show(things);
    } catch {
      if (!signal.aborted) this.fail();
    }
  }

  protected fail(): void {
    this.#radios.replaceChildren();
    this.say(this.messages.problem);
    this.setAttribute("state", "problem");
  }

  protected show(things: readonly string[]): void {
    this.say(things.length ? "" : this.messages.none);
    const fieldset = document.createElement("fieldset");
    fieldset.className = "govuk-fieldset";
    const legend = document.createElement("legend");
    legend.className = "govuk-fieldset__legend";
    legend.textContent = this.messages.legend;
    fieldset.append(legend, ...things.map((thing, index) => this.radio(thing, index)));
    this.#radios.replaceChildren(...(things.length ? [fieldset] : []));
    this.setAttribute("state", "results");
  }

  protected radio(thing: string, index: number): HTMLElement {
    const item = document.createElement("div");
    item.className = "govuk-radios__item";
    const input = document.createElement("input");
    input.className = "govuk-radios__input";
    input.type = "radio";
    input.name = this.#id;
    input.id = `${this.#id}-${index}`;
    input.setAttribute("form", "");
    input.addEventListener("change", () => {
      if (this.field) this.field.value = thing;
    });
    const label = document.createElement("label");
    label.className = "govuk-label govuk-radios__label";
    label.htmlFor = input.id;
    this.writeLabel(label, thing);
    item.append(input, label);
    return item;
  }

  protected writeLabel(label: HTMLElement, thing: string): void {
    label.textContent = thing;
  }
}

function readThings(answer: unknown): string[] {
  const { addresses } = answer as { addresses: unknown };
  if (!Array.isArray(addresses)) throw new Error("Not a list of things");
  return addresses.map((thing: unknown) => {
    if (typeof thing !== "string" || !thing) throw new Error("Not a thing");
    return thing;
  });
}
