import type { Attributes } from "@council-components/govuk-templates";
import type { ConsentTranslate } from "./messages/messages.ts";
import { inLanguage, type ConsentPolicy, type Words } from "./policy.ts";

/** What can be pressed. */
export type Action = "accept" | "reject" | "hide" | "save" | "retry";

/** What the templates need to know, in the browser and on a server alike. */
export interface ConsentContext {
  readonly policy: ConsentPolicy;
  readonly translate: ConsentTranslate;
  /** BCP 47 tag of the page's language. */
  readonly tag: string;
  /** What a button does: submit the form that it stands in, or tell the element. */
  button(action: Action): {
    type: "button" | "submit";
    name?: string;
    value?: string;
    attributes?: Attributes;
  };
}

/** A text of the policy in the page's language. */
export function said(words: Words, { tag }: ConsentContext): string {
  return inLanguage(words, tag);
}

/** Buttons of a form that a server answers. */
export const submitButton: ConsentContext["button"] = (action) => ({
  type: "submit",
  name: "council-consent",
  value: action,
});

/** Buttons in an element's mount, which no form may take with it. */
export const mountButton: ConsentContext["button"] = (action) => ({
  type: "button",
  attributes: { form: "", "data-council-action": action },
});
