import { ElementErrors } from "@council-components/core/errors";
import { HistoryState } from "@council-components/core/history-state";
import { underLegend } from "@council-components/core/legend";
import type { MessageSets } from "@council-components/core/messages";
import { restFocus } from "@council-components/core/rest-focus";
import { nothing, type PropertyValues } from "lit";
import { askSource, problemOf } from "./address-api.ts";
import { manualErrors, type FieldError, type FieldValues } from "./address-fields.ts";
import { addressLookup, statusText, type Action } from "./address-lookup.templates.ts";
import type { Address } from "@council-components/address";
import { AuthorFields } from "./author-fields.ts";
import { makeFields, type MadeFields } from "./made-fields.ts";
import { cy } from "./messages/cy.ts";
import { en } from "./messages/en.ts";
import type { AddressLookupMessageKey } from "./messages/messages.ts";
import { pageErrors } from "./page-errors.ts";
import { readPostcode } from "@council-components/address";
import { RequestController } from "./request.controller.ts";
import { ServerStep } from "./server-step.ts";
import { AddressLookupSettings } from "./settings.ts";
import { SuggestionsController } from "./suggestions.controller.ts";
import { found, goOn, initialState, isBegun, isOutside, next, question } from "./state.ts";
import type { AddressLookupState, Answer, StateError, View } from "./state.ts";

/** Milliseconds. A thousand addresses take a while to be written down: not before they are on the screen. */
const SAVE_AFTER = 300;
/** What is new in the mount, and takes focus. */
const NEW = "[data-council-focus], input, button";
/** Where focus goes after the next render: something in the mount, the author's fields, the error summary. */
type Focus = typeof NEW | "fields" | "summary" | (string & {});

