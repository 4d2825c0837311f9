import { type PageDefinition, PAGES } from "../../page/definition.ts";

/** Everything before and after the body's own HTML. */
export function pageShell(page: PageDefinition): { before: string; after: string } {
  const stylesheets = page.stylesheets.map((url) => `<link rel="stylesheet" href="${url}">`).join("\n");
  const module = page.module
    ? `<script type="module" src="${page.module.url}" ${page.module.attributes}></script>`
    : "";
  return {
    before: `<!DOCTYPE html>
<html lang="${page.lang}" class="govuk-template">
<head>
<meta charset="utf-8">
<title>${page.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<script src="${PAGES}watch.js"></script>
${stylesheets}
${page.head}
${module}
</head>
<body class="govuk-template__body">
<script src="${PAGES}supported.js"></script>
`,
    after: `
${page.axe ? `<script src="${PAGES}axe.js"></script>` : ""}
</body>
</html>
`,
  };
}

/** What a submitted form gets: everything that was sent, for a person who looks on. */
export function echoPage(entries: readonly (readonly [string, string])[]): string {
  const rows = entries.map(([name, value]) => `<div><dt>${escape(name)}</dt><dd>${escape(value)}</dd></div>`);
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Submitted</title></head>
<body><h1>Submitted</h1><dl>${rows.join("")}</dl></body></html>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
