import type { Language } from "./address.ts";
import type { AddressLookupTranslate } from "./messages/messages.ts";
import type { ErrorField } from "./state.ts";

/** What a resident can ask for. */
export type Action = "find" | "showAll" | "use" | "again" | "manual" | "change" | "anyway";

/**
 * What differs between the browser and the server: how a control is named and sent. In the browser nothing in
 * the mount submits; on the server everything does.
 */
export interface TemplateContext {
  /** Prefix of every id, unique on the page. */
  readonly id: string;
  readonly translate: AddressLookupTranslate;
  readonly language: Language;
  /** `search` attribute of the element. */
  readonly search: "postcode" | "text";
  /** `purpose` attribute of the element. */
  readonly purpose: "own" | "other";
  readonly maxChoices: number;
  readonly outsideHref: string;
  /** `form` attribute of every control: empty keeps them out of the form around the element. */
  readonly form?: string;
  /** The name that a field submits under; none in the browser. */
  field?(name: ErrorField): string;
  /** How a button does its work: by script, or by what it submits. */
  button(action: Action): { type?: "button" | "submit"; name?: string; value?: string; primary?: boolean };
  /** Where the change link goes. */
  readonly changeHref: string;
  /** What is said about a request that is slow or has failed. */
  readonly weather?: string;
}
