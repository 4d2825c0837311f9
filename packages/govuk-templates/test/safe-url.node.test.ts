import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  govukBackLink,
  govukBreadcrumbs,
  govukButton,
  govukErrorSummary,
  govukFooter,
  govukLanguageNavigation,
  govukSummaryList,
  safeUrl,
} from "@council-components/govuk-templates";
import { renderToString } from "@council-components/govuk-templates/server";

const scripts = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "\u0000\u001fjavascript:alert(1)",
  "java\nscript:alert(1)",
  "java\tscript\r:alert(1)",
  "javascript://%0aalert(1)",
  "vbscript:msgbox(1)",
  "data:text/html,<script>alert(1)</script>",
];
const harmless = [
  "",
  "#",
  "#javascript:alert(1)",
  "?next=javascript:alert(1)",
  "/javascript:alert(1)",
  "./javascript:alert(1)",
  "https://council.example/cy?a=1&b=2",
  "//council.example",
  "mailto:post@council.example",
  "tel:01234567890",
  "blob:https://council.example/1",
  "http://[not a url",
];

describe("URLs", () => {
  it("that run script become #", () => {
    for (const url of scripts) assert.equal(safeUrl(url), "#", JSON.stringify(url));
  });

  it("that run none stay as they are", () => {
    for (const url of harmless) assert.equal(safeUrl(url), url);
  });

  it("are made harmless in the templates", () => {
    for (const href of scripts) {
      const html = renderToString([
        govukBackLink({ href }),
        govukBreadcrumbs({ items: [{ text: "a", href }] }),
        govukButton({ text: "a", href }),
        govukErrorSummary({ errorList: [{ text: "a", href }] }),
        govukFooter({ crown: false, contentLicence: null, meta: { items: [{ text: "a", href }] } }),
        govukLanguageNavigation({ items: [{ text: "a", href }] }),
        govukSummaryList({ rows: [{ actions: { items: [{ text: "a", href }] } }] }),
      ]);
      assert.equal(html.match(/href="([^"]*)"/g)?.join(), Array(7).fill(`href="#"`).join());
    }
  });
});
