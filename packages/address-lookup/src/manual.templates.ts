import { html, nothing, type TemplateResult } from "lit";
import type { Controls } from "./controls.templates.ts";
import type { TemplateContext } from "./template-context.ts";

/** What each field holds, the end of its name, its label, its `autocomplete` token and its width. */
const FIELDS = [
  ["line1", "line-1", "line1", "address-line1", ""],
  ["line2", "line-2", "line2", "address-line2", ""],
  ["town", "town", "town", "address-level2", "govuk-!-width-two-thirds"],
  ["county", "county", "county", "", "govuk-!-width-two-thirds"],
  ["postcode", "postcode", "manualPostcode", "postal-code", "govuk-input--width-10"],
  ["country", "country", "country", "country-name", "govuk-!-width-two-thirds"],
] as const;

/**
 * The fields of an address typed by hand, for where the author gives none.
 *
 * @param options.name prefix of the names that submit
 * @param options.values what the fields hold, by the names of `Address`
 */
export function manualAddress(
  { id, translate, purpose }: Pick<TemplateContext, "id" | "translate" | "purpose">,
  options: {
    name: string;
    international: boolean;
    values?: Readonly<Record<string, string | undefined>>;
    errors?: Readonly<Record<string, string | undefined>>;
  },
  { errorMessage, field }: Controls,
): TemplateResult {
  const { name, international, values = {}, errors = {} } = options;
  return html`${FIELDS.map(([holds, part, label, autocomplete, classes]) => {
    if (holds === "country" && !international) return nothing;
    const error = errors[holds];
    return field({
      id: `${id}-${part}`,
      name: `${name}-${part}`,
      label: translate(label),
      classes,
      value: values[holds],
      autocomplete: purpose === "own" ? autocomplete : undefined,
      error: error && errorMessage(`${id}-${part}`, error, translate),
      holds,
    });
  })}`;
}
