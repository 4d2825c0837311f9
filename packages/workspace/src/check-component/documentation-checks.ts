import type { Component, Described } from "./component.ts";
import type { DoneLine, Finding } from "./finding.ts";

/** The sections that every component's documentation in Storybook has: headings, or titles of pages. */
export const documentationSections = [
  "When to use it",
  "When not to use it",
  "How it works",
  "States",
  "Content and Welsh",
  "Accessibility",
  "What is checked in every state",
  "What we have not done",
  "What is left to you",
  "Privacy",
  "Research and patterns that it reuses",
  "Also called",
  "Code to copy",
  "HTML",
  "Express and Nunjucks",
  "React",
  "Drupal",
  ".NET",
] as const;

/** What stands in a new package until somebody fills it in. */
const TO_FILL_IN = /Write here[^\n]*/;

/** What new-component's own example says, and where (NAME is the component's folder) it would still have to say it to be true. */
const OF_THE_EXAMPLE: readonly [text: string, source: string, whileThere: string][] = [
  ["Check your answer", "src/messages/en.ts", '"Check your answer"'],
  ["Check what you wrote", "src/messages/en.ts", '"Check your answer"'],
  ["detail.words", "src/events.ts", "words: number"],
  ["What the check found is announced once", "src/NAME.ts", "announcer.say(resultText("],
  ["Enter in the field checks the answer", "src/NAME.templates.ts", "council-action"],
  ["a field and a button", "src/NAME.templates.ts", "council-action"],
  ["form field and a button", "src/NAME.templates.ts", "council-action"],
  ["Messages that count have a form", "src/messages/messages.ts", ": Message;"],
];

/** What a component's documentation, types and release lack. */
export function documentationFindings(component: Component): Finding[] {
  return [
    ...manifestFindings(component),
    ...readmeFindings(component),
    ...storybookFindings(component),
    ...leftOverFindings(component),
    ...releaseFindings(component),
    ...workspaceFindings(component),
  ];
}

function manifestFindings({ one, files, elements }: Component): Finding[] {
  const findings: Finding[] = [];
  const lacks = (where: string, what: string, fix: string): void =>
    void findings.push(documented(one.folder, where, what, fix));
  if (elements.length === 0) {
    lacks(
      "dist/custom-elements.json",
      "it names no element.",
      "Build (pnpm run build); the class needs `@tag` in its comment.",
    );
  }
  for (const { tagName, description, attributes = [], events = [], members = [] } of elements) {
    if (!description?.trim())
      lacks("src/", `<${tagName}> has no description.`, "Say in the class's comment what it is for.");
    const open = members.filter(({ kind, static: isStatic }) => kind === "field" && !isStatic);
    const parts: [kind: string, named: readonly Described[]][] = [
      ["attribute", attributes],
      ["event", events],
      ["property", open],
    ];
    for (const [kind, named] of parts) {
      for (const { name, description: text } of named) {
        if (!text?.trim())
          lacks(
            "src/",
            `the ${kind} “${name}” of <${tagName}> has no description.`,
            "Say in its comment what it means.",
          );
      }
    }
    const types = Object.entries(files).filter(([path]) => path.startsWith("src/"));
    if (!types.some(([, text]) => text.includes("HTMLElementTagNameMap") && text.includes(`"${tagName}":`))) {
      lacks(
        "src/events.ts",
        `TypeScript does not know <${tagName}>.`,
        "Declare it in HTMLElementTagNameMap.",
      );
    }
  }
  return findings;
}

