import { CouncilElement } from "@council-components/core/element";
import { keep, kept } from "@council-components/core/kept";
import { language, type MessageSets } from "@council-components/core/messages";
import type { PropertyDeclarations, PropertyValues } from "lit";
import { addressApi, problemOf } from "./address-api.ts";
import { addressLookup, problemText, type Action, type TemplateContext } from "./address-lookup.templates.ts";
import type { Address, AddressResults, AddressSource, Language } from "./address.ts";
import { AuthorFields, type AddressField, type FieldValues } from "./author-fields.ts";
import { firstView, fits, type Kept } from "./begin.ts";
import { LookUp } from "./lookup.ts";
import { MadeFields } from "./made-fields.ts";
import { addressValues, manualErrors, manualValues, readAddress } from "./manual.ts";
import { cy } from "./messages/cy.ts";
import { en } from "./messages/en.ts";
import type { AddressLookupMessageKey } from "./messages/messages.ts";
import { readPostcode } from "./postcode.ts";
import {
  choiceValue,
  initialState,
  type AddressLookupState,
  type ErrorField,
  type Problem,
  type View,
} from "./state.ts";

const messageSets: MessageSets<AddressLookupMessageKey> = { en: { ...en }, cy: { ...cy } };

/** Where focus goes after the next render: what is new in the mount, the author's fields, the error summary. */
type Focus = "new" | "fields" | "summary";

/**
 * Finds an address by postcode, and fills the form fields inside the element with it. GOV.UK Design System,
 * "Addresses".
 */
export class CouncilAddressLookup extends CouncilElement<AddressLookupMessageKey> {
  static override properties: PropertyDeclarations = {
    src: {},
    method: {},
    name: {},
    custodian: {},
    outsideHref: { attribute: "outside-href" },
    search: {},
    maxChoices: { attribute: "max-choices", type: Number },
    validate: {},
    purpose: {},
    international: { type: Boolean },
    addressSource: { attribute: false },
    address: { attribute: false, noAccessor: true },
  };

  static override messages: MessageSets<AddressLookupMessageKey> = messageSets;

  declare src: string;
  declare method: "get" | "post";
  declare name: string;
  declare custodian: string;
  declare outsideHref: string;
  declare search: "postcode" | "text";
  declare maxChoices: number;
  declare validate: "server" | "client";
  declare purpose: "own" | "other";
  declare international: boolean;
  declare addressSource: AddressSource | null;

  readonly #fields: AuthorFields = new AuthorFields(this, this.mount.element);
  readonly #made: MadeFields = new MadeFields(this);
  readonly #lookUp: LookUp = new LookUp();
  #state: AddressLookupState = initialState;
  #fieldErrors: [AddressField, AddressLookupMessageKey][] = [];
  /** What the fields held when the element last read or wrote them. */
  #known: FieldValues = {};
  #writing = false;
  #given: Address | null | undefined;
  #focus: Focus | undefined;
  #suggestions: { place: Element; disconnect?: () => void } | undefined;

  static override define(tag: string = "council-address-lookup", registry?: CustomElementRegistry): void {
    super.define(tag, registry);
  }

