import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, it } from "node:test";
import { Ajv } from "ajv";
import { parse } from "yaml";
import { root } from "../src/run.ts";

const FOLDER = ".github/ISSUE_TEMPLATE/";

const text = { type: "string", minLength: 1 };
const required = {
  type: "object",
  properties: { required: { type: "boolean" } },
  additionalProperties: false,
};
const id = { type: "string", pattern: "^[A-Za-z0-9_-]+$" };

function part(type: string, attributes: Record<string, object>, must: readonly string[]): object {
  const isText = type === "markdown";
  return {
    if: { properties: { type: { const: type } } },
    then: {
      required: isText ? ["attributes"] : ["id", "attributes"],
      additionalProperties: false,
      properties: {
        type: text,
        ...(isText ? {} : { id, validations: required }),
        attributes: { type: "object", properties: attributes, required: must, additionalProperties: false },
      },
    },
  };
}

const label = { label: text, description: text };
const field = { ...label, placeholder: text, value: text };

/** What GitHub takes: https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms */
const formSchema = {
  type: "object",
  required: ["name", "description", "body"],
  additionalProperties: false,
  properties: {
    name: text,
    description: text,
    title: text,
    labels: { type: "array", items: text },
    body: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["type"],
        properties: { type: { enum: ["markdown", "input", "textarea", "dropdown", "checkboxes"] } },
        allOf: [
          part("markdown", { value: text }, ["value"]),
          part("input", field, ["label"]),
          part("textarea", { ...field, render: text }, ["label"]),
          part(
            "dropdown",
            {
              ...label,
              multiple: { type: "boolean" },
              default: { type: "integer" },
              options: { type: "array", minItems: 1, uniqueItems: true, items: text },
            },
            ["label", "options"],
          ),
          part(
            "checkboxes",
            {
              ...label,
              options: {
                type: "array",
                minItems: 1,
                items: {
                  type: "object",
                  required: ["label"],
                  properties: { label: text, required: { type: "boolean" } },
                  additionalProperties: false,
                },
              },
            },
            ["label", "options"],
          ),
        ],
      },
    },
  },
};

const ajv = new Ajv({ strict: false, allErrors: true });
const isForm = ajv.compile(formSchema);
const isConfig = ajv.compile({
  type: "object",
  additionalProperties: false,
  properties: {
    blank_issues_enabled: { type: "boolean" },
    contact_links: {
      type: "array",
      items: {
        type: "object",
        required: ["name", "url", "about"],
        additionalProperties: false,
        properties: { name: text, url: { type: "string", pattern: "^https://" }, about: text },
      },
    },
  },
});

interface Form {
  name: string;
  body: { id?: string; attributes: { label?: string; value?: string } }[];
}

/** What is wrong with a form, in words; nothing where GitHub would show it. */
function formFindings(form: unknown): string[] {
  if (!isForm(form))
    return (isForm.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  const { body } = form as unknown as Form;
  const ids = body.flatMap((one) => one.id ?? []);
  const labels = body.flatMap((one) => one.attributes.label ?? []);
  return [
    ...ids.filter((one, index) => ids.indexOf(one) !== index).map((one) => `two parts have the id ${one}`),
    ...labels
      .filter((one, index) => labels.indexOf(one) !== index)
      .map((one) => `two parts have the label ${one}`),
    ...(ids.length === 0 ? ["it asks nothing"] : []),
  ];
}

const read = (file: string): string => readFileSync(root + file, "utf8");
const forms = globSync(`${FOLDER}*.yml`, { cwd: root })
  .filter((file) => basename(file) !== "config.yml")
  .sort();

describe("issue forms", () => {
  it("are there for what people come with", () => {
    assert.deepEqual(
      forms.map((file) => basename(file, ".yml").replace(/^\d-/, "")),
      ["propose-a-component", "bug", "accessibility-problem", "welsh-wording", "peer-review"],
    );
  });

  for (const file of forms) {
    it(`${basename(file)} is one that GitHub shows`, () =>
      assert.deepEqual(formFindings(parse(read(file))), []));
  }

  it("config.yml is one that GitHub reads", () => {
    assert.ok(isConfig(parse(read(`${FOLDER}config.yml`))), JSON.stringify(isConfig.errors));
  });

  it("a component’s proposal asks for need, evidence, who else needs it, and what was reused", () => {
    const { body } = parse(read(`${FOLDER}1-propose-a-component.yml`)) as Form;
    const ids = body.map((one) => one.id);
    for (const wanted of ["need", "evidence", "who-else", "reused"]) assert.ok(ids.includes(wanted), wanted);
  });

  it("a peer review goes through all 14 points of the Service Standard", () => {
    const { body } = parse(read(`${FOLDER}5-peer-review.yml`)) as Form;
    const points = body.flatMap(({ attributes }) => attributes.label?.match(/^(\d+)\. /)?.[1] ?? []);
    assert.deepEqual(
      points,
      Array.from({ length: 14 }, (_, index) => `${index + 1}`),
    );
  });

  it("what GitHub would refuse is found", () => {
    const good = {
      name: "n",
      description: "d",
      body: [{ type: "input", id: "a", attributes: { label: "A" } }],
    };
    const [input] = good.body;
    assert.deepEqual(formFindings(good), []);
    const wrong: unknown[] = [
      { ...good, body: [] },
      { ...good, about: "x" },
      { ...good, name: undefined },
      { ...good, body: [{ ...input, type: "select" }] },
      { ...good, body: [{ ...input, id: "a b" }] },
      { ...good, body: [{ ...input, attributes: {} }] },
      { ...good, body: [{ ...input, validations: { required: "yes" } }] },
      { ...good, body: [{ type: "dropdown", id: "a", attributes: { label: "A", options: [] } }] },
      { ...good, body: [input, { ...input, attributes: { label: "B" } }] },
      { ...good, body: [input, { ...input, id: "b" }] },
      { ...good, body: [{ type: "markdown", attributes: { value: "Only text" } }] },
    ];
    for (const form of wrong) assert.notDeepEqual(formFindings(form), [], JSON.stringify(form));
  });
});

describe("pages for contributors", () => {
  const pages = [
    "CONTRIBUTING.md",
    "SECURITY.md",
    ".github/PULL_REQUEST_TEMPLATE.md",
    ...globSync("docs/{how-decisions-are-made,maturity,versioning,support}.md", { cwd: root }),
    ...globSync("docs/{incidents,peer-reviews}/*.md", { cwd: root }),
    ...forms,
  ];
  for (const page of pages) {
    it(`${page} links to what is there`, () => {
      const folder = page.split("/").slice(0, -1).join("/");
      const links = [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link]) => link!);
      const ours = links.map((link) =>
        link.replace(/^https:\/\/github\.com\/council-components\/council-components\/blob\/main\//, "/"),
      );
      for (const link of ours.filter((one) => !/^[a-z]+:/.test(one))) {
        const path = link.startsWith("/") ? link.slice(1) : `${folder ? `${folder}/` : ""}${link}`;
        assert.ok(existsSync(root + path), `${page} links to ${link}, which is not there`);
      }
    });
  }

  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  for (const page of pages) {
    it(`${page} names commands that are there`, () => {
      const named = [...read(page).matchAll(/\bp?npm (?:run )?(start|test|(?<=run )[a-z:-]+)/g)].map(
        ([, name]) => name!,
      );
      assert.deepEqual(
        named.filter((name) => !(name in scripts)),
        [],
      );
    });
  }
});
