// Copies what the page loads to where the site serves files from.
import { copyFile } from "node:fs/promises";

const packages = "node_modules/@council-components";
for (const [from, to] of [
  ["theme/dist/theme.css", "theme.css"],
  ["address-lookup/dist/standalone.js", "council-address-lookup.js"],
  ["eligibility-step/dist/standalone.js", "council-eligibility-step.js"],
  ["consent-banner/dist/gate.js", "gate.js"],
  ["consent-banner/dist/gate-frames.js", "gate-frames.js"],
  ["consent-banner/dist/standalone.js", "council-consent-banner.js"],
]) {
  await copyFile(`${packages}/${from}`, `public/${to}`);
}
