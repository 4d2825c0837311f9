import type { PageError } from "@council-components/core/errors";
import { language, type MessageSets } from "@council-components/core/messages";
import type { PropertyValues } from "lit";
import type { Address } from "./address.ts";
import { AuthorFields, type AddressField, type FieldValues } from "./author-fields.ts";
import { firstView } from "./begin.ts";
import type * as JourneyModule from "./journey.ts";
import type { MadeFields } from "./made-fields.ts";
import { addressValues, manualValues, readAddress } from "./manual.ts";
import { cySearch } from "./messages/cy.search.ts";
import { enSearch } from "./messages/en.search.ts";
import type { AddressLookupMessageKey } from "./messages/messages.ts";
import { controls } from "./controls.templates.ts";
import { beginning } from "./search.templates.ts";
import { AddressLookupSettings } from "./settings.ts";
import { initialState, type AddressLookupState, type ErrorField, type View } from "./state.ts";
import type { Action, TemplateContext } from "./template-context.ts";

const messageSets: Record<string, object> & MessageSets<AddressLookupMessageKey> = {
  en: { ...enSearch },
  cy: { ...cySearch },
};

/** Where focus goes after the next render: what is new in the mount, the author's fields, the error summary. */
type Focus = "new" | "fields" | "summary";

/**
 * Finds an address, and fills the form fields inside the element with it. Without script the fields are a plain
 * form. GOV.UK Design System, "Addresses": https://design-system.service.gov.uk/patterns/addresses/
 *
 * This is what is needed at once: the search, an address that is there already, and the author's fields. What
 * comes after somebody starts to search is in `journey.ts`, and loaded then.
 *
 * @tag council-address-lookup
 * @attr {"search" | "results" | "selected" | "outside" | "manual"} state - What the resident sees. Read-only.
 * @attr {boolean} busy - A request is under way. Read-only.
 * @fires {CustomEvent<{ address: Address }>} council-address-select - An address is about to be taken. Cancel it, and it is not.
 * @fires {CustomEvent<{}>} council-address-clear - The resident is changing the address: the fields are empty.
 * @fires {CustomEvent<{}>} council-address-manual - The resident is going to type the address, or typed over a field.
 * @fires {CustomEvent<{ address: Address }>} council-address-outside - An address was chosen that another council looks after.
 * @fires {CustomEvent<{ problem: Problem }>} council-address-error - Addresses could not be had. The resident has been told.
 */
export class CouncilAddressLookup extends AddressLookupSettings {
  static override messages: MessageSets<AddressLookupMessageKey> = messageSets;

  readonly #fields: AuthorFields = new AuthorFields(this, this.mount.element);
  #state: AddressLookupState = initialState;
  #fieldErrors: [AddressField, AddressLookupMessageKey][] = [];
  /** What the fields held when the element last read or wrote them. */
  #known: FieldValues = {};
  #writing = false;
  #given: Address | null | undefined;
  #focus: Focus | undefined;
  #made: MadeFields | undefined;
  #journey: JourneyModule.Journey | undefined;
  #module: typeof JourneyModule | undefined;

  static override define(tag: string = "council-address-lookup", registry?: CustomElementRegistry): void {
    super.define(tag, registry);
  }

