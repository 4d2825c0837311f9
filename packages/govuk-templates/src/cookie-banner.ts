import { html, nothing, type TemplateResult } from "lit";
import { each } from "./shared/each.ts";
import { govukButton } from "./button.ts";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import type { Html } from "./shared/options.ts";
import { safeUrl } from "./shared/safe-url.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukCookieBanner}. */
export interface CookieBannerOptions {
  /**
   * The text for the `aria-label` which labels the cookie banner region. This region applies to all
   * messages that the cookie banner includes. For example, the cookie message and the confirmation
   * message. Defaults to `"Cookie banner"`.
   */
  ariaLabel?: string | undefined;
  /**
   * Defaults to `false`. If you set this option to `true`, the whole cookie banner is hidden,
   * including all messages within the banner. You can use `hidden` for client-side implementations
   * where the cookie banner HTML is present, but hidden until the cookie banner is shown using
   * JavaScript.
   */
  hidden?: boolean | undefined;
  /** The additional classes that you want to add to the cookie banner. */
  classes?: string | undefined;
  /** The additional attributes that you want to add to the cookie banner. For example, data attributes. */
  attributes?: Attributes | undefined;
  /**
   * The different messages you can pass into the cookie banner. For example, the cookie message and
   * the confirmation message.
   */
  messages?: readonly (CookieBannerMessage | null | false | undefined)[] | undefined;
}

export interface CookieBannerMessage {
  /**
   * The heading text that displays in the message. You can use any string with this option. If you set
   * `headingHtml`, `headingText` is ignored.
   */
  headingText?: string | undefined;
  /**
   * The heading HTML to use within the message. You can use any string with this option. If you set
   * `headingHtml`, `headingText` is ignored. If you are not passing HTML, use `headingText`.
   */
  headingHtml?: Html | null | false | undefined;
  /**
   * The text for the main content within the message. You can use any string with this option. If you
   * set `html`, `text` is not required and is ignored.
   */
  text?: string | number | null | undefined;
  /**
   * The HTML for the main content within the message. You can use any string with this option. If you
   * set `html`, `text` is not required and is ignored. If you are not passing HTML, use `text`.
   */
  html?: Html | null | false | undefined;
  /**
   * The buttons and links that you want to display in the message. `actions` defaults to `"button"`
   * unless you set `href`, which renders the action as a link.
   */
  actions?: readonly (CookieBannerMessageAction | null | false | undefined)[] | undefined;
  /**
   * Defaults to `false`. If you set it to `true`, the message is hidden. You can use `hidden` for
   * client-side implementations where the confirmation message HTML is present, but hidden on the
   * page.
   */
  hidden?: boolean | undefined;
  /**
   * Set `role` to `"alert"` on confirmation messages to allow assistive tech to automatically read the
   * message. You will also need to move focus to the confirmation message using JavaScript you have
   * written yourself.
   */
  role?: string | undefined;
  /** The additional classes that you want to add to the message. */
  classes?: string | undefined;
  /** The additional attributes that you want to add to the message. For example, data attributes. */
  attributes?: Attributes | undefined;
}

export interface CookieBannerMessageAction {
  /** The button or link text. */
  text?: string | number | null | undefined;
  /**
   * The type of button – `"button"` or `"submit"`. If `href` is provided, set `type` to `"button"`
   * render a link styled as a button.
   */
  type?: "button" | "submit" | undefined;
  /**
   * The `href` for a link. Set `type` to `"button"` and set `href` to render a link styled as a
   * button.
   */
  href?: string | undefined;
  /** The name attribute for the button. Does not apply if you set `href`, which makes a link. */
  name?: string | undefined;
  /** The value attribute for the button. Does not apply if you set `href`, which makes a link. */
  value?: string | number | null | undefined;
  /** The additional classes that you want to add to the button or link. */
  classes?: string | undefined;
  /**
   * The additional attributes that you want to add to the button or link. For example, data
   * attributes.
   */
  attributes?: Attributes | undefined;
}

/**
 * GOV.UK Frontend’s cookie banner.
 *
 * @see https://design-system.service.gov.uk/components/cookie-banner/
 */
export function govukCookieBanner(options: CookieBannerOptions): TemplateResult {
  needs(options, "govukCookieBanner", "messages");
  return html`<div
    class=${classes("govuk-cookie-banner", options.classes)}
    data-nosnippet
    role="region"
    aria-label=${options.ariaLabel || "Cookie banner"}
    ?hidden=${options.hidden}
    ${attributes(options.attributes)}
  >
    ${each(options.messages, (message) => cookieMessage(message))}
  </div>`;
}

function cookieMessage(message: CookieBannerMessage): TemplateResult {
  const title = message.headingHtml || message.headingText;
  return html`<div
    class=${classes("govuk-cookie-banner__message", message.classes, "govuk-width-container")}
    role=${message.role || nothing}
    ?hidden=${message.hidden}
    ${attributes(message.attributes)}
  >
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        ${title ? html`<h2 class="govuk-cookie-banner__heading govuk-heading-m">${title}</h2>` : nothing}
        <div class="govuk-cookie-banner__content">
          ${message.html || (message.text ? html`<p class="govuk-body">${message.text}</p>` : nothing)}
        </div>
      </div>
    </div>
    ${
      message.actions
        ? html`<div class="govuk-button-group">
            ${each(message.actions, (action) => html`${cookieAction(action)} `)}
          </div>`
        : nothing
    }
  </div>`;
}

function cookieAction(action: CookieBannerMessageAction): TemplateResult {
  return !action.href || action.type === "button"
    ? govukButton({ ...action, type: action.type || "button" })
    : html`<a
        class=${classes("govuk-link", action.classes)}
        href=${safeUrl(action.href)}
        ${attributes(action.attributes)}
        >${action.text}</a
      >`;
}
