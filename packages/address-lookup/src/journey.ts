import type { Announcer } from "@council-components/core/announce";
import type { ElementErrors, PageError } from "@council-components/core/errors";
import { restFocus } from "@council-components/core/rest-focus";
import { render, type TemplateResult } from "lit";
import { addressApi, problemOf } from "./address-api.ts";
import type { CouncilAddressLookup } from "./address-lookup.ts";
import type { Address, AddressQueryOptions, AddressResults, AddressSource } from "./address.ts";
import type { AuthorFields } from "./author-fields.ts";
import type { Controls } from "./controls.templates.ts";
import { outside, problemText, results } from "./journey.templates.ts";
import { keepJourney, keptJourney, type Kept } from "./kept-journey.ts";
import { LookUp } from "./lookup.ts";
import { manualErrors, type FieldError } from "./manual-errors.ts";
import { cyJourney } from "./messages/cy.journey.ts";
import { enJourney } from "./messages/en.journey.ts";
import type { AddressLookupMessageKey, JourneyMessages } from "./messages/messages.ts";
import { readPostcode } from "./postcode.ts";
import { choiceValue } from "./choice.ts";
import type { AddressLookupState, ErrorField, Problem } from "./state.ts";
import type { Action, TemplateContext } from "./template-context.ts";

/** What is said from here on, by language. */
const messages: Readonly<Record<"en" | "cy", JourneyMessages>> = { en: enJourney, cy: cyJourney };

/** Milliseconds. */
const KEEP_AFTER = 300;

/** What the second half asks of the first. */
export interface JourneyHost {
  /** The element's settings. */
  readonly element: CouncilAddressLookup;
  readonly state: AddressLookupState;
  readonly context: TemplateContext;
  /** Handed over, not imported, so that bundlers make no third file of what both halves use. */
  readonly controls: Controls;
  readonly mount: HTMLElement;
  readonly fields: AuthorFields;
  readonly announcer: Announcer;
  readonly errors: ElementErrors;
  /** Under which something is kept with the entry of the session's history. */
  readonly key: string;
  /** Shows another state, and moves focus to what is new in it, or to the error summary. */
  go(change: Partial<AddressLookupState>, focus?: "new" | "summary", fieldErrors?: FieldError[]): void;
  /** Fills the author's fields, and shows the address. */
  accept(address: Address): void;
  send(verb: string, detail: object, cancelable?: boolean): boolean;
}

/** @param messageSets gets the messages from here on, where a council has not put its own */
export function startJourney(host: JourneyHost, messageSets: Record<string, object>): Journey {
  for (const [tag, more] of Object.entries(messages)) {
    const own = messageSets[tag] ?? {};
    Object.assign(own, { ...more, ...own });
  }
  return new Journey(host);
}

/**
 * What happens once somebody is searching: asking for addresses, showing them, taking one. It is loaded when
 * somebody comes to the search, so that it is there before they press "Find address".
 */
export class Journey {
  readonly #host: JourneyHost;
  readonly #lookUp: LookUp = new LookUp();
  #place: Element | null = null;
  #suggestions: { disconnect(): void } | undefined;

