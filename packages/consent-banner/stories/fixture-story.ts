import type { Fixture } from "@council-components/testing";
import type { StoryObj } from "@storybook/web-components-vite";
import { expect } from "storybook/test";
import { elementIn, fixtureNamed, fixtureParameters, htmlOf } from "../../../.storybook/fixture-story.ts";
import { answerByRules } from "../../../.storybook/mock-api.ts";
import { until } from "../fixtures/act.ts";

/**
 * A story of one fixture, brought to its state as a person would bring it there. The HTML to copy is the HTML that is
 * shown, with the gate's script, which belongs into the head.
 */
export function fixtureStory(tag: string, fixtures: readonly Fixture[], name: string): StoryObj {
  const fixture = fixtureNamed(fixtures, name);
  return {
    parameters: fixtureParameters(fixture),
    beforeEach: () => {
      document.cookie = "council_consent=; Max-Age=0; Path=/";
      // What the gate of another story has left.
      delete document.documentElement.dataset["councilConsent"];
      const ends = [answerByRules(fixture.api ?? []), ...(browsers[fixture.name] ?? (() => []))()];
      return () => ends.forEach((end) => end());
    },
    render: (_args, context) => {
      const html = htmlOf(fixture, context).replace(/<script src[^>]*><\/script>/g, "");
      return tag === "council-consent-settings"
        ? `<main>\n<h1 class="govuk-heading-l">Cookies</h1>\n${html}\n</main>`
        : html;
    },
    play: async ({ canvasElement, globals }) => {
      if (globals.script === "off") return;
      const element = elementIn(canvasElement, tag);
      await until(() => element.hasAttribute("state"));
      await fixture.reach?.(element);
      await expect(element).toHaveAttribute("state", fixture.state);
    },
  };
}

/** What is particular about the browser in which a fixture is met, by its name; each returns what ends it. */
const browsers: Readonly<Record<string, () => (() => void)[]>> = {
  "global-privacy-control": () => [pretend(navigator, "globalPrivacyControl", { value: true })],
  "cookies-blocked": () => [pretend(document, "cookie", { get: () => "", set: () => undefined })],
};

function pretend(object: object, name: string, property: PropertyDescriptor): () => void {
  Object.defineProperty(object, name, { ...property, configurable: true });
  return () => Reflect.deleteProperty(object, name);
}
