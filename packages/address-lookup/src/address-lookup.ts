import type { Address } from "@council-components/address";
import { ElementErrors } from "@council-components/core/errors";
import { underLegend } from "@council-components/core/legend";
import type { MessageSets } from "@council-components/core/messages";
import { holdFocus } from "@council-components/core/hold-focus";
import { nothing, type PropertyValues } from "lit";
import { manualErrors } from "./address-fields.ts";
import { addressLookup, statusText, type Action } from "./address-lookup.templates.ts";
import { AuthorFields } from "./author-fields.ts";
import { ChoiceController } from "./choice.controller.ts";
import { ContinueButtonController } from "./continue-button.controller.ts";
import { LookupHistory } from "./lookup-history.ts";
import { makeFields, type MadeFields } from "./made-fields.ts";
import { cy } from "./messages/cy.ts";
import { en } from "./messages/en.ts";
import type { AddressLookupMessageKey } from "./messages/messages.ts";
import { pageErrors } from "./page-errors.ts";
import { SearchController } from "./search.controller.ts";
import { onEnter } from "./enter-key.ts";
import { sendEvent } from "./send-event.ts";
import { ServerStep } from "./server-step.ts";
import { AddressLookupSettings } from "./settings.ts";
import { SuggestionsController } from "./suggestions.controller.ts";
import * as states from "./state.ts";
import type { AddressLookupState, View } from "./state.ts";

/** What is new in the mount, and takes focus. */
const NEW = "[data-council-focus], input, button";

/**
 * Finds an address, and fills the form fields inside the element with it. Without script the fields are a plain
 * form. GOV.UK Design System, "Addresses": https://design-system.service.gov.uk/patterns/addresses/
 *
 * @tag council-address-lookup
 * @attr {"search" | "results" | "selected" | "outside" | "manual"} state - What the resident sees. Read-only.
 * @attr {boolean} busy - A request is under way. Read-only.
 * @fires {CustomEvent<{ address: Address }>} council-address-select - An address is taken. Can be cancelled.
 * @fires {CustomEvent<{}>} council-address-clear - The resident is changing the address: the fields are empty.
 * @fires {CustomEvent<{}>} council-address-manual - The resident types the address, or has typed over a field.
 * @fires {CustomEvent<{ address: Address }>} council-address-outside - Another council looks after the address.
 * @fires {CustomEvent<{ problem: Problem }>} council-address-error - Addresses could not be had, and that was said.
 */
export class CouncilAddressLookup extends AddressLookupSettings {
  /** Messages by language. A council adds a language here, before it defines the element. */
  static override messages: MessageSets<AddressLookupMessageKey> = { en: { ...en }, cy: { ...cy } };

