import type { Fixture } from "@council-components/testing";
import type { StoryObj } from "@storybook/web-components-vite";
import { expect } from "storybook/test";
import { answerByRules } from "../../../.storybook/mock-api.ts";
import { until } from "../fixtures/act.ts";
import { fixtures } from "../fixtures/index.ts";
import { sampleAddresses } from "../fixtures/sample-addresses.ts";
import { moreFixtures } from "./more-fixtures.ts";

type Language = "en" | "cy";

/** Where a fixture says nothing of the API, it has three addresses: a reader may well press the button. */
const usualAnswer = [{ match: "/addresses", json: { addresses: sampleAddresses(3), total: 3 } }];

/**
 * A story of one fixture: the author's HTML, brought to its state as a person would bring it there. The HTML to
 * copy is what the author writes, not what the element makes of it.
 *
 * @param shows CSS selector of what the story is about, which is to be seen in the end
 */
export function fixtureStory(name: string, shows: string): StoryObj {
  const fixture = fixtureOf(name);
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
    render: (_args, { globals }) => `<main>\n${fixture.html[globals.language as Language]}\n</main>`,
    play: async ({ canvas, canvasElement, globals }) => {
      if (globals.script === "off") return;
      const element = canvasElement.querySelector<HTMLElement>("council-address-lookup");
      if (!element) throw new Error(`The HTML of “${name}” has no <council-address-lookup>`);
      await fixture.reach?.(element);
      await until(() => element.getAttribute("state") === fixture.state);
      await until(() => canvasElement.querySelector(shows));
      await expect(canvasElement.querySelector(shows)).toBeVisible();
      for (const { role, name } of fixture.accessible?.[globals.language as Language] ?? []) {
        await canvas.findByRole(role, { name });
      }
    },
  };
}

/** Throws when there is none of this name, so that a story cannot be of nothing. */
function fixtureOf(name: string): Fixture {
  const found = [...fixtures, ...moreFixtures].find((one) => one.name === name);
  if (!found) throw new Error(`There is no fixture “${name}”`);
  return found;
}