  constructor() {
    super();
    this.src = this.custodian = this.outsideHref = "";
    this.method = "get";
    this.name = "address";
    this.search = "postcode";
    this.maxChoices = 50;
    this.validate = "server";
    this.purpose = "own";
    this.international = false;
    this.addressSource = null;
    this.addEventListener("click", (event) => this.#onClick(event));
    this.addEventListener("keydown", (event) => this.#onKeydown(event));
    this.addEventListener("input", (event) => this.#onInput(event));
    this.addEventListener("change", (event) => this.#onInput(event));
  }

  get state(): View {
    return this.#state.view;
  }

  get busy(): boolean {
    return this.#lookUp.busy;
  }

  get address(): Address | null {
    if (this.#given !== undefined) return this.#given;
    if (this.state === "manual") return readAddress(this.#fields.read(), this.#language);
    return this.state === "selected" ? this.#state.address : null;
  }

  set address(address: Address | null) {
    if (this.hasUpdated) this.#accept(address);
    else this.#given = address;
  }

  override disconnectedCallback(): void {
    this.#lookUp.stop();
    this.#suggestions?.disconnect?.();
    this.#suggestions = undefined;
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
    return this.closest("form");
  }

  get #language(): Language {
    return language(this.languageTag);
  }

  protected override template(): unknown {
    return addressLookup(this.#state, this.#context);
  }

  get #context(): TemplateContext {
    const { message: translate, search, purpose, maxChoices, outsideHref } = this;
    const { id } = this.mount.element;
    return {
      id,
      translate,
      language: this.#language,
      search,
      purpose,
      maxChoices,
      outsideHref,
      changeHref: `#${id}`,
      field: () => ({ attributes: { form: "" } }),
      button: (action) => ({ type: "button", attributes: { form: "", "data-council-action": action } }),
    };
  }

  protected override begin(): void {
    this.mount.attach(this.mountId);
    const cloned = this.#made.begin(this.#fields);
    this.#made.render(this.#context, this);
    if (cloned) this.#fields.write(cloned);
    this.#fields.remember();
    const before = kept(this.mount.element.id) as Kept | undefined;
    if (before && fits(before, this.#fields)) {
      this.#write(before.values, true);
      this.#go(before.state);
    } else this.#readFields();
    if (this.#given !== undefined) this.#accept(this.#given);
    this.#given = undefined;
  }

  protected override update(changed: PropertyValues): void {
    this.#made.render(this.#context, this);
    super.update(changed);
    this.setAttribute("state", this.state);
    this.toggleAttribute("busy", this.busy);
  }

  protected override updated(): void {
    const focus = this.#focus;
    this.#focus = undefined;
    this.showErrors(focus === "summary");
    const { element } = this.mount;
    if (focus === "new") element.querySelector<HTMLElement>("[data-council-focus], input, button")?.focus();
    if (focus === "fields") this.#fields.first?.focus();
    if (this.search === "text") void this.#suggest();
  }

  protected override showErrors(focus: boolean = false): void {
    const { error } = this.#state;
    const { id } = this.mount.element;
    const controls = this.#fields.controls;
    const word = this.isConnected ? this.message("errorWord") : "";
    const errors = error ? [{ target: `${id}-${error.field}`, text: this.message(error.message) }] : [];
    void this.errors.show(
      !this.isConnected
        ? []
        : [
            ...errors,
            ...this.#fieldErrors.map(([field, message]) => ({
              target: controls.get(field),
              text: this.message(message),
              word,
            })),
          ],
      { title: this.message("errorTitle"), prefix: this.message("errorPrefix") },
      focus,
    );
  }

  /** Reads the author's fields, and shows what fits them. */
  #readFields(): void {
    this.#known = this.#fields.read();
    const view = firstView(this.#known, this.#fields);
    if (view === "manual" && this.#fields.changed && !this.#fields.markedWrong) this.#writeByHand();
    this.#go({ ...initialState, view, address: readAddress(this.#known, this.#language) });
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
    const state = { ...this.#state, error: null, problem: null, slow: false };
    keep(this.mount.element.id, { state, values: this.#known } satisfies Kept);
  }

  /** Whether the fields hold something that the element neither read nor wrote. */
  get #edited(): boolean {
    const values = this.#fields.read();
    return Object.entries(values).some(([field, value]) => this.#known[field as AddressField] !== value);
  }

  protected override reveal(): void {
    this.mount.uncover();
    this.#manual();
  }

  /** Takes what is chosen, or says what is missing: the form is about to submit. */
  protected override submitting(submitter: HTMLElement | null): boolean {
    const unchecked = (submitter as HTMLButtonElement | null)?.formNoValidate ?? false;
    const { view, postcode, property, query } = this.#state;
    if (view === "selected" || view === "manual") {
      if (this.#edited) this.#onEdit();
      const errors =
        view === "manual" && this.validate === "client" && !unchecked ? manualErrors(this.#known) : [];
      this.#go({ error: null }, errors.length ? "summary" : undefined, errors);
      return errors.length === 0;
    }
    const chosen = view === "results" && this.#chosen;
    if (chosen) return this.#take(chosen) || unchecked;
    if (unchecked) return true;
    if (view === "search" && !(postcode + property + query).trim()) {
      if (this.validate === "server") return true;
      this.#error(this.#searchField, this.search === "text" ? "errorQuery" : "errorPostcode");
    } else if (view === "search") {
      this.#error(this.#searchField, "errorUnfinished");
    } else if (view === "outside") {
      this.#error("address", "errorOutside");
    } else {
      const shown = this.#state.addresses.length;
      const many = shown > this.maxChoices && !this.#state.showAll;
      this.#error(many ? "property" : "address", shown && !many ? "errorSelect" : "errorUnfinished");
    }
    return false;
  }

  get #searchField(): ErrorField {
    return this.search === "text" ? "query" : "postcode";
  }

  get #chosen(): Address | undefined {
    return this.#state.addresses.find((address, index) => choiceValue(address, index) === this.#state.choice);
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
    if (!control || !this.mount.element.contains(control)) return;
    event.preventDefault();
    this.#act(control.dataset["councilAction"] as Action);
  }

  #onKeydown(event: KeyboardEvent): void {
    const control = event.target as Element;
    if (event.key !== "Enter" || event.isComposing || !this.mount.element.contains(control)) return;
    if (!(control instanceof HTMLInputElement)) return;
    event.preventDefault();
    this.#act(control.type === "radio" ? "use" : "find");
  }

  #onInput(event: Event): void {
    const control = event.target as HTMLInputElement;
    if (!this.mount.element.contains(control)) {
      if (!this.#writing && this.#fields.fieldOf(event) && this.#edited) this.#onEdit();
      return;
    }
    if (event.type === "input") this.#stop();
    const field = control.type === "radio" ? "choice" : control.id.slice(this.mount.element.id.length + 1);
    this.#state = { ...this.#state, [field]: control.value };
  }

  #act(action: Action): void {
    const { address } = this.#state;
    this.#announce("");
    if (action !== "find") this.#stop();
    if (action === "find") this.#find();
    else if (action === "showAll") this.#go({ showAll: true }, "new");
    else if (action === "again") this.#go({ view: "search", choice: "" }, "new");
    else if (action === "manual") this.#manual("fields");
    else if (action === "anyway" && address) this.#take(address, true);
    else if (action === "change") this.#change();
    else if (this.#chosen) this.#take(this.#chosen);
    else this.#error("address", "errorSelect");
  }

  #find(): void {
    const { postcode: typed, property, query, view } = this.#state;
    if (this.search === "text") {
      const text = query.trim();
      if (!text) return this.#error("query", "errorQuery");
      return this.#run(text, (source, options) => source.search(text, { ...options, limit: 100 }));
    }
    if (!typed.trim()) return this.#error("postcode", "errorPostcode");
    if (view === "results" && !property.trim()) return this.#error("property", "errorProperty");
    const postcode = readPostcode(typed);
    if (!postcode) return this.#error("postcode", "errorFullPostcode");
    if (!postcode.canLookUp) return this.#error("postcode", "errorCannotLookUp");
    this.#run(postcode.text, (source, options) =>
      source.byPostcode(postcode.text, property.trim() ? { ...options, property: property.trim() } : options),
    );
  }

  #run(
    searched: string,
    ask: (
      source: AddressSource,
      options: { language: Language; signal: AbortSignal },
    ) => Promise<AddressResults>,
  ): void {
    void this.#lookUp.run({
      ask: (signal) => ask(this.#source, { language: this.#language, signal }),
      done: ({ addresses, attribution = "" }) =>
        this.#go({ view: "results", searched, addresses, attribution, choice: "", showAll: false }, "new"),
      failed: (problem) => this.#failed(problem),
      slow: () => {
        this.#announce(this.message("slow"));
        this.#go({ slow: true });
      },
    });
    this.#go({});
  }

  get #source(): AddressSource {
    return this.addressSource ?? addressApi(this.src, this.method);
  }

  #stop(): void {
    if (!this.busy) return;
    this.#lookUp.stop();
    this.#go({});
  }

  #failed(problem: Problem): void {
    this.#announce(problemText(problem, this.message));
    this.#go({ problem });
    this.#send("error", { problem });
  }

