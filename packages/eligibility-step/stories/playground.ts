import { compileRuleset, type RulesetFile } from "@council-components/eligibility-rules";
import { checkRuleset, type Finding } from "@council-components/eligibility-rules/check";
import { draw } from "@council-components/eligibility-rules/draw";
import type { CouncilEligibilityStep } from "@council-components/eligibility-step";
import { html, nothing, render, type TemplateResult } from "lit";
import { diagramSteps } from "./diagram-steps.ts";

/** Everything that can be said of a text that may be a ruleset. */
interface Reading {
  readonly findings: readonly Finding[];
  /** Absent when it cannot be compiled: then there is nothing to walk or draw. */
  readonly file?: RulesetFile;
  readonly mermaid: string;
}

export function readRuleset(text: string, today: string, language: string): Reading {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const message = `This is not JSON: ${(error as Error).message}`;
    return { findings: [{ severity: "error", path: "/", message }], mermaid: "" };
  }
  const { findings } = checkRuleset(json, { today });
  try {
    const mermaid = draw(compileRuleset(json), { today, language });
    return { findings, file: json as RulesetFile, mermaid };
  } catch {
    // The findings say why.
    return { findings, mermaid: "" };
  }
}

/**
 * The playground: a ruleset to type or paste, what the checker says of it, a walk through it, and the decision drawn.
 *
 * @param examples rulesets to begin with, by name
 */
export function playground(
  root: HTMLElement,
  examples: Readonly<Record<string, RulesetFile>>,
  language: "en" | "cy",
): void {
  const today = new Date().toLocaleDateString("sv", { timeZone: "Europe/London" });
  const names = Object.keys(examples);
  const show = (text: string): void => {
    const reading = readRuleset(text, today, language);
    render(template(text, reading), root);
    const step = root.querySelector<CouncilEligibilityStep>("council-eligibility-step");
    if (step && reading.file) step.ruleset = reading.file;
  };
  const field = (): HTMLTextAreaElement => root.querySelector("textarea")!;
  const begin = (name: string): void => {
    field().value = asText(examples[name]);
    show(field().value);
  };
  const template = (text: string, reading: Reading): TemplateResult =>
    html`<main lang="en">
      <h1 class="govuk-heading-l">Try a ruleset</h1>
      ${exampleField(names, begin)} ${rulesetField(text)}
      <button class="govuk-button" type="button" @click=${() => show(field().value)}>
        Check, walk and draw
      </button>
      <h2 class="govuk-heading-m">What the checker says</h2>
      <div role="status">${said(reading.findings)}</div>
      ${reading.file ? walkAndDrawing(reading.mermaid, language) : nothing}
    </main>`;
  show(asText(examples[names[0]!]));
}

function asText(ruleset: RulesetFile | undefined): string {
  return JSON.stringify(ruleset, null, 2);
}

function exampleField(names: readonly string[], begin: (name: string) => void): TemplateResult {
  return html`<div class="govuk-form-group">
    <label class="govuk-label" for="example">Begin with an example</label>
    <select
      class="govuk-select"
      id="example"
      @change=${(event: Event) => begin((event.target as HTMLSelectElement).value)}
    >
      ${names.map((name) => html`<option>${name}</option>`)}
    </select>
  </div>`;
}

function rulesetField(text: string): TemplateResult {
  return html`<div class="govuk-form-group">
    <label class="govuk-label" for="ruleset">Ruleset</label>
    <div class="govuk-hint" id="ruleset-hint">
      Paste your own, or change what is here. Nothing leaves your browser.
    </div>
    <textarea
      class="govuk-textarea"
      id="ruleset"
      rows="16"
      spellcheck="false"
      aria-describedby="ruleset-hint"
      .defaultValue=${text}
    ></textarea>
  </div>`;
}

function walkAndDrawing(mermaid: string, language: string): TemplateResult {
  return html`<h2 class="govuk-heading-m">Walk it</h2>
    <council-eligibility-step lang=${language} history="none" heading-level="3" checks="/checks"
      ><p class="govuk-body">
        <a class="govuk-link" href="#ruleset">The ruleset</a>
      </p></council-eligibility-step
    >
    <h2 class="govuk-heading-m">The decision, step by step</h2>
    <div lang=${language}>${steps(mermaid)}</div>
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">The same for Mermaid</span>
      </summary>
      <div class="govuk-details__text" tabindex="0" role="region" aria-label="Mermaid">
        <pre class="playground-mermaid" lang=${language}>${mermaid}</pre>
      </div>
    </details>`;
}

function said(findings: readonly Finding[]): TemplateResult {
  if (!findings.length) return html`<p class="govuk-body">No faults.</p>`;
  return html`<ul class="govuk-list govuk-list--bullet">
    ${findings.map(
      ({ severity, path, message }) =>
        html`<li class="playground-finding">
          <strong>${{ error: "Fault", warning: "Warning", note: "Note" }[severity]}</strong>
          ${message.startsWith(path || "/") ? "" : html`<code>${path || "/"}</code> `}${message}
        </li>`,
    )}
  </ul>`;
}

function steps(mermaid: string): TemplateResult {
  return html`<ol class="govuk-list govuk-list--number govuk-list--spaced">
    ${diagramSteps(mermaid).map(
      ({ label, ways }) =>
        html`<li>
          ${label}
          <ul class="govuk-list govuk-list--bullet">
            ${ways.map(({ answer, to }) => html`<li>${answer} → ${typeof to === "number" ? html`<strong>${to}</strong>` : to}</li>`)}
          </ul>
        </li>`,
    )}
  </ol>`;
}