  readonly #errors = new ElementErrors(this);
  readonly #serverStep = new ServerStep(this);
  readonly #fields = new AuthorFields(this, () => [this.mount.element, this.#serverStep.search]);
  readonly #search = new SearchController(this, {
    get: () => this.#state,
    show: (state, focus) => this.#show(state, focus === "results" ? NEW : focus),
    source: () => this.source,
    language: () => this.language,
    search: () => this.search,
    failed: (problem) => sendEvent(this, "error", { problem }),
  });
  readonly #history = new LookupHistory(this, this.#fields, () => this.mount.element.id);
  readonly #choice = new ChoiceController(this, {
    container: this.mount.element,
    get: () => this.#state,
    set: (state) => (this.#state = state),
    served: () => this.served,
    fill: (address) => this.#fields.fill(address),
    select: (address) => sendEvent(this, "select", { address }, true),
  });
  readonly #continue = new ContinueButtonController(this, {
    button: () => this.continueButton,
    canGoOn: () => states.canGoOn(this.#state, this),
  });
  #state: AddressLookupState = states.initialState;
  /** Where focus goes with the next render: a selector in the mount, "fields" of the author's, the error "summary". */
  #focus: string | undefined;
  /** What `address` was set to before the element was ready. */
  #initialAddress: Address | null | undefined;
  #made: MadeFields | undefined;

  static override define(tag: string = "council-address-lookup", registry?: CustomElementRegistry): void {
    super.define(tag, registry);
  }

  constructor() {
    super();
    new SuggestionsController(this, {
      container: this.mount.element,
      source: () => this.source,
      context: () => this.context,
      choose: (address) => this.#isOutside(address) || this.#take(address),
      failed: (error) => this.#search.failed(error),
      announce: (text) => this.announcer.say(text),
    });
    onEnter(this.mount.element, (action) => this.press(action));
    for (const type of ["input", "change"]) this.addEventListener(type, (event) => this.#onInput(event));
  }

  /** What the resident sees. */
  get state(): View {
    return this.#state.view;
  }

  /** Whether a request is under way. */
  get busy(): boolean {
    return this.#search.busy;
  }

  /** The address that is selected, or typed by hand; `null` when there is none. Setting it fills the fields. */
  get address(): Address | null {
    if (this.#initialAddress !== undefined) return this.#initialAddress;
    if (this.state === "manual") return this.#fields.address(this.language);
    return /results|selected/.test(this.state) ? this.#state.address : null;
  }

  set address(address: Address | null) {
    if (this.hasUpdated) this.#accept(address);
    else this.#initialAddress = address;
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
    const made = this.#made;
    if (made?.element.parentNode !== this) this.#made = makeFields(this, this.#fields, this.context, this);
    // Somebody else has only removed the mount.
    if (this.#made === made && this.#fields.areAsNoted && !this.#serverStep.stays("search")) return;
    this.#fields.remember();
    this.#readFields();
    const saved = this.#serverStep.isShown ? undefined : this.#history.restore();
    if (saved) this.#show(saved);
    if (this.#initialAddress !== undefined) this.#accept(this.#initialAddress);
    this.#initialAddress = undefined;
  }

  protected override async scheduleUpdate(): Promise<void> {
    // Results come after a while, and are not kept waiting.
    if (this.#focus === NEW && this.state !== "results") await holdFocus(this.mount.element);
    return super.scheduleUpdate();
  }

  protected override update(changed: PropertyValues): void {
    this.#made?.render(this.context, this);
    super.update(changed);
    if (this.getAttribute("state") !== this.state) this.#history.saveSoon(this.#state);
    this.setAttribute("state", this.state);
    this.toggleAttribute("busy", this.busy);
  }

  protected override template(): unknown {
    const { isShown } = this.#serverStep;
    const legend = isShown || this.state === "manual" ? null : this.legend;
    const content = isShown ? nothing : addressLookup(this.#state, this.context);
    return underLegend(legend, this.mount.element.id, this.languageTag, content);
  }

  protected override updated(): void {
    const focus = this.#focus;
    this.#focus = undefined;
    this.#errors.show(...pageErrors(this.#state, this.#fields.controls, this.context), focus === "summary");
    if (focus === "fields") this.#fields.first?.focus();
    else if (focus && focus !== "summary") this.mount.element.querySelector<HTMLElement>(focus)?.focus();
  }

  protected override formReset(): void {
    this.#fields.reset();
    this.clear();
    this.#readFields();
    this.#continue.release();
  }

  protected override restored(): void {
    if (this.#fields.edited) this.#readFields();
  }

  protected override leaving(): void {
    this.#history.save(this.#state);
  }

  protected override reveal(): void {
    this.mount.hideContent(false);
    this.#manual();
  }

  protected override press(action: Action): void {
    if (action === "find") return this.#search.find();
    this.#search.stop();
    if (action === "again" || action === "change") this.#again();
    else if (action === "manual") this.#manual("fields");
    else if (action === "showAll") this.#show(states.next(this.#state, { showAll: true }), NEW);
    else if (action === "anyway") this.#take(this.#state.address!);
    else this.#use();
  }

  protected override submitting(submitter: HTMLElement | null): boolean {
    const action = this.#serverStep.actionOf(submitter);
    if (action && action !== "server") this.press(action);
    if (action) return action === "server";
    if (this.#fields.edited) this.#onEdit();
    if ((submitter as HTMLButtonElement | null)?.formNoValidate) return this.#choice.tell() || true;
    const checks = this.validate === "client";
    const { view } = this.#state;
    if (view === "search" && !states.isBegun(this.#state) && !checks) return true;
    if (view !== "selected" && view !== "manual") return this.#use();
    const errors = checks && view === "manual" ? manualErrors(this.#fields.known) : [];
    if (errors.length + this.#state.manualErrors.length)
      this.#show(states.next(this.#state, { manualErrors: errors }), errors.length ? "summary" : undefined);
    return !errors.length;
  }

  /** Shows another state. */
  #show(state: AddressLookupState, focus?: string): void {
    const isSame = this.#serverStep.isShown && this.state === "manual" && state.view === "manual";
    this.#state = state;
    const sameControl = isSame ? undefined : this.#serverStep.leave();
    this.#focus = focus ?? sameControl;
    this.announcer.say(statusText(state, this.message));
    this.requestUpdate();
  }

  /** Reads the author's fields, and shows what fits them. */
  #readFields(): void {
    const { isManual, values } = this.#serverStep;
    const view = this.#fields.begin(isManual ? "manual" : "search", this.language);
    if (view === "manual") this.mount.hideContent(false);
    this.#show({ ...states.initialState, ...values, view, address: this.#fields.address(this.language) });
    this.#serverStep.begin(view);
  }

  #onInput(event: Event): void {
    const control = event.target as HTMLInputElement;
    const { element } = this.mount;
    if (this.#serverStep.search?.contains(control)) {
      this.#state = { ...this.#state, ...this.#serverStep.values };
    } else if (element.contains(control)) {
      if (event.type === "input") this.#search.typed();
      if (control.type === "radio") this.#choice.choose(control.value);
      else this.#state = { ...this.#state, [control.id.slice(element.id.length + 1)]: control.value };
      this.#history.saveSoon(this.#state);
    } else if (this.#fields.edited) this.#onEdit();
  }

  /**
   * Goes on with the address that is chosen, to its summary first where it is to be confirmed, or says what is missing.
   * Returns whether the form may go on.
   */
  #use(): boolean {
    const result = states.goOn(this.#state, this);
    if ("message" in result) this.#show(states.wrong(this.#state, result), "summary");
    if ("message" in result || this.#isOutside(result)) return false;
    this.#choice.choose(this.#state.choice);
    if (!this.#choice.tell()) return false;
    if (this.confirm) this.#show(states.next(this.#state, { view: "selected" }), NEW);
    return !this.confirm;
  }

  /** Says that another council looks after an address, where one does. */
  #isOutside(address: Address): boolean {
    if (!states.isOutside(address, this.served)) return false;
    this.#show(states.next(this.#state, { view: "outside", address }), NEW);
    sendEvent(this, "outside", { address });
    return true;
  }

  /** Takes an address that no radio stands for into the fields, unless a listener says no. */
  #take(address: Address): void {
    if (sendEvent(this, "select", { address }, true)) this.#accept(address, NEW);
  }

  #accept(address: Address | null, focus?: string): void {
    this.#fields.fill(address);
    this.#show(
      address ? states.next(this.#state, { view: "selected", address }) : states.initialState,
      focus,
    );
  }

  /** Looks for another address. One that was typed is edited. */
  #again(): void {
    const { view, address } = this.#state;
    if (view === "selected" && address?.source === "manual") return this.#manual("fields");
    const before = this.#state;
    if (this.#choice.clear()) sendEvent(this, "clear", {});
    this.#show(states.again(before), NEW);
  }

  #manual(focus?: string): void {
    if (this.state === "manual") return;
    this.#fields.givePostcode(this.#state.postcode);
    this.#show(states.next(this.#state, { view: "manual" }), focus);
    sendEvent(this, "manual", {});
  }

  #onEdit(): void {
    this.#fields.markManual(this.language);
    this.#manual();
  }
}