/**
 * Finds an address, and fills the form fields inside the element with it. Without script the fields are a plain
 * form. GOV.UK Design System, "Addresses": https://design-system.service.gov.uk/patterns/addresses/
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
  static override messages: MessageSets<AddressLookupMessageKey> = { en: { ...en }, cy: { ...cy } };

  readonly #errors = new ElementErrors(this);
  readonly #serverStep = new ServerStep(this);
  readonly #fields = new AuthorFields(this, () => [this.mount.element, this.#serverStep.search]);
  readonly #request = new RequestController<Answer>(this, {
    done: (results) => this.#show(found(this.#state, results), NEW),
    failed: (error) => this.#failed(error),
    slow: () => this.#show(next(this.#state, { waiting: "slow" })),
  });
  readonly #history = new HistoryState<{ state: AddressLookupState; values: FieldValues }>(this, {
    key: () => `council-components ${this.mount.element.id}`,
    names: () => this.#fields.names,
  });
  #state: AddressLookupState = initialState;
  #fieldErrors: readonly FieldError[] = [];
  #focus: Focus | undefined;
  /** What `address` was set to before the element was ready. */
  #initialAddress: Address | null | undefined;
  #made: MadeFields | undefined;
  #isSaved = false;

  static override define(tag: string = "council-address-lookup", registry?: CustomElementRegistry): void {
    super.define(tag, registry);
  }

  constructor() {
    super();
    new SuggestionsController(this, {
      container: this.mount.element,
      source: () => this.source,
      context: () => this.context,
      choose: (address) => void this.#take(address),
      failed: (error) => this.#failed(error),
      announce: (text) => this.announcer.say(text),
    });
    this.mount.element.addEventListener("keydown", (event) => this.#onKeydown(event));
    for (const type of ["input", "change"]) this.addEventListener(type, (event) => this.#onInput(event));
  }

  /** What the resident sees. */
  get state(): View {
    return this.#state.view;
  }

  /** Whether a request is under way. */
  get busy(): boolean {
    return this.#request.busy;
  }

  /** The address that is selected, or typed by hand; `null` when there is none. Setting it fills the fields. */
  get address(): Address | null {
    if (this.#initialAddress !== undefined) return this.#initialAddress;
    if (this.state === "manual") return this.#fields.address(this.language);
    return this.state === "selected" ? this.#state.address : null;
  }

  set address(address: Address | null) {
    if (this.hasUpdated) this.#accept(address);
    else this.#initialAddress = address;
  }

  protected override get mountId(): string {
    return `${this.name}-lookup`;
  }

  protected override get hidesContent(): boolean {
    // Once out of sight, what there is beside the element's own fields stays so: the form without script, perhaps.
    return this.state !== "manual" || (!!this.#made && this.mount.hidesContent);
  }

  protected override get visibleChild(): Element | undefined {
    if (this.state === "manual") return this.#made?.element;
    return (this.#serverStep.isShown && this.#serverStep.search) || undefined;
  }

  protected override get form(): HTMLFormElement | null {
    return this.#fields.first?.form ?? super.form;
  }

  protected override readContent(): void {
    this.mount.attach(this.mountId);
    const areMade = this.#made?.element.parentNode === this;
    if (!areMade) this.#made = makeFields(this, this.#fields, this.context, this);
    // Somebody else has only removed the mount.
    const isSame = areMade || !this.#made;
    if (isSame && this.#fields.areAsNoted && !this.#serverStep.stays("search")) return;
    this.#fields.remember();
    this.#readFields();
    const saved = this.#history.read();
    if (saved && !this.#serverStep.isShown && this.#fields.match(saved.values)) {
      this.#fields.write(saved.values, true);
      this.#show(saved.state);
    }
    if (this.#initialAddress !== undefined) this.#accept(this.#initialAddress);
    this.#initialAddress = undefined;
  }

  protected override async scheduleUpdate(): Promise<void> {
    // Results come after a while, and are not kept waiting.
    if (this.#focus === NEW && this.state !== "results") await restFocus(this.mount.element);
    return super.scheduleUpdate();
  }

  protected override update(changed: PropertyValues): void {
    this.#made?.render(this.context, this);
    super.update(changed);
    if (this.getAttribute("state") !== this.state) this.#saveSoon();
    this.setAttribute("state", this.state);
    this.toggleAttribute("busy", this.busy);
  }

  protected override template(): unknown {
    const context = this.context;
    return underLegend(
      this.state === "manual" ? null : this.legend,
      context.id,
      this.languageTag,
      this.#serverStep.isShown ? nothing : addressLookup(this.#state, context),
    );
  }

  protected override updated(): void {
    const focus = this.#focus;
    this.#focus = undefined;
    const errors = pageErrors(this.#state, this.#fieldErrors, this.#fields.controls, this.context);
    this.#errors.show(...errors, focus === "summary");
    if (focus === "fields") this.#fields.first?.focus();
    else if (focus && focus !== "summary") this.mount.element.querySelector<HTMLElement>(focus)?.focus();
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
    const value = this.#toSave();
    if (value) this.#history.write(value);
  }

  protected override reveal(): void {
    this.mount.hideContent(false);
    this.#manual();
  }

  protected override press(action: Action): void {
    if (action === "find") return this.#find();
    this.#request.stop();
    const { address } = this.#state;
    if (action === "again") this.#show(next(this.#state, { view: "search", choice: "" }), NEW);
    else if (action === "manual") this.#manual("fields");
    else if (action === "change") this.#change();
    else if (action === "showAll") this.#show(next(this.#state, { showAll: true }), NEW);
    else if (action === "anyway" && address) this.#take(address, true);
    else this.#use();
  }

  protected override submitting(submitter: HTMLElement | null): boolean {
    const action = this.#serverStep.actionOf(submitter);
    if (action && action !== "server") this.press(action);
    if (action) return action === "server";
    const unchecked = !!(submitter as HTMLButtonElement | null)?.formNoValidate;
    const checks = this.validate === "client" && !unchecked;
    const { view, choice } = this.#state;
    if (view === "selected" || view === "manual") {
      if (this.#fields.edited) this.#onEdit();
      const errors = checks && this.state === "manual" ? manualErrors(this.#fields.known) : [];
      if (errors.length + this.#fieldErrors.length)
        this.#show(next(this.#state), errors.length ? "summary" : undefined, errors);
      return !errors.length;
    }
    if (unchecked ? !choice : view === "search" && !isBegun(this.#state) && !checks) return true;
    return this.#use() || unchecked;
  }

  /** Nothing, until there is something worth coming back to. */
  #toSave(): { state: AddressLookupState; values: FieldValues } | undefined {
    this.#isSaved ||= this.state !== "search" || isBegun(this.#state);
    return this.#isSaved ? { state: next(this.#state), values: this.#fields.known } : undefined;
  }

  #saveSoon(): void {
    this.#history.writeSoon(() => this.#toSave(), SAVE_AFTER);
  }

  /** Shows another state. */
  #show(state: AddressLookupState, focus?: Focus, fieldErrors: readonly FieldError[] = []): void {
    const isSame = this.#serverStep.isShown && this.state === "manual" && state.view === "manual";
    this.#state = state;
    this.#fieldErrors = fieldErrors;
    const sameControl = isSame ? undefined : this.#serverStep.leave();
    this.#focus = focus ?? sameControl;
    this.announcer.say(statusText(state, this.message));
    this.requestUpdate();
  }

  /** Reads the author's fields, and shows what fits them. */
  #readFields(): void {
    const fields = this.#fields;
    const blank = this.#serverStep.isManual ? "manual" : "search";
    const view = fields.firstView === "search" ? blank : fields.firstView;
    fields.note();
    if (view === "manual") this.mount.hideContent(false);
    if (view === "manual" && fields.changed && !fields.markedWrong) fields.markManual(this.language);
    const { values } = this.#serverStep;
    this.#show({ ...initialState, ...values, view, address: fields.address(this.language) });
    this.#serverStep.begin(view);
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
    if (this.#serverStep.search?.contains(control)) {
      this.#state = { ...this.#state, ...this.#serverStep.values };
    } else if (element.contains(control)) {
      if (event.type === "input" && this.busy) {
        this.#request.stop();
        this.#show(next(this.#state));
      }
      const field = control.type === "radio" ? "choice" : control.id.slice(element.id.length + 1);
      this.#state = { ...this.#state, [field]: control.value };
      this.#saveSoon();
    } else if (this.#fields.edited) this.#onEdit();
  }

  #find(): void {
    const asked = question(this.#state, this.search);
    if ("message" in asked) {
      this.#request.stop();
      return this.#showError(asked);
    }
    const language = this.language;
    const isNew = this.#request.ask(JSON.stringify([asked, language]), (signal) =>
      askSource(this.source, asked, { language, signal }),
    );
    if (isNew) this.#show(next(this.#state, { waiting: "looking" }));
  }

  #showError(error: StateError): void {
    this.#show(next(this.#state, { error }), "summary");
  }

  #failed(error: unknown): void {
    const problem = problemOf(error);
    // An address API that is newer or older than this page.
    if (problem.type?.endsWith("postcode-not-covered"))
      return this.#showError({ field: "postcode", message: "errorCannotLookUp" });
    this.#show(next(this.#state, { problem }));
    this.#send("error", { problem });
  }

  /** Takes the address that is chosen, or says what is missing. Returns whether the form may go on. */
  #use(): boolean {
    const result = goOn(this.#state, this);
    if (!("message" in result)) return this.#take(result);
    this.#showError(result);
    return false;
  }

  /** Takes an address into the fields, unless it is outside the area or a listener says no. */
  #take(address: Address, anyway: boolean = false): boolean {
    if (!anyway && isOutside(address, this.served)) {
      this.#show(next(this.#state, { view: "outside", address }), NEW);
      this.#send("outside", { address });
      return false;
    }
    if (!this.#send("select", { address }, true)) return false;
    this.#accept(address, NEW);
    return true;
  }

  #accept(address: Address | null, focus?: Focus): void {
    this.#fields.fill(address);
    this.#show(address ? next(this.#state, { view: "selected", address }) : initialState, focus);
  }

  /** From `selected`: a look-up is searched for again, what was typed is edited. */
  #change(): void {
    const { address } = this.#state;
    if (address?.source === "manual") return this.#manual("fields");
    this.#accept(null);
    this.#show(next(this.#state, { postcode: address?.postcode ?? "" }), NEW);
    this.#send("clear", {});
  }

  #manual(focus?: Focus): void {
    if (this.state === "manual") return;
    const { postcode } = this.#state;
    if (postcode && !this.#fields.known.postcode)
      this.#fields.write({ postcode: readPostcode(postcode)?.text ?? postcode }, true);
    this.#show(next(this.#state, { view: "manual" }), focus);
    this.#send("manual", {});
  }

  #onEdit(): void {
    this.#fields.markManual(this.language);
    this.#manual();
  }

  #send(verb: string, detail: object, cancelable: boolean = false): boolean {
    return this.dispatchEvent(
      new CustomEvent(`council-address-${verb}`, { bubbles: true, cancelable, detail }),
    );
  }
}