  constructor(host: JourneyHost) {
    this.#host = host;
    // WebKit keeps nothing that is given to it while the page is being left. A thousand addresses take a while
    // to be written down: not before they are on the screen.
    let timer: ReturnType<typeof setTimeout>;
    const keep = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => this.keep(), KEEP_AFTER);
    };
    host.element.addEventListener("change", keep);
    // Templates are read by lit when they are first rendered: now, while somebody is still typing.
    const addresses = [{ singleLine: "" } as Address];
    const { state, context, controls } = host;
    render(results({ ...state, addresses }, context, controls), document.createElement("div"));
    new MutationObserver(keep).observe(host.element, { attributeFilter: ["state"] });
  }

  get busy(): boolean {
    return this.#lookUp.busy;
  }

  /** Where addresses come from. */
  get source(): AddressSource {
    const { addressSource, src, method } = this.#host.element;
    return addressSource ?? addressApi(src, method);
  }

  stop(): void {
    if (!this.busy) return;
    this.#lookUp.stop();
    this.#host.go({});
  }

  template(): TemplateResult {
    const { state, context, controls } = this.#host;
    return (state.view === "results" ? results : outside)(state, context, controls);
  }

  /** What is said about a request that is slow or has failed. */
  weather(translate: TemplateContext["translate"]): string {
    const { problem, slow } = this.#host.state;
    if (problem) return problemText(problem, translate);
    return slow ? translate("slow") : "";
  }

  /** What has focus is about to go. */
  restFocus(): Promise<void> {
    return restFocus(this.#host.mount);
  }

  /** Keeps what there is, for those who come back to the page. */
  keep(): void {
    const { key, state, fields } = this.#host;
    keepJourney(key, state, fields.known);
  }

  /** What was kept, where it still fits. */
  kept(): Kept | undefined {
    const { key, fields } = this.#host;
    return keptJourney(key, fields);
  }

  /** Says what is wrong with the address that was typed by hand. Returns whether nothing is. */
  checked(): boolean {
    const { fields, go } = this.#host;
    const errors = manualErrors(fields.known);
    go({}, errors.length ? "summary" : undefined, errors);
    return !errors.length;
  }

  /** Shows what is wrong in the page's error summary, and beside the author's fields. */
  showErrors(fieldErrors: readonly FieldError[], focus: boolean): void {
    const { state, fields, context, errors } = this.#host;
    const { id, translate } = context;
    const { controls } = fields;
    const prefix = translate("errorPrefix");
    const list = fieldErrors.map(([field, key]): PageError => ({
      target: controls.get(field),
      text: translate(key),
      word: prefix.trim(),
    }));
    const { error } = state;
    if (error) list.push({ target: `${id}-${error.field}`, text: translate(error.message) });
    errors.show(list, { title: translate("errorTitle"), prefix }, focus);
  }

  act(action: Action): void {
    const { state, go } = this.#host;
    if (action === "find") this.#find();
    else if (action === "showAll") go({ showAll: true }, "new");
    else if (action === "anyway" && state.address) this.take(state.address, true);
    else if (action === "use") this.submitting();
  }

  /** The form is about to submit: takes what is chosen, or says what is missing. */
  submitting(): boolean {
    const { state, element } = this.#host;
    const { view, addresses, choice, showAll, postcode, property, query } = state;
    const chosen = addresses.find((address, index) => choiceValue(address, index) === choice);
    if (view === "search") {
      const text = element.search === "text";
      const nothing = text ? "errorQuery" : "errorPostcode";
      const begun = (postcode + property + query).trim();
      this.#error(text ? "query" : "postcode", begun ? "errorUnfinished" : nothing);
    } else if (view === "outside") this.#error("address", "errorOutside");
    else if (chosen) return this.take(chosen);
    else if (!addresses.length) this.#error("address", "errorUnfinished");
    else if (addresses.length > element.maxChoices && !showAll) this.#error("property", "errorProperty");
    else this.#error("address", "errorSelect");
    return false;
  }

  /** Takes an address into the fields, unless it is outside the area or a listener says no. */
  take(address: Address, anyway: boolean = false): boolean {
    const { element, go, send, accept } = this.#host;
    const served = element.custodian.split(/\s+/).filter(Boolean).map(Number);
    const { custodianCode } = address;
    if (!anyway && served.length && custodianCode && !served.includes(custodianCode)) {
      go({ view: "outside", address }, "new");
      send("outside", { address });
      return false;
    }
    if (!send("select", { address }, true)) return false;
    accept(address);
    return true;
  }

  failed(problem: Problem): void {
    const { go, announcer, context, send } = this.#host;
    go({ problem });
    announcer.say(this.weather(context.translate));
    send("error", { problem });
  }

  #error(field: ErrorField, message: AddressLookupMessageKey): void {
    this.#host.go({ error: { field, message } }, "summary");
  }

  #find(): void {
    const { state, element } = this.#host;
    const [query, property] = [state.query.trim(), state.property.trim()];
    if (element.search === "text") {
      if (!query) return this.#error("query", "errorQuery");
      return this.#ask(query, (source, options) => source.search(query, { ...options, limit: 100 }));
    }
    const postcode = readPostcode(state.postcode);
    if (!state.postcode.trim()) return this.#error("postcode", "errorPostcode");
    if (state.view === "results" && !property) return this.#error("property", "errorProperty");
    if (!postcode) return this.#error("postcode", "errorFullPostcode");
    if (!postcode.canLookUp) return this.#error("postcode", "errorCannotLookUp");
    this.#ask(postcode.text, (source, options) =>
      source.byPostcode(postcode.text, property ? { ...options, property } : options),
    );
  }

  #ask(
    searched: string,
    ask: (source: AddressSource, options: AddressQueryOptions) => Promise<AddressResults>,
  ): void {
    const { go, announcer, context } = this.#host;
    void this.#lookUp.run({
      ask: (signal) => ask(this.source, { language: context.language, signal }),
      done: ({ addresses, attribution = "" }) =>
        go({ view: "results", searched, addresses, attribution, choice: "", showAll: false }, "new"),
      failed: (problem) => {
        // An address API that reads postcodes as we do, and a page that is older or newer than it.
        if (problem.type?.endsWith("postcode-not-covered")) this.#error("postcode", "errorCannotLookUp");
        else this.failed(problem);
      },
      slow: () => {
        go({ slow: true });
        announcer.say(this.weather(this.#host.context.translate));
      },
    });
    go({});
  }

  /** Puts suggestions under the field of free-text search, where that is shown. */
  async suggest(mount: Element): Promise<void> {
    const place = mount.querySelector<HTMLElement>("[data-council-suggestions]");
    if (place === this.#place) return;
    this.#suggestions?.disconnect();
    this.#suggestions = undefined;
    this.#place = place;
    const input = mount.querySelector("input");
    if (!place || !input) return;
    const { suggestAddresses } = await import("./suggestions.ts");
    if (this.#place !== place) return;
    const host = this.#host;
    this.#suggestions = suggestAddresses(input, place, {
      search: (query, limit, signal) =>
        this.source.search(query, { limit, signal, language: host.context.language }),
      choose: (address) => void this.take(address),
      failed: (error) => this.failed(problemOf(error)),
      announce: (text) => host.announcer.say(text),
      language: () => host.context.language,
      translate: (...parameters) => host.context.translate(...parameters),
    });
  }
}
