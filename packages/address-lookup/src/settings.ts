import { CouncilElement } from "@council-components/core/element";
import { language, type Message } from "@council-components/core/messages";
import type { PropertyDeclarations } from "lit";
import { addressApi } from "./address-api.ts";
import type { TemplateContext } from "./address-lookup.templates.ts";
import type { AddressSource, Language } from "@council-components/address";
import type { AddressLookupMessageKey } from "./messages/messages.ts";

/** What a page's author can set on the element. */
export abstract class AddressLookupSettings extends CouncilElement<AddressLookupMessageKey> {
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
    confirm: { type: Boolean },
    manual: {},
    addressSource: { attribute: false },
    address: { attribute: false, noAccessor: true },
  };

  /** Base URL of an address API. */
  declare src: string;
  /** `post` keeps postcodes out of query strings, for councils whose proxies log those. */
  declare method: "get" | "post";
  /** Prefix of the names of fields that the element makes itself. */
  declare name: string;
  /** Local custodian codes of the area served, space-separated. None means anywhere. */
  declare custodian: string;
  /** Where to send people whose address another council serves. */
  declare outsideHref: string;
  /** Search by postcode, or by any part of the address with suggestions as people type. */
  declare search: "postcode" | "text";
  /** Above this many results, ask for a name or number first. */
  declare maxChoices: number;
  /** Who finds errors in an address typed by hand: the server that the form goes to, or the element. */
  declare validate: "server" | "client";
  /** Somebody else's address (`other`) has no `autocomplete` tokens on fields that the element makes. */
  declare purpose: "own" | "other";
  /** Offer a country in the manual fields that the element makes. */
  declare international: boolean;
  /** Show the chosen address as a summary, after "Use this address" or Continue, before going on. */
  declare confirm: boolean;
  /** When typing the address is offered: on every screen, or first when a search has not helped. */
  declare manual: "always" | "after-search";
  /** Used in place of `src`: an object with `byPostcode`, `search` and `byUprn`. */
  declare addressSource: AddressSource | null;
  /** Overrides of any message, whatever the language. */
  declare messages: Readonly<Partial<Record<AddressLookupMessageKey, Message>>> | undefined;

  protected override get mountId(): string {
    return `${this.name}-lookup`;
  }

  /** The codes of `custodian`. */
  protected get served(): number[] {
    return this.custodian.split(/\s+/).filter(Boolean).map(Number);
  }

  /** Where addresses come from. */
  protected get source(): AddressSource {
    return this.addressSource ?? addressApi(this.src, this.method);
  }

  /** The language that addresses are asked for in. */
  protected get language(): Language {
    return language(this.languageTag);
  }

  /** The page's own button that goes on, where its author asks the element to keep it out of sight at first. */
  protected get continueButton(): HTMLElement | undefined {
    const elements = [...(this.form?.elements ?? [])] as HTMLElement[];
    return elements.find((element) => element.matches("[data-address-continue]"));
  }

  /** How the templates render here: nothing in the mount is submitted, and its buttons work by script. */
  protected get context(): TemplateContext {
    const { message: translate, language, search, purpose, maxChoices, outsideHref, manual } = this;
    const { id } = this.mount.element;
    return {
      ...{ id, translate, language, search, purpose, maxChoices, outsideHref, manual },
      changeHref: `#${id}`,
      form: "",
      useText: this.confirm ? translate("use") : "",
      hasPrimary: !!this.continueButton,
      button: () => ({ type: "button" }),
    };
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
    this.international = this.confirm = false;
    this.manual = "always";
    this.addressSource = null;
  }
}
