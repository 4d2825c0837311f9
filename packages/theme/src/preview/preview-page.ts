import type { Brand } from "../brand/brand.ts";
import { type Edit } from "../check/advise.ts";
import { describeEdit } from "../check/describe-failure.ts";
import { isDark } from "../colours/brand-colours.ts";
import type { InlineFiles } from "./inline-files.ts";

/** A page's body in a language, with `{{council}}` for the council's name. */
export interface PreviewBody {
  readonly language: "en" | "cy";
  readonly name: string;
  readonly html: string;
}

/**
 * One file to open in a browser: a page of a service and every component in a brand, before and after the changes that
 * are advised, in each language, and on a small telephone. It has no script and asks for nothing.
 *
 * @param after the stylesheet after the changes; the same as `before` where there are none
 * @param files the brand's logo and fonts, which are in the stylesheets too
 */
export function previewPage(
  brand: Brand,
  edits: readonly Edit[],
  { before, after }: { readonly before: string; readonly after: string },
  bodies: readonly PreviewBody[],
  files: InlineFiles,
): string {
  const council = brand.name.en ?? brand.name.cy ?? "";
  const inBrand = bodies.map((body) => ({ ...body, html: brandedHtml(body, brand, files) }));
  const columns = [
    ...(edits.length ? [frame("Before", before), frame("After", after)] : [frame("Your brand", before)]),
    frame("On a telephone", after, true),
  ];
  const inColumns = (body: PreviewBody): string => columns.map((column) => column(body)).join("");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(council)} – brand</title>
<style>
body { margin: 1rem; font: 1rem/1.4 system-ui, sans-serif; }
.frames { display: flex; flex-wrap: wrap; gap: 1rem; }
figure { flex: 1 1 24rem; margin: 0; }
iframe { width: 100%; height: 80vh; border: 1px solid #767676; }
.narrow { flex-grow: 0; flex-basis: 322px; }
.narrow iframe { width: 320px; max-width: calc(100% - 2px); }
.patch { display: inline-block; width: 2em; height: 1em; border: 1px solid #767676; vertical-align: middle; }
</style>
</head>
<body>
<h1>${escape(council)}</h1>
${changes(edits)}
${inBrand.map((body) => `<h2>${escape(body.name)}</h2>\n<div class="frames">${inColumns(body)}</div>`).join("\n")}
</body>
</html>
`;
}

function changes(edits: readonly Edit[]): string {
  if (!edits.length) return "<p>All colours can be read.</p>";
  return `<p>What to change in the brand file:</p>\n<ol>${edits.map(item).join("")}</ol>`;
}

function item(edit: Edit): string {
  return `<li>${patch(edit.from)} ${patch(edit.to)} ${escape(describeEdit(edit))}</li>`;
}

function patch(colour: string): string {
  return `<span class="patch" style="background:${colour}"></span>`;
}

/** @param isNarrow whether it is as wide as a small telephone, 320 CSS pixels */
function frame(title: string, css: string, isNarrow = false): (body: PreviewBody) => string {
  return ({ language, name, html }) => {
    const page =
      `<!doctype html><html lang="${language}" class="govuk-template"><head><meta charset="utf-8">` +
      `<meta name="viewport" content="width=device-width, initial-scale=1"><style>${css}</style></head>` +
      `<body class="govuk-template__body">${html}</body></html>`;
    const inFrame = `<iframe title="${title}, ${escape(name)}" srcdoc="${escape(page)}"></iframe>`;
    return `<figure${isNarrow ? ' class="narrow"' : ""}><figcaption>${title}</figcaption>${inFrame}</figure>`;
  };
}

/** A page's body with the council's name in its language, and the logo before it where that is the name. */
function brandedHtml({ language, html }: PreviewBody, brand: Brand, files: InlineFiles): string {
  const other = language === "en" ? "cy" : "en";
  const own = brand.name[language];
  const name = own ? escape(own) : `<span lang="${other}">${escape(brand.name[other] ?? "")}</span>`;
  return html
    .replaceAll("{{council}}", () => name)
    .replace(
      '<span class="council-logo__name">',
      (span) => logoImage(brand, files, own ?? brand.name[other] ?? "") + span,
    );
}

/** @param alt the council's name, in the page's language where there is one */
function logoImage({ logo, colours }: Brand, { urls }: InlineFiles, alt: string): string {
  if (!logo?.showsName) return "";
  const dark = isDark(colours["header-text"], colours["header-background"]);
  const source = urls.get((dark ? logo.onDarkUrl : undefined) ?? logo.url);
  const size = `width="${logo.width}" height="${logo.height}"`;
  return source ? `<img class="council-logo__image" src="${source}" alt="${escape(alt)}" ${size}>` : "";
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
