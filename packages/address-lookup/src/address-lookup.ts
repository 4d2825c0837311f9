import { ElementErrors } from "@council-components/core/errors";
import { language, type MessageSets } from "@council-components/core/messages";
import { underLegend } from "@council-components/core/legend";
import type { PropertyValues } from "lit";
import type { Address } from "./address.ts";
import { AuthorFields, type FieldValues } from "./author-fields.ts";
import { firstView } from "./begin.ts";
import type { Journey, JourneyHost } from "./journey.ts";
import type { MadeFields } from "./made-fields.ts";
import type { FieldError } from "./manual-errors.ts";
import { addressValues, manualValues, readAddress } from "./manual.ts";
import { cySearch } from "./messages/cy.search.ts";
import { enSearch } from "./messages/en.search.ts";
import type { AddressLookupMessageKey } from "./messages/messages.ts";
import { controls } from "./controls.templates.ts";
import { beginning } from "./search.templates.ts";
import { AddressLookupSettings } from "./settings.ts";
import { initialState, type AddressLookupState, type View } from "./state.ts";
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
  /** Messages by language. A council adds a language here, before it defines the element. */
  static override messages: MessageSets<AddressLookupMessageKey> = messageSets;

  readonly #errors: ElementErrors = new ElementErrors(this);
  readonly #fields: AuthorFields = new AuthorFields(this, this.mount.element);
  #state: AddressLookupState = initialState;
  #fieldErrors: FieldError[] = [];
  #given: Address | null | undefined;
  #focus: Focus | undefined;
  /** There are no fields of the author's. */
  #makes = false;
  #made: MadeFields | undefined;
  /** `null` when it was needed and could not be loaded. */
  #journey: Journey | null | undefined;

  static override define(tag: string = "council-address-lookup", registry?: CustomElementRegistry): void {
    super.define(tag, registry);
  }

  constructor() {
    super();
    const { element } = this.mount;
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

  protected override get hidesContent(): boolean {
    // Once out of sight, what there is beside the element's own fields stays so: the form without script, perhaps.
    return this.state !== "manual" || (this.#makes && this.mount.hidesContent);
  }

  protected override get visibleChild(): Element | undefined {
    return this.state === "manual" ? this.#made?.element : undefined;
  }

  protected override get form(): HTMLFormElement | null {
    return this.#fields.first?.form ?? super.form;
  }

  protected override async scheduleUpdate(): Promise<void> {
    // Results come after a while, and are not kept waiting.
    if (this.#focus === "new" && this.state !== "results") await this.#journey?.restFocus();
    return super.scheduleUpdate();
  }

  protected override template(): unknown {
    const { view } = this.#state;
    const context = this.#context;
    return underLegend(
      view === "manual" ? null : this.legend,
      context.id,
      this.languageTag,
      view === "results" || view === "outside" ? this.#journey?.template() : beginning(this.#state, context),
    );
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
      weather: this.#journey
        ? this.#journey.weather(translate)
        : this.#state.problem
          ? translate("problemFailed")
          : "",
      form: "",
      button: () => ({ type: "button" }),
    };
  }

  protected override readContent(): void {
    this.mount.attach(this.mountId);
    const fields = this.#fields;
    // Those that came with a clone are made anew, with what was in them: their ids are taken.
    const foreign = this.querySelector(":scope > [data-council-made-fields]");
    this.#makes = !!foreign || !fields.controls.size;
    if (this.#makes) void this.#make(fields.read());
    foreign?.remove();
    fields.remember();
    this.#readFields();
    if (!this.#makes) void this.#restore();
    if (this.#given !== undefined) this.#accept(this.#given);
    this.#given = undefined;
    if (this.validate === "client") void this.#load(true);
  }

  async #make(values: FieldValues): Promise<void> {
    const { MadeFields } = await import("./made-fields.ts");
    const fields = this.#fields;
    this.#made = new MadeFields(this, controls, this.#context, this);
    fields.write(values, true);
    fields.remember();
    const { address, view } = this.#state;
    if (address) fields.write(addressValues(address, fields.controls));
    else if (fields.changed) this.#readFields();
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
    this.#journey?.showErrors(this.#fieldErrors, focus === "summary");
    if (this.search === "text") void this.#load(true).then((journey) => journey?.suggest(this.mount.element));
    const { element } = this.mount;
    if (focus === "new") element.querySelector<HTMLElement>("[data-council-focus], input, button")?.focus();
    if (focus === "fields") this.#fields.first?.focus();
  }

  /** Reads the author's fields, and shows what fits them. */
  #readFields(): void {
    const fields = this.#fields;
    const view = firstView(fields.note(), fields);
    if (view === "manual") this.mount.hideContent(false);
    if (view === "manual" && fields.changed && !fields.markedWrong) this.#writeByHand();
    this.#go({ ...initialState, view, address: readAddress(fields.known, this.#context.language) });
  }

  /** Under which the element keeps something with the entry of the session's history. */
  get #key(): string {
    return `council-components ${this.mount.element.id}`;
  }

  /** Puts back what was there when the page was left, which browsers do only for fields that people type in. */
  async #restore(): Promise<void> {
    const before = this.#key in Object(history.state) && (await this.#load(true))?.kept();
    if (!before) return;
    this.#fields.write(before.values, true);
    this.#go(before.state);
  }

  protected override formReset(): void {
    this.#fields.reset();
    this.clear();
    this.#readFields();
  }

  protected override restored(): void {
    if (this.#fields.edited) this.#readFields();
  }

  protected override leaving(): void {
    this.#journey?.keep();
  }

  protected override reveal(): void {
    this.mount.hideContent(false);
    this.#manual();
  }

  protected override submitting(submitter: HTMLElement | null): boolean {
    const unchecked = !!(submitter as HTMLButtonElement | null)?.formNoValidate;
    const client = this.validate === "client" && !unchecked;
    const { view, postcode, property, query, choice } = this.#state;
    if (view === "selected" || view === "manual") {
      if (this.#fields.edited) this.#onEdit();
      if (client && this.state === "manual") {
        if (this.#journey) return this.#journey.checked();
        if (this.#journey === undefined) {
          void this.#load(true).then(() => this.form?.requestSubmit(submitter));
          return false;
        }
      }
      if (this.#fieldErrors.length) this.#go({});
      return true;
    }
    const begun = view !== "search" || (postcode + property + query).trim();
    if (unchecked ? !choice : !begun && !client) return true;
    if (this.#journey) return this.#journey.submitting() || unchecked;
    void this.#load().then((journey) => journey?.submitting());
    return false;
  }

  /** Shows another state. What was wrong before is over. */
  #go(change: Partial<AddressLookupState>, focus?: Focus, fieldErrors: FieldError[] = []): void {
    this.#state = { ...this.#state, error: null, problem: null, slow: false, ...change };
    this.#fieldErrors = fieldErrors;
    this.#focus = focus;
    this.requestUpdate();
  }

  #onKeydown(event: KeyboardEvent): void {
    const control = event.target as HTMLInputElement;
    if (event.key !== "Enter" || event.isComposing || control.localName !== "input") return;
    event.preventDefault();
    this.press(control.type === "radio" ? "use" : "find");
  }

  #onInput(event: Event): void {
    const control = event.target as HTMLInputElement;
    const { element } = this.mount;
    if (element.contains(control)) {
      if (event.type === "input") this.#journey?.stop();
      const field = control.type === "radio" ? "choice" : control.id.slice(element.id.length + 1);
      this.#state = { ...this.#state, [field]: control.value };
    } else if (this.#fields.edited) this.#onEdit();
  }

  protected override press(action: Action): void {
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
  async #load(ahead: boolean = false): Promise<Journey | undefined> {
    try {
      const { startJourney } = await import("./journey.ts");
      return (this.#journey ??= startJourney(this.#journeyHost(), messageSets));
    } catch {
      this.#journey ??= null;
      if (ahead) return undefined;
      this.#go({ problem: { kind: "failed" } });
      this.announcer.say(this.message("problemFailed"));
      return undefined;
    }
  }

  #journeyHost(): JourneyHost {
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
      mount: this.mount.element,
      fields: this.#fields,
      announcer: this.announcer,
      errors: this.#errors,
      key: this.#key,
      go: (...parameters) => this.#go(...parameters),
      accept: (address) => this.#accept(address, "new"),
      send: (...parameters) => this.#send(...parameters),
    };
  }

  #accept(address: Address | null, focus?: Focus): void {
    this.#fields.write(addressValues(address, this.#fields.controls));
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
    if (postcode && !this.#fields.known.postcode)
      this.#fields.write({ postcode: searched || postcode }, true);
    this.#go({ view: "manual" }, focus);
    this.#send("manual", {});
  }

  #onEdit(): void {
    this.#writeByHand();
    this.#manual();
  }

  #writeByHand(): void {
    this.#fields.write(manualValues(this.#fields.read(), this.#context.language), true);
  }

  #send(verb: string, detail: object, cancelable: boolean = false): boolean {
    return this.dispatchEvent(
      new CustomEvent(`council-address-${verb}`, { bubbles: true, cancelable, detail }),
    );
  }
}