  #announce(text: string): void {
    this.announcer.say(text);
  }

  /** Takes an address into the fields, unless it is outside the area or a listener says no. */
  #take(address: Address, anyway: boolean = false): boolean {
    const served = this.custodian.split(/\s+/).filter(Boolean).map(Number);
    const { custodianCode } = address;
    if (!anyway && served.length && custodianCode && !served.includes(custodianCode)) {
      this.#go({ view: "outside", address }, "new");
      this.#send("outside", { address });
      return false;
    }
    if (!this.#send("select", { address }, true)) return false;
    this.#accept(address, "new");
    return true;
  }

  #accept(address: Address | null, focus?: Focus): void {
    this.#write(addressValues(address, this.#fields.controls));
    this.#go(address ? { view: "selected", address } : { ...initialState }, focus);
  }

  /** From `selected`: a look-up is searched for again, what was typed is edited. */
  #change(): void {
    const { address } = this.#state;
    if (address?.source === "manual") return this.#manual("fields");
    this.#accept(null, "new");
    this.#go({ postcode: address?.postcode ?? "" }, "new");
    this.#send("clear", {});
  }

  #manual(focus?: Focus): void {
    if (this.state === "manual") return;
    const postcode = readPostcode(this.#state.postcode);
    if (postcode && !this.#known.postcode) this.#write({ postcode: postcode.text }, true);
    this.#go({ view: "manual" }, focus);
    this.#send("manual", {});
  }

  #onEdit(): void {
    this.#writeByHand();
    this.#manual();
  }

  #writeByHand(): void {
    this.#write(manualValues(this.#fields.read(), this.#language), true);
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

  async #suggest(): Promise<void> {
    const place = this.mount.element.querySelector<HTMLElement>("[data-council-suggestions]");
    if (place === (this.#suggestions?.place ?? null)) return;
    this.#suggestions?.disconnect?.();
    this.#suggestions = place ? { place } : undefined;
    if (!place) return;
    const { suggestAddresses } = await import("./suggestions.ts");
    const input = this.mount.element.querySelector("input");
    if (!input || this.#suggestions?.place !== place) return;
    const combobox = suggestAddresses(input, place, {
      search: (query, limit, signal) =>
        this.#source.search(query, { limit, signal, language: this.#language }),
      choose: (address) => this.#take(address),
      failed: (error) => this.#failed(problemOf(error)),
      announce: (text) => this.#announce(text),
      language: () => this.#language,
      translate: (...parameters) => this.message(...parameters),
    });
    this.#suggestions = { place, disconnect: () => combobox.disconnect() };
  }
}
