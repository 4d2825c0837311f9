import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  govukCheckboxes,
  govukErrorMessage,
  govukFieldset,
  govukRadios,
} from "@council-components/govuk-templates";
import * as controls from "@council-components/govuk-templates/controls";
import type { ChoiceItem } from "@council-components/govuk-templates/controls";
import { renderToString } from "@council-components/govuk-templates/server";
import { html, nothing } from "lit";
import { normalise } from "./support/normalise.ts";
import { fixtureFiles } from "./support/published-fixtures.ts";
import { parsed } from "./support/tree.ts";

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what GOV.UK Frontend's JSON holds
type Options = Readonly<Record<string, any>>;
/** The text of an option such as `{ text: "…" }`; any other form is none of the controls' options. */
const words = (option: { text?: string } | undefined): string => option?.text ?? "";

/** What stands around several controls. */
const GROUP = ["errorMessage.text", "hint.text", "fieldset.legend.text"];

interface Case {
  has: readonly string[];
  /** An option of theirs that the control cannot be without. */
  needs?: string;
  render(options: Options): unknown;
}

/** For each control, the options of GOV.UK Frontend's macro that it has, and how they are given to it. */
const cases: Readonly<Record<string, Case>> = {
  input: {
    has: [
      ...["id", "name", "value", "classes", "inputmode", "spellcheck", "autocomplete", "autocapitalize"],
      ...["type", "attributes", "label.text", "errorMessage.text"],
    ],
    render: ({ label, errorMessage, name, value, id = name, ...options }) =>
      controls.field({
        ...options,
        id,
        name,
        label: words(label),
        value: value === undefined ? undefined : `${value as string}`,
        error: errorMessage && controls.errorMessage(`${id}-error`, words(errorMessage), "Error:"),
      }),
  },
  button: {
    has: ["text", "classes", "name", "value", "type", "id", "attributes"],
    render: (options) => controls.button({ ...options, text: options["text"]! }),
  },
  radios: {
    has: [
      ...["idPrefix", "name", "value", "classes", ...GROUP],
      ...["items.value", "items.text", "items.divider", "items.hint.text"],
    ],
    render: ({ value, ...options }) => choices("radios", options, [value]),
  },
  checkboxes: {
    has: [
      ...["idPrefix", "name", "classes", ...GROUP],
      ...["items.value", "items.text", "items.divider", "items.hint.text", "items.behaviour"],
    ],
    // Without a fieldset the hint belongs to each checkbox.
    needs: "fieldset.legend.text",
    render: (options) => choices("checkboxes", options, []),
  },
  "error-message": {
    has: ["text", "id"],
    needs: "id",
    render: ({ id, text }) => controls.errorMessage(id, text, "Error: "),
  },
  "back-link": {
    has: ["text", "href", "attributes"],
    render: ({ href = "#", text = "Back", attributes }) => controls.backLink(href, text, attributes),
  },
  "inset-text": { has: ["text"], render: ({ text }) => controls.insetText(text!) },
};

function choices(kind: "radios" | "checkboxes", options: Options, chosen: readonly unknown[]): unknown {
  const { name, idPrefix: id = name, errorMessage, hint, fieldset, classes } = options;
  const items = options["items"] as unknown as Record<string, never>[];
  const list = controls[kind]({
    id: id!,
    name: name!,
    classes,
    chosen: chosen.map(String),
    items: items.map(({ hint, behaviour, value, ...item }): ChoiceItem => {
      return {
        ...item,
        value: value === undefined ? undefined : String(value),
        hint: words(hint),
        exclusive: behaviour === "exclusive",
      };
    }),
  });
  const { legend } = Object(fieldset) as { legend?: { text?: string; classes?: string } };
  const content = html`${hint ? controls.hint(`${id}-hint`, words(hint)) : nothing}${
    errorMessage ? controls.errorMessage(`${id}-error`, words(errorMessage), "Error:") : nothing
  }${list}`;
  const describedBy = [hint && `${id}-hint`, errorMessage && `${id}-error`].filter(Boolean).join(" ");
  return controls.group(
    legend
      ? controls.fieldset({ legend: legend.text, legendClasses: legend.classes, describedBy }, content)
      : content,
    !!errorMessage,
  );
}

/** The names of all options in use: "label.text", "items.hint.text". */
function used(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => used(each, path));
  if (typeof value !== "object" || value === null || path === "attributes") return [path];
  return Object.entries(value).flatMap(([name, each]) => used(each, path ? `${path}.${name}` : name));
}

describe("the small controls give the HTML of GOV.UK Frontend’s fixtures", () => {
  for (const [component, { has, needs, render }] of Object.entries(cases)) {
    const { fixtures } = fixtureFiles.find((file) => file.component === component)!;
    const possible = fixtures.filter(({ options }) => {
      const names = used(options);
      return names.every((name) => has.includes(name)) && (!needs || names.includes(needs));
    });

    it(`${component}: ${possible.length} of ${fixtures.length}`, () => {
      assert.deepEqual(
        possible.map(({ name, options }) => [
          name,
          normalise(parsed(renderToString(render(options as Options)))),
        ]),
        possible.map(({ name, html: expected }) => [name, normalise(parsed(expected))]),
      );
      const seen = new Set(possible.flatMap(({ options }) => used(options)));
      assert.deepEqual([...seen].sort(), [...has].sort(), "an option that no fixture of it has");
    });
  }
});

describe("options that GOV.UK Frontend’s fixtures have only beside others", () => {
  it("ids of radios, and the size of a legend", () => {
    const items = [{ id: "a", value: "1", text: "One" }];
    const legend = { text: "Legend", classes: "govuk-fieldset__legend--l" };
    same(
      choices("radios", { idPrefix: "i", name: "n", items, fieldset: { legend } }, []),
      govukRadios({ idPrefix: "i", name: "n", items, fieldset: { legend } }),
    );
  });

  it("checkboxes that are chosen", () => {
    const items = ["a", "b", "c"].map((value) => ({ value, text: value }));
    same(
      choices("checkboxes", { name: "n", items }, ["a", "c"]),
      govukCheckboxes({ name: "n", items, values: ["a", "c"] }),
    );
  });

  it("an error message in Welsh", () => {
    same(
      controls.errorMessage("e", "Neges", "Gwall: "),
      govukErrorMessage({ id: "e", text: "Neges", visuallyHiddenText: "Gwall" }),
    );
  });

  it("attributes and role of a fieldset", () => {
    const attributes = { tabindex: "-1", "data-a": "b" };
    same(
      controls.fieldset({ legend: "Legend", role: "group", describedBy: "d", attributes }, "Content"),
      govukFieldset({
        legend: { text: "Legend" },
        role: "group",
        describedBy: "d",
        attributes,
        html: html`Content`,
      }),
    );
  });
});

function same(control: unknown, template: unknown): void {
  const text = (one: unknown): string => normalise(parsed(renderToString(one)));
  assert.equal(text(control), text(template));
}
