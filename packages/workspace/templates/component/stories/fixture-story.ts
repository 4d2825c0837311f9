import type { StoryObj } from "@storybook/web-components-vite";
import { expect } from "storybook/test";
import { fixtures } from "../fixtures/index.ts";
import { untilState } from "../fixtures/act.ts";

type Language = "en" | "cy";

/**
 * A story of one fixture: the author's HTML, brought to its state as a person would bring it there. The HTML to
 * copy is what the author writes.
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
    render: (_args, { globals }) =>
      `<main><form method="post" novalidate>\n${fixture.html[globals.language as Language]}\n</form></main>`,
    play: async ({ canvas, canvasElement, globals }) => {
      if (globals.script === "off") return;
      const element = canvasElement.querySelector<HTMLElement>("council-new-pattern");
      if (!element) throw new Error(`The HTML of “${name}” has no <council-new-pattern>`);
      await untilState(element, name === "checked-by-the-server" ? "checked" : "question");
      await fixture.reach?.(element);
      await untilState(element, fixture.state ?? "question");
      await expect(canvasElement.querySelector(shows)).toBeVisible();
      for (const { role, name } of fixture.accessible?.[globals.language as Language] ?? []) {
        await canvas.findByRole(role, { name });
      }
    },
  };
}
