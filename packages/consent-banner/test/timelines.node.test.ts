import assert from "node:assert/strict";
import { test } from "node:test";
import { actors, timelineHtml, timelines } from "../stories/timelines.ts";
import { hasTest } from "./named-tests.ts";

test("there is one for each way in which a page can be met", () => {
  assert.deepEqual(
    timelines.map(({ id }) => id),
    ["first-visit", "returning-visitor", "without-script", "withdrawal", "global-privacy-control"],
  );
});

for (const timeline of timelines) {
  test(`${timeline.title}: a list with every step, in the order of time, and who does it`, () => {
    const html = timelineHtml(timeline);
    const items = [...html.matchAll(/<li class="[^"]*--(\w+)">([^]*?)<\/li>/g)].map(([, who, inner = ""]) => [
      who,
      inner
        .replace(/<[^>]*>/g, "")
        .replace(/\s+/g, " ")
        .trim(),
    ]);
    assert.deepEqual(
      items,
      timeline.steps.map(([who, does]) => [who, `${actors[who]} ${does}`]),
    );
    assert.match(html, new RegExp(`^<ol [^>]*aria-label="${timeline.title}"`));
    assert.doesNotMatch(html, /\sstyle=/);
  });

  test(`${timeline.title}: the tests that show it are there`, () => {
    assert.ok(timeline.shownBy.length > 0);
    for (const [file, title] of timeline.shownBy) assert.ok(hasTest(file, title), `${file}: ${title}`);
  });
}

test("markup in a step is text", () => {
  const html = timelineHtml({ id: "x", title: 'a"b', steps: [["gate", "<b>&"]], shownBy: [] });
  assert.match(html, /aria-label="a&quot;b"/);
  assert.match(html, /&lt;b&gt;&amp;/);
});