function readmeFindings({ one, files }: Component): Finding[] {
  const readme = files["README.md"] ?? "";
  const findings: Finding[] = [];
  const lacks = (what: string, fix: string): void =>
    void findings.push(documented(one.folder, "README.md", what, fix));
  if (!readme.startsWith(`# ${one.name}\n`))
    lacks("its heading is not the package's name.", `Begin with “# ${one.name}”.`);
  if (!/^```\w*\n[^`]*npm install/m.test(readme))
    lacks("it does not say how to install.", "Show the line: npm install …");
  if (!/^```(html|js|ts)\n/m.test(readme))
    lacks("it has no example.", "Show a whole page that works when it is pasted.");
  if (!/^#+ .*When to use it/m.test(readme))
    lacks("it does not say when to use it, and when not.", "Add the section “When to use it, and when not”.");
  if (!/design-system\.service\.gov\.uk/.test(readme)) {
    lacks(
      "it names no pattern or research that it reuses.",
      "Link the GOV.UK Design System's pattern, or the research.",
    );
  }
  const placeholder = readme.match(TO_FILL_IN)?.[0];
  if (placeholder) lacks(`it is not filled in: “${placeholder}”.`, "Write it.");
  return findings;
}

function storybookFindings({ one, files }: Component): Finding[] {
  const pages = Object.entries(files).filter(([path]) => /^stories\/.*\.mdx$/.test(path));
  const text = pages.map(([, page]) => page).join("\n");
  const titles = [
    ...[...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading!),
    ...[...text.matchAll(/<Meta title="[^"]*\/([^"/]+)"/g)].map(([, title]) => title!),
  ];
  const missing = documentationSections.filter(
    (section) => !titles.some((title) => title.startsWith(section)),
  );
  return [
    ...missing.map((section) =>
      documented(
        one.folder,
        "stories/",
        `no page has the section “${section}”.`,
        "Add it: every component has the same (see packages/address-lookup/stories).",
      ),
    ),
    ...pages.flatMap(([path, page]) => {
      const placeholder = page.match(TO_FILL_IN)?.[0];
      return placeholder
        ? [documented(one.folder, path, `it is not filled in: “${placeholder}”.`, "Write it.")]
        : [];
    }),
  ];
}

function leftOverFindings({ one, files }: Component): Finding[] {
  const left = OF_THE_EXAMPLE.filter(
    ([, source, whileThere]) => !files[source.replace("NAME", one.folder)]?.includes(whileThere),
  );
  return left.flatMap(([text]) =>
    Object.keys(files)
      .filter((path) => /^(README\.md$|stories\/)/.test(path) && files[path]!.includes(text))
      .map((path) =>
        documented(
          one.folder,
          path,
          `“${text}” is left from the example that new-component wrote.`,
          "Write what your component has in its place.",
        ),
      ),
  );
}

function releaseFindings({ one, files, changesets }: Component): Finding[] {
  const findings: Finding[] = [];
  const lacks = (where: string, what: string, fix: string): void =>
    void findings.push({ line: "Released", where, what, fix });
  const announced =
    files["CHANGELOG.md"] !== undefined || changesets.some(({ releases }) => one.name in releases);
  if (!announced)
    lacks(
      ".changeset/",
      "no changeset names it.",
      "Run `pnpm changeset`, and write it for those who install it.",
    );
  if (!one.council?.maturity) {
    lacks(
      `packages/${one.folder}/package.json`,
      "it does not say how mature it is.",
      'Add "council": { "maturity": "experimental" } (docs/maturity.md).',
    );
  }
  if (files["public-api.txt"] === undefined) {
    lacks(
      `packages/${one.folder}/public-api.txt`,
      "its public API is not written down.",
      `Run \`pnpm run public-api ${one.folder}\`.`,
    );
  }
  return findings;
}

function workspaceFindings({ one, files, workspace }: Component): Finding[] {
  const title =
    /<Meta title="([^"]*)\/Overview"/.exec(files["stories/overview.mdx"] ?? "")?.[1] ?? one.folder;
  const named: readonly [file: string, text: string, fix: string][] = [
    ["tsconfig.json", `"packages/${one.folder}"`, "Add it to references, or it is never compiled."],
    [
      "tsconfig.json",
      `"packages/${one.folder}/test"`,
      "Add it to references, or its tests are never checked.",
    ],
    [".storybook/tsconfig.json", `"../packages/${one.folder}"`, "Add it to references."],
    [
      "packages/workspace/src/evidence/reports.ts",
      `/${one.folder}.ts`,
      "Write its accessibility conformance report in evidence/conformance/, and add it to the list.",
    ],
    [
      "packages/workspace/src/evidence/measures.ts",
      `/${one.folder}.ts`,
      "Write what it does for each standard in evidence/measures/, and add it to the list.",
    ],
    ["README.md", `packages/${one.folder})`, "Add a row for it to the table of packages."],
    ["docs/architecture.md", `\`${one.folder}\``, "Add a row for it to the table of packages."],
    [".storybook/preview.ts", `"${title}"`, "Add it to the order of the sidebar."],
    [".storybook/pages/welcome.mdx", `[${title}]`, "Add a paragraph for it to what there is."],
    [
      ".storybook/pages/get-started-developers.mdx",
      `[${title}: code to copy]`,
      "Add its page to the list of examples.",
    ],
  ];
  return named
    .filter(([file, text]) => !workspace[file]?.includes(text))
    .map(([where, text, fix]): Finding => ({
      line: "Typed and documented",
      where,
      what: `${text} is not in it.`,
      fix,
    }));
}

function documented(folder: string, where: string, what: string, fix: string): Finding {
  const line: DoneLine = "Typed and documented";
  return { line, where: `packages/${folder}/${where}`, what, fix };
}
