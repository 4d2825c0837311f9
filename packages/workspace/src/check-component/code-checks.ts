import type { Component } from "./component.ts";
import type { DoneLine, Finding } from "./finding.ts";

/** The suites of packages/testing, and the line of component-done.md that each shows. */
const SUITES: readonly [suite: string, line: DoneLine, mayBeLeftOut?: "with a reason"][] = [
  ["testWithoutScript", "Without script"],
  ["testUpgrade", "Upgrade"],
  ["testMessages", "Language"],
  ["testAccessibility", "Accessibility"],
  ["testKeyboard", "Accessibility"],
  ["testHostileData", "Hostile data"],
  ["testStrictPolicy", "Strict policy"],
  ["testFailedRequests", "Failed requests", "with a reason"],
  ["testWarnings", "Helpful to the page’s author"],
];

/** What a component's code and tests lack. */
export function codeFindings(component: Component): Finding[] {
  return [
    ...suiteFindings(component),
    ...serverFindings(component),
    ...messageFindings(component),
    ...fixtureFindings(component),
    ...developmentFindings(component),
    ...sizeFindings(component),
  ];
}

function suiteFindings({ one, files, fixtures }: Component): Finding[] {
  const tests = textOf(files, /^test\/.*\.test\.ts$/);
  const findings = SUITES.filter(
    ([suite, , leftOut]) => !tests.includes(`${suite}(`) && !(leftOut && tests.includes(`No ${suite}: `)),
  ).map(([suite, line, leftOut]): Finding => ({
    line,
    where: `packages/${one.folder}/${suiteFile(files)}`,
    what: `${suite} is not called.`,
    fix: `Call it with the component's fixtures (packages/testing/README.md)${leftOut ? `, or say why not in a comment: “// No ${suite}: …”` : ""}.`,
  }));
  if (
    fixtures.length > 0 &&
    !fixtures.some(({ accessible }) => accessible?.en.length && accessible.cy.length)
  ) {
    findings.push({
      line: "Accessibility",
      where: `packages/${one.folder}/fixtures/index.ts`,
      what: "no fixture says which names and roles the accessibility tree has.",
      fix: "Give fixtures `accessible`, in both languages: axe is silent on names that are empty or wrong.",
    });
  }
  return findings;
}

/** Where the suites are called; where to call them, when none is. */
function suiteFile(files: Component["files"]): string {
  return Object.keys(files).find((path) => files[path]!.includes("testUpgrade(")) ?? "test/suites.test.ts";
}

