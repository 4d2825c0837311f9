import { renderToString } from "@council-components/govuk-templates/server";
import { brandUrl } from "./brands.ts";
import { applyPageTools, type PageTools } from "./page-tools.ts";

/**
 * A story as a browser shows it that runs no script: its HTML in a frame in which scripts are not allowed to
 * run. Returns the frame, which grows to the height of what is in it.
 */
export function pageWithoutScript(
  content: unknown,
  page: { language: string; name: string; tools: PageTools },
): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.className = "page-without-script";
  frame.title = `${page.name}, without script`;
  // The same origin, so that its height can be read; no scripts.
  frame.setAttribute("sandbox", "allow-same-origin");
  frame.srcdoc = `<!doctype html>
<html lang="${page.language}">
  <head>
    <meta charset="utf-8">
    <title>Without script</title>
    <link rel="stylesheet" href="${brandUrl(page.tools.brand)}" id="council-theme">
  </head>
  <body class="govuk-template__body">${typeof content === "string" ? content : renderToString(content)}</body>
</html>`;
  frame.addEventListener("load", async () => {
    if (!frame.contentDocument) return;
    await applyPageTools(frame.contentDocument, page.tools);
    frame.style.height = `${frame.contentDocument.documentElement.scrollHeight}px`;
  });
  return frame;
}

/**
 * What Storybook shows as the HTML to copy, where a story does not say itself what that is: without script it is what
 * is in the frame, not the frame.
 */
export function htmlToCopy(code: string): string {
  if (!code.includes('class="page-without-script"')) return code;
  const frame = new DOMParser().parseFromString(code, "text/html").querySelector("iframe");
  return /<body[^>]*>([^]*)<\/body>/.exec(frame?.srcdoc ?? "")?.[1]?.trim() ?? code;
}
