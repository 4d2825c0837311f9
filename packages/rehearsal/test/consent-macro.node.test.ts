import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { consentGate } from "@council-components/consent-banner/server";
import nunjucks from "nunjucks";
import { severalPurposes as policy } from "../../consent-banner/fixtures/policies.ts";

const macros = new nunjucks.Environment(
  new nunjucks.FileSystemLoader(
    fileURLToPath(new URL("../../consent-banner/templates/nunjucks", import.meta.url)),
  ),
  { autoescape: true },
);

test("the Nunjucks macro of the gate writes every attribute that the server half writes", () => {
  const rendered = macros.renderString(
    `{% from "council-components/consent-banner/macro.njk" import councilConsentGate %}{{ councilConsentGate(given) }}`,
    {
      given: {
        src: "/gate.js",
        version: policy.version,
        purposes: ["analytics", "video"],
        exempt: ["statistics"],
        banner: "/banner.js",
      },
    },
  );
  const attributes = [...rendered.matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]);
  assert.deepEqual(
    Object.fromEntries(attributes),
    consentGate(policy, { src: "/gate.js", banner: "/banner.js" }).attributes,
  );
});
