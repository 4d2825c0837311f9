import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import {
  componentsWithScript,
  govukFrontendParts,
  installedVersion,
} from "./support/govuk-frontend-parts.ts";

const TO_DO = `
For a new component: a template in src/, its export in src/index.ts, a line in test/support/components.ts and a story;
and its stylesheet in packages/theme/src/theme.scss. For a new or changed option: the template and its type.
For a new fixture: nothing, if its test passes. For a new script: a story that shows both working together.
For what is gone: remove the same. Then write it down: pnpm run record-govuk-frontend in packages/govuk-templates,
and pnpm run readme-table.`;

const recorded = readFileSync(new URL("./govuk-frontend.recorded.txt", import.meta.url), "utf8")
  .trim()
  .split("\n");

describe("an upgrade of govuk-frontend", () => {
  it("brings no component, option, fixture or script that the templates do not know", () => {
    const [version, ...before] = recorded;
    assert.deepEqual(
      changes(before, govukFrontendParts()),
      [],
      `govuk-frontend ${installedVersion} is not what it was (${version}).${TO_DO}`,
    );
  });

  it("would be noticed", () => {
    const parts = govukFrontendParts();
    assert.ok(parts.length > 1_400, `${parts.length} parts`);
    assert.deepEqual(changes(parts.slice(1), parts), [`new: ${parts[0]}`]);
    assert.deepEqual(changes([...parts, "clock"], parts), ["gone: clock"]);
  });
});

describe("GOV.UK Frontend’s scripts", () => {
  it("each have a story in which template and script work together", () => {
    const stories = readFileSync(new URL("../stories/with-script.stories.ts", import.meta.url), "utf8");
    const shown = [...stories.matchAll(/^export const \w+: StoryObj = story\(\s*"([a-z-]+)"/gm)].map(
      ([, name]) => name,
    );
    assert.deepEqual(
      componentsWithScript().filter((component) => !shown.includes(component)),
      [],
    );
  });
});

function changes(before: readonly string[], now: readonly string[]): readonly string[] {
  const [known, there] = [new Set(before), new Set(now)];
  return [
    ...now.filter((part) => !known.has(part)).map((part) => `new: ${part}`),
    ...before.filter((part) => !there.has(part)).map((part) => `gone: ${part}`),
  ];
}
