import { stylesheetFaults, warnOfFailure, warnOnce } from "@council-components/core/development";
import type { DevelopmentChecks } from "@council-components/core/element";
import { CouncilAddressLookup } from "./address-lookup.ts";
import { addressFields } from "./address-fields.ts";
import { autocompleteFields } from "./author-fields.ts";

const CHOICES = {
  method: ["get", "post"],
  search: ["postcode", "text"],
  validate: ["server", "client"],
  purpose: ["own", "other"],
  manual: ["always", "after-search"],
} as const;

/** As many radios as stay open beside further fields, without `confirm`. */
const LONG_LIST = 10;

/** What a page's author can get wrong, and how to fix it. In the development build only. */
export const checks: DevelopmentChecks = {
  ready(element) {
    if (element instanceof CouncilAddressLookup)
      for (const fault of faults(element)) warnOnce(element, fault);
    const observer = new MutationObserver(() => warnOfLongList(element as CouncilAddressLookup));
    observer.observe(element, { attributeFilter: ["state"] });
  },
  redefined(tag) {
    warnOnce(
      `<${tag}>`,
      "another class has this name already, so CouncilAddressLookup was not registered. " +
        "Load the component once, or give it another name with CouncilAddressLookup.define(name).",
    );
  },
  failed: warnOfFailure,
};

/** A long list that stays open pushes the fields after it out of sight. */
function warnOfLongList(element: CouncilAddressLookup): void {
  const count = element.querySelectorAll("[data-council-mount] [type=radio]").length;
  if (element.state !== "results" || element.confirm || count <= LONG_LIST) return;
  const fields =
    element.closest("form")?.querySelectorAll("input:not([type=hidden]), select, textarea") ?? [];
  if ([...fields].some((field) => !element.contains(field)))
    warnOnce(
      element,
      `more than ${LONG_LIST} addresses stay open above further fields. Set confirm, which shows the chosen one as a ` +
        "summary.",
    );
}

function* faults(element: CouncilAddressLookup): Generator<string> {
  const author = [...element.children].filter(
    // The search of the server half's pages is no part of the address.
    (child) => !child.matches("[data-council-mount], [data-council-made-fields], .council-page-by-page"),
  );
  const controls = author.flatMap((child) => [child, ...child.querySelectorAll("*")]).filter(isControl);
  const made = !controls.length;

  if (!element.src && !element.addressSource) {
    yield "there is no address API to ask. Set src to its address, or the addressSource property.";
  }
  for (const [attribute, allowed] of Object.entries(CHOICES)) {
    const value = element[attribute as keyof typeof CHOICES];
    if (!(allowed as readonly string[]).includes(value)) {
      yield `${attribute}="${value}" is not known. Use ${allowed.map((each) => `"${each}"`).join(" or ")}.`;
    }
  }
  if (/[^\d\s]/.test(element.custodian)) {
    yield `custodian="${element.custodian}" is not a list of numbers. Use local custodian codes, such as custodian="6905".`;
  }
  if (element.custodian && !element.outsideHref) {
    yield "people whose address another council looks after are given no link. Set outside-href.";
  }
  for (const control of controls) {
    const field = control.dataset["addressField"];
    if (field && !(addressFields as readonly string[]).includes(field)) {
      yield `data-address-field="${field}" is not known. Use one of: ${addressFields.join(", ")}.`;
    }
    if (
      control.type !== "hidden" &&
      !control.labels?.length &&
      !control.ariaLabel &&
      !control.hasAttribute("aria-labelledby")
    ) {
      yield `the field ${nameOf(control)} has no label. Add <label for="${control.id || "its id"}">.`;
    }
    if (!control.name && control.type !== "submit" && control.type !== "button") {
      yield `the field ${nameOf(control)} has no name, so that it is never submitted. Give it one.`;
    }
  }
  const holds = new Set(
    controls.map(
      (control) =>
        control.dataset["addressField"] ?? autocompleteFields[control.autocomplete.split(" ").at(-1) ?? ""],
    ),
  );
  if (controls.length && !made && !(holds.has("line1") && holds.has("postcode"))) {
    yield 'it has fields, but not both of line 1 and postcode. Mark them with autocomplete="address-line1" and autocomplete="postal-code", or with data-address-field.';
  }
  if (author.some((child) => child.matches("h1, h2") || child.querySelector("h1, h2"))) {
    yield "there is a heading inside it, which is hidden with the fields. Move the heading in front of the element.";
  }
  if ([...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())) {
    yield "there is text directly inside it, which cannot be hidden. Put the text in an element.";
  }
  const others = [...document.querySelectorAll(element.localName)].filter((other) => other !== element);
  if (made && others.some((other) => (other as CouncilAddressLookup).name === element.name)) {
    yield `another element has name="${element.name}", so that both submit the same names. Give one of them another name.`;
  }
  if (!document.body.classList.contains("govuk-frontend-supported")) {
    yield "the page's <body> has no class \"govuk-frontend-supported\", which GOV.UK Frontend needs for its error summary. Add it by script, as GOV.UK's page template does.";
  }
  yield* stylesheetFaults(element);
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function isControl(element: Element): element is Control {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  );
}

function nameOf(control: Control): string {
  return control.name ? `"${control.name}"` : control.id ? `#${control.id}` : `<${control.localName}>`;
}
