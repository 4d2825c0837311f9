import { html, nothing, type TemplateResult } from "lit";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { heading } from "./shared/heading.ts";
import type { Html, HeadingLevel } from "./shared/options.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukNotificationBanner}. */
export interface NotificationBannerOptions {
  /**
   * The text that displays in the notification banner. You can use any string with this option. If you
   * set `html`, this option is not required and is ignored.
   */
  text?: string | number | null | undefined;
  /**
   * The HTML to use within the notification banner. You can use any string with this option. If you
   * set `html`, `text` is not required and is ignored.
   */
  html?: Html | null | false | undefined;
  /**
   * The title text that displays in the notification banner. You can use any string with this option.
   * Use this option to set text that does not contain HTML. The available default values are
   * 'Important', 'Success', and null: - if you do not set `type`, `titleText` defaults to
   * `"Important"` - if you set `type` to `success`, `titleText` defaults to `"Success"` - if you set
   * `titleHtml`, this option is ignored
   */
  titleText?: string | undefined;
  /**
   * The title HTML to use within the notification banner. You can use any string with this option. Use
   * this option to set text that contains HTML. If you set `titleHtml`, the `titleText` option is
   * ignored.
   */
  titleHtml?: Html | null | false | undefined;
  /**
   * Sets heading level for the title only. You can only use values between `1` and `6` with this
   * option. The default is `2`.
   */
  titleHeadingLevel?: HeadingLevel | undefined;
  /**
   * The type of notification to render. You can use only `"success"` or `null` values with this
   * option. If you set `type` to `"success"`, the notification banner sets `role` to `"alert"`.
   * JavaScript then moves the keyboard focus to the notification banner when the page loads. If you do
   * not set `type`, the notification banner sets `role` to `"region"`.
   */
  type?: "success" | undefined;
  /**
   * Overrides the value of the `role` attribute for the notification banner. Defaults to `"region"`.
   * If you set `type` to `"success"`, `role` defaults to `"alert"`.
   */
  role?: string | undefined;
  /**
   * The `id` for the banner title, and the `aria-labelledby` attribute in the banner. Defaults to
   * `"govuk-notification-banner-title"`.
   */
  titleId?: string | undefined;
  /**
   * If you set `type` to `"success"`, or `role` to `"alert"`, JavaScript moves the keyboard focus to
   * the notification banner when the page loads. To disable this behaviour, set `disableAutoFocus` to
   * `true`.
   */
  disableAutoFocus?: boolean | undefined;
  /** The classes that you want to add to the notification banner. */
  classes?: string | undefined;
  /** The HTML attributes that you want to add to the notification banner, for example, data attributes. */
  attributes?: Attributes | undefined;
}

/**
 * GOV.UK Frontend’s notification banner.
 *
 * @see https://design-system.service.gov.uk/components/notification-banner/
 */
export function govukNotificationBanner(options: NotificationBannerOptions): TemplateResult {
  needs(options, "govukNotificationBanner", "text or html");
  const success = options.type === "success";
  const titleId = options.titleId || "govuk-notification-banner-title";
  return html`<div
    class=${classes("govuk-notification-banner", success && "govuk-notification-banner--success", options.classes)}
    role=${options.role || (success ? "alert" : "region")}
    aria-labelledby=${titleId}
    data-module="govuk-notification-banner"
    data-disable-auto-focus=${options.disableAutoFocus ?? nothing}
    ${attributes(options.attributes)}
  >
    <div class="govuk-notification-banner__header">
      ${heading(
        options.titleHeadingLevel || 2,
        "govuk-notification-banner__title",
        options.titleHtml || options.titleText || (success ? "Success" : "Important"),
        titleId,
      )}
    </div>
    <div class="govuk-notification-banner__content">
      ${
        options.html ||
        (options.text ? html`<p class="govuk-notification-banner__heading">${options.text}</p>` : nothing)
      }
    </div>
  </div>`;
}
