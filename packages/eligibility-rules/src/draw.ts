import type { Ruleset } from "./program.ts";
import { describeClasses, type Reading } from "./describe.ts";
import { isBranch, type Diagram } from "./diagram.ts";
import { words } from "./evaluate.ts";
import { allNodes, diagramOf } from "./explore.ts";
import { none } from "./frame.ts";
import { longDate, rulesetOn } from "./rates.ts";
import type { Options, RulesetFile } from "./ruleset.ts";
import { parseDate } from "./temporal.ts";
import { validityOn } from "./validity.ts";

const extra = {
  en: {
    none: "No outcome",
    undecided: "Depends on more than can be drawn",
    expired: "not valid on this day, ended on",
    notYetValid: "not valid on this day, starts on",
  },
  cy: {
    none: "Dim canlyniad",
    undecided: "Yn dibynnu ar fwy nag y gellir ei ddangos",
    expired: "ddim yn ddilys ar y diwrnod hwn, daeth i ben ar",
    notYetValid: "ddim yn ddilys ar y diwrnod hwn, yn dechrau ar",
  },
};

/**
 * The decision as a Mermaid flowchart: questions with an arrow for each kind of answer, outcomes at the ends.
 * Questions that come to matter in several places are drawn once for each.
 */
export function draw(
  rules: Ruleset,
  { language = "en", ...options }: Options & { language?: string },
): string {
  const ruleset = rulesetOn(rules, options.today);
  const { root } = diagramOf(ruleset, options);
  const say = language === "cy" ? extra.cy : extra.en;
  const reading = readingOf(ruleset, options.today);
  const lines = [
    "---",
    `title: ${JSON.stringify(titleOf(ruleset, options.today, language))}`,
    "---",
    "flowchart TD",
  ];
  const name = (node: Diagram): string => (isBranch(node) ? `q${node.id}` : `o${node.id}`);
  for (const node of allNodes(root)) {
    if (isBranch(node)) {
      lines.push(`  ${name(node)}["${escape(words(node.asked.question.label, language))}"]`);
      for (const child of new Set(node.children)) {
        const classes = node.children.flatMap((each, index) => (each === child ? [index] : []));
        const answer = describeClasses(node.asked, node.classes, classes, language, reading);
        lines.push(`  ${name(node)} -->|"${escape(answer)}"| ${name(child)}`);
      }
      continue;
    }
    const outcome = ruleset.outcomes[node.outcome];
    const title = outcome ? words(outcome.title, language) : node.outcome === none ? say.none : say.undecided;
    lines.push(`  ${name(node)}(["${escape(title)}"]):::${outcome?.result ?? "open"}`);
  }
  return `${[
    ...lines,
    "  classDef eligible fill:#cce2d8,stroke:#005a30,color:#005a30",
    "  classDef not-eligible fill:#f4cdc6,stroke:#942514,color:#2a0b06",
    "  classDef needs-assessment fill:#fff7bf,stroke:#594d00,color:#594d00",
    "  classDef could-not-check fill:#eeefef,stroke:#383f43,color:#282d30",
    "  classDef open fill:#ffffff,stroke:#d4351c,color:#0b0c0c",
  ].join("\n")}\n`;
}

function readingOf({ file }: Ruleset, day: string): Reading | undefined {
  const { values, criteria, outcomes, questions, rates } = file;
  const written = JSON.stringify([values, criteria, outcomes, questions, rates]);
  const named = new Set(
    [...written.matchAll(/\d{4}-\d\d-\d\d/g)].flatMap(([date]) => parseDate(date)?.count ?? []),
  );
  const today = parseDate(day);
  return today ? { today, named } : undefined;
}

/** What the rules are, which version, and the day that they are read on: a diagram holds for that day. */
function titleOf({ file, version }: Ruleset, today: string, language: string): string {
  const on = language === "cy" ? "ar" : "on";
  const day = `${on} ${longDate(today, language)}${lifeOf(file, today, language)}`;
  const text = `${words(file.title, language)} (${version}, ${day})`;
  return text.replace(/\s+/g, " ");
}

/** That the version is not the one of that day, where it is not. */
function lifeOf(file: RulesetFile, today: string, language: string): string {
  const validity = validityOn(file, today);
  if (validity === "current") return "";
  const say = language === "cy" ? extra.cy : extra.en;
  const day = longDate((validity === "expired" ? file.validTo : file.validFrom)!, language);
  return `: ${validity === "expired" ? say.expired : say.notYetValid} ${day}`;
}

/** Words as Mermaid shows them: nothing in them is markup or syntax. */
const escape = (text: string): string =>
  text.replace(/[&"<>`#;|[\](){}\\]/g, (sign) => `#${sign.codePointAt(0)};`).replace(/\s+/g, " ");
