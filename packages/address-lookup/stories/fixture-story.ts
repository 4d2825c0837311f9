import type { StoryObj } from "@storybook/web-components-vite";
import { expect } from "storybook/test";
import {
  elementIn,
  findAccessible,
  fixtureNamed,
  fixtureParameters,
  htmlOf,
} from "../../../.storybook/fixture-story.ts";
import { answerByRules } from "../../../.storybook/mock-api.ts";
import { until } from "../fixtures/act.ts";
import { fixtures } from "../fixtures/index.ts";
import { sampleAddresses } from "../fixtures/sample-addresses.ts";
import { moreFixtures } from "./more-fixtures.ts";

/** Where a fixture says nothing of the API, it has three addresses: a reader may well press the button. */
const usualAnswer = [{ match: "/addresses", json: { addresses: sampleAddresses(3), total: 3 } }];

/**
 * A story of one fixture: the author's HTML, brought to its state as a person would bring it there. The HTML to
 * copy is what the author writes, not what the element makes of it.
 *
 * @param shows CSS selector of what the story is about, which is to be seen in the end
 */
export function fixtureStory(name: string, shows: string): StoryObj {
  const fixture = fixtureNamed([...fixtures, ...moreFixtures], name);
  return {
    parameters: fixtureParameters(fixture),
    beforeEach: () => {
      // The element keeps its state with the page's entry in the history: a story begins with none.
      history.replaceState({}, "");
      return answerByRules(fixture.api ?? usualAnswer);
    },
    render: (_args, context) => `<main>\n${htmlOf(fixture, context)}\n</main>`,
    play: async (context) => {
      const { canvasElement, globals } = context;
      if (globals.script === "off") return;
      const element = elementIn(canvasElement, "council-address-lookup");
      await fixture.reach?.(element);
      await until(() => element.getAttribute("state") === fixture.state);
      await until(() => canvasElement.querySelector(shows));
      await expect(canvasElement.querySelector(shows)).toBeVisible();
      await findAccessible(fixture, context);
    },
  };
}
