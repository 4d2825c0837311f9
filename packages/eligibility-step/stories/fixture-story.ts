import type { StoryObj } from "@storybook/web-components-vite";
import { expect } from "storybook/test";
import { answerByRules } from "../../../.storybook/mock-api.ts";
import { until } from "../fixtures/act.ts";
import { fixtures } from "../fixtures/index.ts";

type Language = "en" | "cy";

/** Where a fixture says nothing of checks, they find somebody eligible: a reader may well press the button. */
const usualAnswer = [{ match: "/checks/", delay: 2000, json: { status: "eligible" } }];

/**
 * A story of one fixture: the author's HTML, brought to its state as a person would bring it there. The HTML to copy is
 * what the author writes, not what the element makes of it.
 *
 * @param shows CSS selector of what the story is about, which is to be seen in the end
 */
export function fixtureStory(name: string, shows: string): StoryObj {
  const fixture = fixtures.find((one) => one.name === name);
  if (!fixture) throw new Error(`There is no fixture “${name}”`);
  return {
    parameters: {
      docs: {
        description: { story: fixture.description },
        source: {
          language: "html",
          transform: (_code: string, { globals }: { globals: { language: Language } }) =>
            fixture.html[globals.language],
        },
      },
    },
    beforeEach: () => {
      // The element keeps its state with the page's entry in the history: a story begins with none.
      history.replaceState({}, "");
      return answerByRules(fixture.api ?? usualAnswer);
    },
    render: (_args, { globals }) => `<main>\n${inStory(fixture.html[globals.language as Language])}\n</main>`,
    play: async ({ canvas, canvasElement, globals }) => {
      if (globals.script === "off") return;
      const element = canvasElement.querySelector<HTMLElement>("council-eligibility-step");
      if (!element) throw new Error(`The HTML of “${name}” has no <council-eligibility-step>`);
      await fixture.reach?.(element);
      await until(() => element.getAttribute("state") === fixture.state);
      await until(() => canvasElement.querySelector(shows));
      await expect(canvasElement.querySelector(shows)).toBeVisible();
      for (const { role, name } of fixture.accessible?.[globals.language as Language] ?? [])
        await canvas.findByRole(role, { name });
    },
  };
}

/** A story is one entry of the history: Back on the page goes back in the element, and not out of the story. */
function inStory(html: string): string {
  return html.replaceAll("<council-eligibility-step", '<council-eligibility-step history="none"');
}