function serverFindings({ one, files }: Component): Finding[] {
  const findings: Finding[] = [];
  const lacks = (where: string, what: string, fix: string): void =>
    void findings.push({ line: "Without script", where: `packages/${one.folder}/${where}`, what, fix });
  if (!files["src/server.ts"] || !one.exports?.["./server"]) {
    lacks(
      "src/server.ts",
      "there is no server half.",
      'Write it, and export it as "./server": the whole job page by page, in the same words.',
    );
  }
  const tests = Object.entries(files).filter(([path]) => /^test\/.*\.node\.test\.ts$/.test(path));
  if (!tests.some(([path, text]) => /server/.test(path) && /new Request\(|visitor|handler/i.test(text))) {
    lacks(
      "test/server.node.test.ts",
      "no test asks the server half anything.",
      "Send it Requests: a good answer, a missing one, markup, both languages.",
    );
  }
  if (!/script:\s*"off"/.test(textOf(files, /^stories\/.*\.stories\.ts$/))) {
    lacks("stories/", "no story shows it without script.", 'Add one with `globals: { script: "off" }`.');
  }
  return findings;
}

const CATEGORIES = { en: ["one", "other"], cy: ["zero", "one", "two", "few", "many", "other"] } as const;

function messageFindings({ one, messages }: Component): Finding[] {
  const findings: Finding[] = [];
  const lacks = (language: "en" | "cy", what: string, fix: string): void =>
    void findings.push({
      line: "Language",
      where: `packages/${one.folder}/src/messages/${language}.ts`,
      what,
      fix,
    });
  for (const [language, other] of [
    ["en", "cy"],
    ["cy", "en"],
  ] as const) {
    if (Object.keys(messages[language]).length === 0) {
      lacks(
        language,
        "there are no messages.",
        "Export an object of every message, with its type from messages.ts.",
      );
    }
    for (const [key, message] of Object.entries(messages[other])) {
      const own = messages[language][key];
      if (own === undefined)
        lacks(language, `“${key}” is not there, and ${other}.ts has it.`, "Write it as a whole sentence.");
      else if (typeof own !== typeof message) {
        lacks(
          language,
          `“${key}” counts in one language only.`,
          "Give it plural forms in both, or in neither.",
        );
      }
    }
    for (const [key, message] of Object.entries(messages[language])) {
      if (typeof message === "string") continue;
      const missing = CATEGORIES[language].filter((category) => message[category] === undefined);
      if (missing.length > 0) {
        lacks(
          language,
          `“${key}” has no form for ${missing.join(", ")}.`,
          "A message that counts has a sentence for each plural of its language.",
        );
      }
    }
  }
  return findings;
}

function fixtureFindings({ one, files, fixtures, elements }: Component): Finding[] {
  const findings: Finding[] = [];
  const lacks = (
    what: string,
    fix: string,
    where = "fixtures/index.ts",
    line: DoneLine = "Typed and documented",
  ): void => void findings.push({ line, where: `packages/${one.folder}/${where}`, what, fix });
  for (const { name, description, html } of fixtures) {
    if (!description) lacks(`the fixture “${name}” has no description.`, "Say in a sentence what it shows.");
    if (!html.en || !html.cy)
      lacks(
        `the fixture “${name}” is in one language only.`,
        "Give its HTML in en and cy.",
        undefined,
        "Language",
      );
  }
  for (const { tagName, attributes = [] } of elements) {
    const type = attributes.find(({ name }) => name === "state")?.type?.text ?? "";
    for (const [, state] of type.matchAll(/"([^"]+)"/g)) {
      if (fixtures.some((fixture) => fixture.state === state && fixture.html.en?.includes(`<${tagName}`)))
        continue;
      lacks(
        `no fixture of <${tagName}> shows the state “${state}”.`,
        "Add one: fixtures are what tests, stories and documentation show.",
      );
    }
  }
  if (fixtures.length === 0)
    lacks("there are no fixtures.", "Add one for every state that a resident can meet.");
  const stories = textOf(files, /^stories\/.*\.ts$/);
  for (const { name } of fixtures) {
    if (!stories.includes(`"${name}"`))
      lacks(`the fixture “${name}” has no story.`, "Add one that shows it.", "stories/");
  }
  return findings;
}

function developmentFindings({ one, files }: Component): Finding[] {
  const findings: Finding[] = [];
  const lacks = (where: string, what: string, fix: string): void =>
    void findings.push({
      line: "Helpful to the page’s author",
      where: `packages/${one.folder}/${where}`,
      what,
      fix,
    });
  if (!textOf(files, /^src\/.*\.development\.ts$/).includes("warnOnce(")) {
    lacks(
      "src/checks.development.ts",
      "nothing warns the page's author of a wrong use.",
      "Write the checks, and warn with core's warnOnce: what is wrong, and how to fix it.",
    );
  }
  for (const entry of [".", "./define"]) {
    const target = one.exports?.[entry] as Record<string, unknown> | undefined;
    if (typeof target !== "object" || !("development" in target)) {
      lacks(
        "package.json",
        `the entry “${entry}” has no "development" condition.`,
        "Without it nobody ever sees a warning: add it, above default.",
      );
    }
  }
  return findings;
}

function sizeFindings({ one, workspace }: Component): Finding[] {
  const listed = workspace["packages/workspace/src/budgets.ts"]?.includes(`from: "${one.folder}"`);
  if (listed || one.council?.budgets?.length) return [];
  return [
    {
      line: "Small",
      where: `packages/${one.folder}/package.json`,
      what: "it has no budget.",
      fix: 'Add "council": { "budgets": [ { "name", "source", "gzip" } ] }; `pnpm run size` says what it weighs.',
    },
  ];
}

/** The files whose path fits, one after another. */
function textOf(files: Readonly<Record<string, string>>, path: RegExp): string {
  return Object.entries(files)
    .filter(([name]) => path.test(name))
    .map(([, text]) => text)
    .join("\n");
}
