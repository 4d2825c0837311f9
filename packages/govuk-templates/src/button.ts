import { html, nothing, type TemplateResult } from "lit";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { content } from "./shared/content.ts";
import type { Html } from "./shared/options.ts";
import { safeUrl } from "./shared/safe-url.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukButton}. */
export interface ButtonOptions {
  /**
   * If `html` is set, this is not required. Text for the button. If `html` is provided, the `text`
   * option will be ignored.
   */
  text?: string | number | null | undefined;
  /**
   * If `text` is set, this is not required. HTML for the button. If `html` is provided, the `text`
   * option will be ignored.
   */
  html?: Html | null | false | undefined;
  /**
   * Type of the button, determining its behaviour in forms – `"button"`, `"submit"` or `"reset"`.
   * Defaults to `"submit"`. This has no effect if `href` is set.
   */
  type?: "button" | "submit" | "reset" | undefined;
  /** Name of the button, sent when a form is submitted. This has no effect if `href` is set. */
  name?: string | undefined;
  /** Value of the button, sent when a form is submitted. This has no effect if `href` is set. */
  value?: string | number | null | undefined;
  /**
   * Whether the button should be disabled. `disabled` and `aria-disabled` attributes will be set
   * automatically. This has no effect if `href` is set.
   */
  disabled?: boolean | undefined;
  /** The URL that the button should link to. */
  href?: string | undefined;
  /** Classes to add to the button. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the button. */
  attributes?: Attributes | undefined;
  /**
   * Prevent accidental double clicks on submit buttons from submitting forms multiple times. This has
   * no effect if `href` is set.
   */
  preventDoubleClick?: boolean | undefined;
  /** Use for the main call to action on your service's start page. */
  isStartButton?: boolean | undefined;
  /** The ID of the button. */
  id?: string | undefined;
}

/**
 * GOV.UK Frontend’s button.
 *
 * @see https://design-system.service.gov.uk/components/button/
 */
export function govukButton(options: ButtonOptions): TemplateResult {
  needs(options, "govukButton", "text or html");
  const { href, isStartButton } = options;
  const className = classes("govuk-button", options.classes, isStartButton && "govuk-button--start");
  const body = isStartButton
    ? html`${options.html ? html`<span>${options.html}</span>` : options.text} ${startIcon()}`
    : content(options);
  return href
    ? html`<a
        href=${safeUrl(href)}
        role="button"
        draggable="false"
        class=${className}
        data-module="govuk-button"
        id=${options.id || nothing}
        ${attributes(options.attributes)}
      >
        ${body}
      </a>`
    : html`<button
        type=${options.type || "submit"}
        value=${options.value || nothing}
        name=${options.name || nothing}
        ?disabled=${options.disabled}
        aria-disabled=${options.disabled ? "true" : nothing}
        data-prevent-double-click=${options.preventDoubleClick ?? nothing}
        class=${className}
        data-module="govuk-button"
        id=${options.id || nothing}
        ${attributes(options.attributes)}
      >
        ${body}
      </button>`;
}

function startIcon(): TemplateResult {
  return html`<svg
    class="govuk-button__start-icon"
    xmlns="http://www.w3.org/2000/svg"
    width="17.5"
    height="19"
    viewBox="0 0 33 40"
    aria-hidden="true"
    focusable="false"
  >
    <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
  </svg>`;
}
