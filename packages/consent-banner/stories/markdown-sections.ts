/** Where a page that is linked from a file in `docs/` is in Storybook. */
const PAGES: Readonly<Record<string, string>> = {
  "conformance.md": "?path=/docs/consent-banner-conformance--docs",
  "receipts.md": "?path=/docs/consent-banner-receipts--docs",
  "migration.md": "?path=/docs/consent-banner-migration--docs",
  "../templates/cookies-page.en.html": "?path=/story/consent-banner-page-templates--cookies-page",
  // Published with the package, and no page.
  "../receipt.schema.json": "",
};

/** A part of a Markdown file, from one second-level heading to the next. */
export interface MarkdownSection {
  readonly title: string;
  readonly text: string;
}

/**
 * A file of `docs/` in its sections, for Storybook: without comments, and with its links to other files turned into
 * links to their pages. Throws for a link to a file that has no page.
 */
export function markdownSections(file: string): MarkdownSection[] {
  const text = file
    .replace(/<!--[^]*?-->\n*/g, "")
    .replace(/\[([^\]]+)\]\((?!https:)([^)]+)\)/g, (_link, words: string, href: string) => {
      const page = PAGES[href];
      if (page === undefined) throw new Error(`${href} has no page in Storybook`);
      return page ? `[${words}](${page})` : `\`${words}\``;
    });
  return text.split(/^(?=## )/m).map((part) => ({
    title: /^#+ (.+)/.exec(part)?.[1] ?? "",
    text: part,
  }));
}
