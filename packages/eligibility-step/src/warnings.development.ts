import { stylesheetFaults, warnOfFailure, warnOnce } from "@council-components/core/development";
import type { DevelopmentChecks } from "@council-components/core/element";
import type { Ruleset } from "@council-components/eligibility-rules";
import { CouncilEligibilityStep } from "./eligibility-step.ts";
import { readRuleset } from "./ruleset.controller.ts";

/** What a page's author can get wrong, and how to fix it. In the development build only. */
export const checks: DevelopmentChecks = {
  ready(element) {
    if (!(element instanceof CouncilEligibilityStep)) return;
    for (const fault of faults(element)) warnOnce(element, fault);
    sayValidity(element);
    element.addEventListener("council-eligibility-error", ({ detail }) => {
      for (const fault of problemFaults(element, detail.problem)) warnOnce(element, fault);
    });
  },
  redefined(tag) {
    warnOnce(
      `<${tag}>`,
      "another class has this name already, so CouncilEligibilityStep was not registered. " +
        "Load the component once, or give it another name with CouncilEligibilityStep.define(name).",
    );
  },
  failed: warnOfFailure,
};

function* faults(element: CouncilEligibilityStep): Generator<string> {
  const author = [...element.children].filter((child) => !child.matches("[data-council-mount]"));
  const json = element.querySelector("script[type='application/json']")?.textContent;
  const source = element.ruleset ?? json;
  if (source == null && !element.src) {
    yield (
      "there is no ruleset. Set src to its address, or the ruleset property, or put it inside as " +
      '<script type="application/json">.'
    );
  }
  if (element.history !== "hash" && element.history !== "none") {
    yield `history="${element.history as string}" is not known. Use "hash" or "none".`;
  }
  if (element.headingLevel && ![1, 2, 3].includes(element.headingLevel)) {
    yield `heading-level="${element.headingLevel}" is not known. Use 1, 2 or 3.`;
  }
  if (element.today && !/^\d{4}-\d\d-\d\d$/.test(element.today)) {
    yield `today="${element.today}" is not a date. Write it as YYYY-MM-DD, or leave it out.`;
  }
  const works = author.some(
    (child) =>
      child.matches("form, fieldset, .govuk-form-group, a[href]") ||
      child.querySelector("input, a[href], button"),
  );
  if (!works) {
    yield (
      "there is nothing inside it for those without script. Put the server's own question form " +
      "inside, or a link to a page that does the job."
    );
  }
  if ([...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())) {
    yield "there is text directly inside it, which cannot be hidden. Put the text in an element.";
  }
  // Of two, the first says it; a clone that is put after it is its author's to name.
  const others = [...document.querySelectorAll<CouncilEligibilityStep>(element.localName)].filter(
    (other) => element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  if (others.some((other) => (other.getAttribute("name") ?? "eligibility") === element.name)) {
    yield (
      `another element has name="${element.name}", so that both submit the same names. Give one of ` +
      "them another name."
    );
  }
  if (!document.body.classList.contains("govuk-frontend-supported")) {
    yield (
      'the page\'s <body> has no class "govuk-frontend-supported", which GOV.UK Frontend needs for ' +
      "its error summary. Add it by script, as GOV.UK's page template does."
    );
  }
  yield* stylesheetFaults(element);
  if (source != null) yield* rulesetFaults(element, source);
}

/** Says it aloud when the ruleset is not valid on the day, as soon as it is there. */
function sayValidity(element: CouncilEligibilityStep): void {
  const say = (): void => {
    const { ruleset, validity = "current" } = element.evaluation ?? {};
    if (validity === "current") return;
    const which = `its ruleset, ${ruleset!.id}@${ruleset!.version}, `;
    const advice = "Give the element the version that is valid today.";
    warnOnce(element, `${which}${validity === "expired" ? "has expired" : "is not valid yet"}. ${advice}`);
  };
  say();
  new MutationObserver(say).observe(element, { attributeFilter: ["state"] });
}

function* rulesetFaults(element: CouncilEligibilityStep, source: unknown): Generator<string> {
  let ruleset: Ruleset;
  try {
    ruleset = readRuleset(source);
  } catch (error) {
    yield `its ruleset has faults: ${(error as Error).message} Run npx council-eligibility check on it.`;
    return;
  }
  const check = ruleset.questions.find(({ type }) => type === "check");
  if (check && !element.checks) {
    yield (
      `the question "${check.id}" is a check in real time, and there is no address to check at, so it ` +
      "is passed over. Set checks."
    );
  }
  const id = (ruleset.file.given ?? []).map((given) => given.id);
  for (const control of element.closest("form")?.querySelectorAll<HTMLElement>("[data-given]") ?? []) {
    const { given = "" } = control.dataset;
    if (!id.includes(given)) {
      yield `data-given="${given}" is not declared by the ruleset. It declares: ${id.join(", ") || "nothing"}.`;
    }
  }
}

function* problemFaults(
  element: CouncilEligibilityStep,
  problem: { kind: string; status?: number; faults?: readonly { message: string }[] },
): Generator<string> {
  // A server that is down is not a fault of the page.
  if (problem.kind === "load" && problem.status && problem.status < 500) {
    yield `the ruleset at src="${element.src}" could not be loaded (status ${problem.status}).`;
  }
  if (problem.kind === "ruleset" && element.src && !element.ruleset) {
    const messages = (problem.faults ?? []).map(({ message }) => message).join(" ");
    yield `its ruleset has faults: ${messages} Run npx council-eligibility check on it.`;
  }
}