  constructor() {
    super();
    const { element } = this.mount;
    element.addEventListener("click", (event) => this.#onClick(event));
    element.addEventListener("keydown", (event) => this.#onKeydown(event));
    element.addEventListener("focusin", () => void this.#load(true));
    for (const type of ["input", "change"]) this.addEventListener(type, (event) => this.#onInput(event));
  }

  /** What the resident sees. */
  get state(): View {
    return this.#state.view;
  }

  /** Whether a request is under way. */
  get busy(): boolean {
    return !!this.#journey?.busy;
  }

  /** The address that is selected, or typed by hand; `null` when there is none. Setting it fills the fields. */
  get address(): Address | null {
    if (this.#given !== undefined) return this.#given;
    if (this.state === "manual") return readAddress(this.#fields.read(), this.#context.language);
    return this.state === "selected" ? this.#state.address : null;
  }

  set address(address: Address | null) {
    if (this.hasUpdated) this.#accept(address);
    else this.#given = address;
  }

  override disconnectedCallback(): void {
    this.#journey?.stop();
    super.disconnectedCallback();
  }

  protected override get mountId(): string {
    return `${this.name}-lookup`;
  }

  protected override get covers(): boolean {
    return this.state !== "manual";
  }

  protected override get form(): HTMLFormElement | null {
    for (const control of this.#fields.controls.values()) return control.form;
    return super.form;
  }

  protected override template(): unknown {
    const { view } = this.#state;
    if (view === "results" || view === "outside") return this.#journey?.template();
    return beginning(this.#state, this.#context);
  }

  get #context(): TemplateContext {
    const { message: translate, search, purpose, maxChoices, outsideHref } = this;
    const { id } = this.mount.element;
    return {
      id,
      translate,
      language: language(this.languageTag),
      search,
      purpose,
      maxChoices,
      outsideHref,
      changeHref: `#${id}`,
      weather: this.#journey ? this.#journey.weather : this.#state.problem ? translate("problemFailed") : "",
      form: "",
      button: () => ({ type: "button" }),
    };
  }

  protected override begin(): void {
    this.mount.attach(this.mountId);
    const made = !this.#fields.controls.size || this.querySelector(":scope > [data-council-made-fields]");
    if (made) void this.#make();
    this.#fields.remember();
    this.#readFields();
    if (!made) void this.#restore();
    if (this.#given !== undefined) this.#accept(this.#given);
    this.#given = undefined;
    if (this.validate === "client") void this.#load(true);
  }

  async #make(): Promise<void> {
    const { MadeFields } = await import("./made-fields.ts");
    this.#made = new MadeFields(this, this.#fields, controls, this.#context, this);
    this.#fields.remember();
    const { address, view } = this.#state;
    if (address) this.#write(addressValues(address, this.#fields.controls));
    else if (this.#fields.changed) this.#readFields();
    else this.#go({}, view === "manual" ? "fields" : undefined);
    await this.#restore();
  }

  protected override update(changed: PropertyValues): void {
    this.#made?.render(this.#context, this);
    super.update(changed);
    this.setAttribute("state", this.state);
    this.toggleAttribute("busy", this.busy);
  }

  protected override updated(): void {
    const focus = this.#focus;
    this.#focus = undefined;
    this.#showErrors(focus === "summary");
    if (this.search === "text") void this.#load(true).then((journey) => journey?.suggest(this.mount.element));
    const { element } = this.mount;
    if (focus === "new") element.querySelector<HTMLElement>("[data-council-focus], input, button")?.focus();
    if (focus === "fields") this.#fields.first?.focus();
  }

  /** The element's errors, shown with those of the page. */
  #showErrors(focus: boolean): void {
    const { error } = this.#state;
    const { controls } = this.#fields;
    const prefix = this.message("errorPrefix");
    const errors = this.#fieldErrors.map(([field, key]): PageError => ({
      target: controls.get(field),
      text: this.message(key),
      word: prefix.trim(),
    }));
    if (error)
      errors.push({ target: `${this.mount.element.id}-${error.field}`, text: this.message(error.message) });
    void this.errors.show(errors, { title: this.message("errorTitle"), prefix }, focus);
  }

  /** Reads the author's fields, and shows what fits them. */
  #readFields(): void {
    this.#known = this.#fields.read();
    const view = firstView(this.#known, this.#fields);
    if (view === "manual" && this.#fields.changed && !this.#fields.markedWrong) this.#writeByHand();
    this.#go({ ...initialState, view, address: readAddress(this.#known, this.#context.language) });
  }

  /** Under which the element keeps something with the entry of the session's history. */
  get #key(): string {
    return `council-components ${this.mount.element.id}`;
  }

  /** Puts back what was there when the page was left, which browsers do only for fields that people type in. */
  async #restore(): Promise<void> {
    const key = this.#key;
    const before =
      key in Object(history.state) &&
      (await this.#load(true)) &&
      this.#module?.keptJourney(key, this.#fields);
    if (!before) return;
    this.#write(before.values, true);
    this.#go(before.state);
  }

  protected override formReset(): void {
    this.#fields.reset();
    this.clear();
    this.#readFields();
  }

  protected override restored(): void {
    if (this.#edited) this.#readFields();
  }

  protected override leaving(): void {
    this.#module?.keepJourney(this.#key, this.#state, this.#known);
  }

  /** Whether the fields hold something that the element neither read nor wrote. */
  get #edited(): boolean {
    return Object.entries(this.#fields.read()).some(
      ([field, value]) => this.#known[field as AddressField] !== value,
    );
  }

  protected override reveal(): void {
    this.mount.cover(false);
    this.#manual();
  }

  protected override submitting(submitter: HTMLElement | null): boolean {
    const unchecked = !!(submitter as HTMLButtonElement | null)?.formNoValidate;
    const { view, postcode, property, query } = this.#state;
    const client = this.validate === "client" && !unchecked;
    if (view === "selected" || view === "manual") {
      if (this.#edited) this.#onEdit();
      const errors = (this.state === "manual" && client && this.#module?.manualErrors(this.#known)) || [];
      if (errors.length || this.#fieldErrors.length)
        this.#go({}, errors.length ? "summary" : undefined, errors);
      return !errors.length;
    }
    if (view !== "search")
      return (!unchecked || !!this.#state.choice) && this.#journey?.submitting() ? true : unchecked;
    const begun = (postcode + property + query).trim();
    if (unchecked || !(begun || client)) return true;
    const text = this.search === "text";
    this.#error(
      text ? "query" : "postcode",
      begun ? "errorUnfinished" : text ? "errorQuery" : "errorPostcode",
    );
    return false;
  }

  /** Shows another state. What was wrong before is over. */
  #go(
    change: Partial<AddressLookupState>,
    focus?: Focus,
    fieldErrors: [AddressField, AddressLookupMessageKey][] = [],
  ): void {
    this.#state = { ...this.#state, error: null, problem: null, slow: false, ...change };
    this.#fieldErrors = fieldErrors;
    this.#focus = focus;
    this.requestUpdate();
  }

  #error(field: ErrorField, message: AddressLookupMessageKey): void {
    this.#go({ error: { field, message } }, "summary");
  }

  #onClick(event: Event): void {
    const control = (event.target as Element).closest<HTMLElement>("[data-council-action]");
    if (!control) return;
    event.preventDefault();
    this.#act(control.dataset["councilAction"] as Action);
  }

  #onKeydown(event: KeyboardEvent): void {
    const control = event.target as HTMLInputElement;
    if (event.key !== "Enter" || event.isComposing || control.localName !== "input") return;
    event.preventDefault();
    this.#act(control.type === "radio" ? "use" : "find");
  }

  #onInput(event: Event): void {
    const control = event.target as HTMLInputElement;
    const { element } = this.mount;
    if (element.contains(control)) {
      if (event.type === "input") this.#journey?.stop();
      const field = control.type === "radio" ? "choice" : control.id.slice(element.id.length + 1);
      this.#state = { ...this.#state, [field]: control.value };
    } else if (!this.#writing && this.#edited) this.#onEdit();
  }

  #act(action: Action): void {
    this.announcer.say("");
    if (action !== "find") this.#journey?.stop();
    if (action === "again") this.#go({ view: "search", choice: "" }, "new");
    else if (action === "manual") this.#manual("fields");
    else if (action === "change") this.#change();
    else void this.#load().then((journey) => journey?.act(action));
  }

  /**
   * Loads what happens once somebody is searching. Failing to is a problem like any other, unless it was
   * ahead of need.
   */
  async #load(ahead: boolean = false): Promise<JourneyModule.Journey | undefined> {
    try {
      const module = await import("./journey.ts");
      for (const [tag, more] of Object.entries(module.messages)) {
        const own = messageSets[tag] ?? {};
        Object.assign(own, { ...more, ...own });
      }
      this.#module = module;
      return (this.#journey ??= new module.Journey(this.#journeyHost()));
    } catch {
      if (ahead) return undefined;
      this.#go({ problem: { kind: "failed" } });
      this.announcer.say(this.message("problemFailed"));
      return undefined;
    }
  }

  #journeyHost(): JourneyModule.JourneyHost {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- for getters, which have a `this` of their own
    const element = this;
    return {
      element,
      controls,
      get state() {
        return element.#state;
      },
      get context() {
        return element.#context;
      },
      translate: (...parameters) => this.message(...parameters),
      go: (change, focus) => this.#go(change, focus),
      error: (field, message) => this.#error(field, message),
      accept: (address) => this.#accept(address, "new"),
      announce: (text) => this.announcer.say(text),
      send: (...parameters) => this.#send(...parameters),
      keep: () => this.leaving(),
    };
  }

  #accept(address: Address | null, focus?: Focus): void {
    this.#write(addressValues(address, this.#fields.controls));
    this.#go(address ? { view: "selected", address } : initialState, focus);
  }

  /** From `selected`: a look-up is searched for again, what was typed is edited. */
  #change(): void {
    const { address } = this.#state;
    if (address?.source === "manual") return this.#manual("fields");
    this.#accept(null);
    this.#go({ postcode: address?.postcode ?? "" }, "new");
    this.#send("clear", {});
  }

  #manual(focus?: Focus): void {
    if (this.state === "manual") return;
    const { postcode, searched } = this.#state;
    if (postcode && !this.#known.postcode) this.#write({ postcode: searched || postcode }, true);
    this.#go({ view: "manual" }, focus);
    this.#send("manual", {});
  }

  #onEdit(): void {
    this.#writeByHand();
    this.#manual();
  }

  #writeByHand(): void {
    this.#write(manualValues(this.#fields.read(), this.#context.language), true);
  }

  #write(values: FieldValues, changedOnly?: boolean): void {
    this.#writing = true;
    this.#fields.write(values, changedOnly);
    this.#writing = false;
    this.#known = this.#fields.read();
  }

  #send(verb: string, detail: object, cancelable: boolean = false): boolean {
    return this.dispatchEvent(
      new CustomEvent(`council-address-${verb}`, { bubbles: true, cancelable, detail }),
    );
  }
}
