import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import nunjucks from "nunjucks";
import type { PageOptions } from "./page-options.ts";

const govukFrontend = dirname(createRequire(import.meta.url).resolve("govuk-frontend/package.json"));
const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(join(govukFrontend, "dist")), {
  autoescape: true,
});

/** Parts of GOV.UK Frontend's page that only GOV.UK may show: empty here where they are not given. */
const govukOnly = ["headIcons", "govukHeader", "govukFooter"];
const blocks = new Set([
  ...["head", "headIcons", "bodyStart"],
  ...["headerStart", "govukHeader", "govukServiceNavigation", "headerEnd"],
  ...["containerStart", "beforeContent", "content", "containerEnd"],
  ...["footerStart", "govukFooter", "footerEnd", "bodyEnd"],
]);

/** A page by GOV.UK Frontend's own `template.njk`, with what is given in its variables and blocks. */
export function nunjucksPage(options: PageOptions): string {
  const lines = [`{% extends "govuk/template.njk" %}`];
  lines.push("{% block pageTitle %}{{ pageTitle }}{% endblock %}");
  for (const name of blocks) {
    if (name in options || govukOnly.includes(name)) {
      lines.push(`{% block ${name} %}{{ blocks.${name} | safe if blocks.${name} }}{% endblock %}`);
    }
  }
  if ("skipLink" in options) lines.push(skipLinkBlock);
  const page = environment.renderString(lines.join("\n"), { ...variables(options), blocks: options });
  // There is no option of template.njk that leaves it out, and its default is GOV.UK's own blue.
  return "themeColor" in options ? page : page.replace(/<meta name="theme-color" content="#1d70b8">/, "");
}

/** A block's name can be that of a macro, which a variable would replace. */
function variables(options: PageOptions): object {
  return Object.fromEntries(Object.entries(options).filter(([name]) => !blocks.has(name)));
}

const skipLinkBlock = `{% from "govuk/components/skip-link/macro.njk" import govukSkipLink %}
{% block skipLink %}{{ govukSkipLink(blocks.skipLink) if blocks.skipLink }}{% endblock %}`;
