import type { Contender, GatedScript } from "./contenders.ts";

/** One thing that gated scripts have to do, tried with each contender in a page of its own. */
export interface Case {
  readonly name: string;
  /** The page, with what is gated in the words of the contender. */
  readonly html: (contender: Contender) => string;
  /** Content security policy; none when absent. */
  readonly policy?: string;
  /** What is done: nothing, an answer, or an answer and the next page. */
  readonly steps: readonly (
    "accept" | "reject" | "reload" | "cut the cookie" | "add a script" | "translate" | "withdraw"
  )[];
  /** What ran in the end, in this order; or what else is looked at. */
  readonly ran: readonly string[];
  /** What is looked at in place of what ran. */
  readonly look?: "answers that are asked for" | "frames that are shown";
  /** A cookie of an older configuration is there, of the contender's name and another path. */
  readonly oldCookie?: boolean;
}

const NONCE = "r4nd0m";
const STRICT = [
  "default-src 'none'",
  `script-src 'self' 'nonce-${NONCE}'`,
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join("; ");

const says = (name: string): string => `(window.ran = window.ran || []).push("${name}");`;
/** The SHA-256 of another script: browsers must refuse it. */
const WRONG_DIGEST = `sha256-${"A".repeat(43)}=`;
const all =
  (...scripts: readonly GatedScript[]) =>
  (contender: Contender): string =>
    scripts.map((each) => contender.gated(each)).join("");

const external = { src: "/gated/external.js" };
const inline = { text: says("inline") };
const modular = { src: "/gated/module.js", module: true };
const everything = all(external, inline, modular);

export const cases: readonly Case[] = [
  { name: "Nothing runs before an answer", html: everything, steps: [], ran: [] },
  { name: "Nothing runs after a no", html: everything, steps: ["reject"], ran: [] },
  { name: "Nor on the next page", html: everything, steps: ["reject", "reload"], ran: [] },
  { name: "A script runs once after a yes", html: all(external), steps: ["accept"], ran: ["external"] },
  { name: "And once on the next page", html: all(external), steps: ["accept", "reload"], ran: ["external"] },
  { name: "An inline script runs", html: all(inline), steps: ["accept"], ran: ["inline"] },
  { name: "A module runs, as a module", html: all(modular), steps: ["accept"], ran: ["module"] },
  {
    name: "Scripts run in their order, each external one awaited",
    html: all({ src: "/gated/slow.js" }, inline, external),
    steps: ["accept"],
    ran: ["slow", "inline", "external"],
  },
  {
    name: "One that cannot be had holds up none after it",
    html: all({ src: "/gated/missing.js" }, external),
    steps: ["accept"],
    ran: ["external"],
  },
  {
    name: "Two of the same both run",
    html: all(external, external),
    steps: ["accept"],
    ran: ["external", "external"],
  },
  {
    name: "A wrong integrity digest is refused",
    html: all({ ...external, integrity: WRONG_DIGEST }, inline),
    steps: ["accept"],
    ran: ["inline"],
  },
  {
    name: "A script added after a yes runs",
    html: all(),
    steps: ["accept", "add a script"],
    ran: ["external"],
  },
  {
    name: "A script added after a no does not",
    html: all(),
    steps: ["reject", "add a script"],
    ran: [],
  },
  {
    name: "A consent cookie that is cut in half is no yes",
    html: all(external),
    steps: ["accept", "cut the cookie", "reload"],
    ran: [],
  },
  {
    name: "A script that waits for the page to be loaded runs when it is started later",
    html: all({
      text: `document.addEventListener("DOMContentLoaded", () => { ${says("DOMContentLoaded")} });
        addEventListener("load", () => { ${says("load")} });`,
    }),
    steps: ["accept"],
    ran: ["DOMContentLoaded", "load"],
  },
  {
    name: "document.write in a script does not replace the page",
    html: all({ text: 'document.write("<p>written</p>")' }, external),
    steps: ["accept"],
    ran: ["external"],
  },
  {
    name: "With an older cookie of another path, an answer is asked for once",
    html: all(),
    oldCookie: true,
    steps: ["accept", "reload"],
    look: "answers that are asked for",
    ran: [],
  },
  {
    name: "On a page that the browser has translated, no button says what it no longer does",
    html: all(),
    steps: ["translate", "accept"],
    look: "answers that are asked for",
    ran: [],
  },
  {
    name: "A frame is shown after a yes",
    html: (contender) => contender.frame?.("/gated/frame.html") ?? "",
    steps: ["accept"],
    look: "frames that are shown",
    ran: ["/gated/frame.html"],
  },
  {
    name: "And waits again after a withdrawal",
    html: (contender) =>
      contender.frame?.("/gated/frame.html") ?? "<iframe src='/gated/frame.html'></iframe>",
    steps: ["accept", "withdraw"],
    look: "frames that are shown",
    ran: [],
  },
  {
    name: "A listener hears of the yes of an earlier visit",
    html: (contender) => `<script>window.onTold = () => { ${says("told")} };</script>${contender.listener}`,
    steps: ["accept", "reload"],
    ran: ["told"],
  },
  {
    name: "Under a strict policy with nonces and Trusted Types, all of it works",
    html: all({ ...external, nonce: NONCE }, { ...inline, nonce: NONCE }),
    policy: STRICT,
    steps: ["accept"],
    ran: ["external", "inline"],
  },
];

/** What `/gated/NAME.js` holds. The module's is a syntax error elsewhere. */
export function gatedFile(name: string): string | undefined {
  if (name === "frame") return "<!doctype html><title>Frame</title>";
  if (name === "module") return `if (import.meta.url) ${says("module")}`;
  return name === "external" || name === "slow" ? says(name) : undefined;
}
