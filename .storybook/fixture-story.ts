import type { Fixture, Language } from "@council-components/testing";
import type { StoryContext, StoryObj } from "@storybook/web-components-vite";

// What the stories of all components do with fixtures, which are the contract of what a component looks like.

/** The fixture of this name. Throws when there is none, so that a story cannot be of nothing. */
export function fixtureNamed(fixtures: readonly Fixture[], name: string): Fixture {
  const found = fixtures.find((one) => one.name === name);
  if (!found) throw new Error(`There is no fixture “${name}”`);
  return found;
}

/** Its sentence describes the story, and its HTML, which is what the page's author writes, is the code to copy. */
export function fixtureParameters(fixture: Fixture): NonNullable<StoryObj["parameters"]> {
  return {
    docs: {
      description: { story: fixture.description },
      source: {
        language: "html",
        transform: (_code: string, context: Pick<StoryContext, "globals">) => htmlOf(fixture, context),
      },
    },
  };
}

/** The fixture's HTML in the language of the toolbar. */
export function htmlOf(fixture: Fixture, { globals }: Pick<StoryContext, "globals">): string {
  return fixture.html[languageOf(globals)];
}

/** The element that the story is about. Throws when the fixture's HTML has none. */
export function elementIn(canvasElement: HTMLElement, tag: string): HTMLElement {
  const element = canvasElement.querySelector<HTMLElement>(tag);
  if (!element) throw new Error(`The story's HTML has no <${tag}>`);
  return element;
}

/** Finds everything that the fixture says assistive technology is told, by role and name. */
export async function findAccessible(
  fixture: Fixture,
  { canvas, globals }: Pick<StoryContext, "canvas" | "globals">,
): Promise<void> {
  for (const { role, name } of fixture.accessible?.[languageOf(globals)] ?? []) {
    await canvas.findByRole(role, { name });
  }
}

function languageOf(globals: StoryContext["globals"]): Language {
  return globals.language as Language;
}
