import { html, nothing, type TemplateResult } from "lit";
import { govukButton } from "./button.ts";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { i18nAttributes } from "./shared/i18n-attributes.ts";
import type { Html } from "./shared/options.ts";

/** Options of {@link govukExitThisPage}. */
export interface ExitThisPageOptions {
  /**
   * Text for the link. If `html` is provided, the `text` option will be ignored. Defaults to
   * `"Emergency Exit this page"` with 'Emergency' visually hidden.
   */
  text?: string | number | null | undefined;
  /**
   * HTML for the link. If `html` is provided, the `text` option will be ignored. Defaults to
   * `"Emergency Exit this page"` with 'Emergency' visually hidden.
   */
  html?: Html | null | false | undefined;
  /** URL to redirect the current tab to. Defaults to `"https://www.bbc.co.uk/weather"`. */
  redirectUrl?: string | undefined;
  /** ID attribute to add to the exit this page container. */
  id?: string | undefined;
  /** Classes to add to the exit this page container. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the exit this page container. */
  attributes?: Attributes | undefined;
  /**
   * Text announced by screen readers when Exit this Page has been activated via the keyboard shortcut.
   * Defaults to `"Loading."`.
   */
  activatedText?: string | undefined;
  /**
   * Text announced by screen readers when the keyboard shortcut has timed out without successful
   * activation. Defaults to `"Exit this page expired."`.
   */
  timedOutText?: string | undefined;
  /**
   * Text announced by screen readers when the user must press <kbd>Shift</kbd> two more times to
   * activate the button. Defaults to `"Shift, press 2 more times to exit."`.
   */
  pressTwoMoreTimesText?: string | undefined;
  /**
   * Text announced by screen readers when the user must press <kbd>Shift</kbd> one more time to
   * activate the button. Defaults to `"Shift, press 1 more time to exit."`.
   */
  pressOneMoreTimeText?: string | undefined;
}

/**
 * GOV.UK Frontend’s exit this page.
 *
 * @see https://design-system.service.gov.uk/components/exit-this-page/
 */
export function govukExitThisPage(options: ExitThisPageOptions = {}): TemplateResult {
  return html`<div
    id=${options.id || nothing}
    class=${classes("govuk-exit-this-page", options.classes)}
    data-module="govuk-exit-this-page"
    ${attributes({
      ...i18nAttributes({
        activated: options.activatedText,
        "timed-out": options.timedOutText,
        "press-two-more-times": options.pressTwoMoreTimesText,
        "press-one-more-time": options.pressOneMoreTimeText,
      }),
      ...options.attributes,
    })}
  >
    ${govukButton({
      html:
        options.html ||
        (options.text
          ? undefined
          : html`<span class="govuk-visually-hidden">Emergency</span> Exit this page`),
      text: options.text,
      classes: "govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button",
      href: options.redirectUrl || "https://www.bbc.co.uk/weather",
      attributes: { rel: "nofollow noreferrer" },
    })}
  </div>`;
}
