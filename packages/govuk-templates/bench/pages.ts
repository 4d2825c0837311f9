// Renders 10,000 pages of a form by GOV.UK Frontend's Nunjucks macros, by lit-ssr and by `renderToString`, one after
// the other in one process, and prints how long each took: `pnpm run bench`. The pages have the same fields.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { html as serverHtml, render } from "@lit-labs/ssr";
import { collectResultSync } from "@lit-labs/ssr/lib/render-result.js";
import { govukButton, govukInput, govukRadios, govukTemplate } from "@council-components/govuk-templates";
import { renderToString } from "@council-components/govuk-templates/server";
import { html, type TemplateResult } from "lit";
import nunjucks from "nunjucks";

const COUNT = 10_000;
const govukFrontend = dirname(createRequire(import.meta.url).resolve("govuk-frontend/package.json"));
const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(join(govukFrontend, "dist")), {
  autoescape: true,
});
const page = nunjucks.compile(
  `{% extends "govuk/template.njk" %}
  {% from "govuk/components/input/macro.njk" import govukInput %}
  {% from "govuk/components/radios/macro.njk" import govukRadios %}
  {% from "govuk/components/button/macro.njk" import govukButton %}
  {% block pageTitle %}{{ title }}{% endblock %}
  {% block govukHeader %}{% endblock %}{% block govukFooter %}{% endblock %}
  {% block content %}{{ govukInput(input) }}{{ govukRadios(radios) }}{{ govukButton(button) }}{% endblock %}`,
  environment,
);

function optionsOf(number: number): {
  title: string;
  input: Parameters<typeof govukInput>[0];
  radios: Parameters<typeof govukRadios>[0];
  button: Parameters<typeof govukButton>[0];
} {
  return {
    title: `Application ${number}`,
    input: { id: "name", name: "name", label: { text: "Full name" }, value: `Resident ${number}` },
    radios: {
      name: "contact",
      fieldset: { legend: { text: "How should we contact you?" } },
      items: [
        { value: "email", text: "Email" },
        { value: "phone", text: "Phone" },
      ],
    },
    button: { text: "Continue" },
  };
}

function content(number: number): TemplateResult {
  const { input, radios, button } = optionsOf(number);
  return html`${govukInput(input)}${govukRadios(radios)}${govukButton(button)}`;
}

const ways: readonly (readonly [name: string, render: (number: number) => string])[] = [
  ["Nunjucks", (number) => page.render(optionsOf(number))],
  [
    "lit-ssr",
    (number) =>
      collectResultSync(
        render(
          serverHtml`<!doctype html><html lang="en" class="govuk-template">
            <head><title>${optionsOf(number).title}</title></head><body class="govuk-template__body">
            <main class="govuk-main-wrapper" id="main-content">${content(number)}</main></body></html>`,
        ),
      ),
  ],
  [
    "renderToString",
    (number) =>
      renderToString(govukTemplate({ pageTitle: optionsOf(number).title, content: content(number) })),
  ],
];

for (const [name, renderPage] of ways) {
  for (let number = 0; number < 200; number += 1) renderPage(number);
  const start = performance.now();
  let bytes = 0;
  for (let number = 0; number < COUNT; number += 1) bytes += renderPage(number).length;
  const took = Math.round(performance.now() - start);
  console.log(`${name}: ${took} ms for ${COUNT} pages of ${Math.round(bytes / COUNT)} characters`);
}
