import type { StoryObj } from "@storybook/web-components-vite";
import { expect } from "storybook/test";
import {
  elementIn,
  findAccessible,
  fixtureNamed,
  fixtureParameters,
  htmlOf,
} from "../../../.storybook/fixture-story.ts";
import { fixtures } from "../fixtures/index.ts";
import { untilState } from "../fixtures/act.ts";

/**
 * A story of one fixture: the author's HTML, brought to its state as a person would bring it there. The HTML to
 * copy is what the author writes.
 *
 * @param shows CSS selector of what the story is about, which is to be seen in the end
 */
export function fixtureStory(name: string, shows: string): StoryObj {
  const fixture = fixtureNamed(fixtures, name);
  return {
    parameters: fixtureParameters(fixture),
    render: (_args, context) =>
      `<main><form method="post" novalidate>\n${htmlOf(fixture, context)}\n</form></main>`,
    play: async (context) => {
      const { canvasElement, globals } = context;
      if (globals.script === "off") return;
      const element = elementIn(canvasElement, "council-new-pattern");
      await untilState(element, name === "checked-by-the-server" ? "checked" : "question");
      await fixture.reach?.(element);
      await untilState(element, fixture.state ?? "question");
      await expect(canvasElement.querySelector(shows)).toBeVisible();
      await findAccessible(fixture, context);
    },
  };
}
