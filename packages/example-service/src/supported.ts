import { createHash } from "node:crypto";

/** As in GOV.UK Frontend’s own page template: tells the stylesheet, before anything is painted, that there is script. */
const TEXT =
  "document.body.className += ' js-enabled' + " +
  "('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');";

/** First in the body. Inside the page, since a page waits for a file before it shows anything. */
export const supportedScript: string = `<script>${TEXT}</script>`;

/** What allows it in a Content-Security-Policy, without quotes. */
export const supportedHash: string = `sha256-${createHash("sha256").update(TEXT).digest("base64")}`;
