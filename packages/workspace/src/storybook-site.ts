// Puts a built Storybook into the site that is published: one folder for what is on main, and one for each release,
// which stays.
//   node packages/workspace/src/storybook-site.ts --site FOLDER --as next|release-2026-11-23-7 [--storybook storybook-static]
import { cp, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

/** Folders of the site: what is on main, or a release by its tag. */
const NAME = /^(next|release-\d{4}-\d\d-\d\d(-\d+)?)$/;

/**
 * Adds one Storybook to the site, in place of one of the same name, and writes the page that lists them all.
 * @param site the folder that is published
 * @param storybook a built Storybook
 * @param name "next", or a tag such as "release-2026-11-23-7"
 */
export async function addToSite(site: string, storybook: string, name: string): Promise<void> {
  if (!NAME.test(name))
    throw new Error(`"${name}" is neither "next" nor a release such as "release-2026-11-23-7".`);
  await mkdir(site, { recursive: true });
  await rm(join(site, name), { recursive: true, force: true });
  await cp(storybook, join(site, name), { recursive: true });
  // GitHub Pages leaves out folders that begin with an underscore unless it is told that this is no Jekyll site.
  await writeFile(join(site, ".nojekyll"), "");
  const entries = await readdir(site, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory() && NAME.test(entry.name))
    .map(({ name }) => name);
  await writeFile(join(site, "index.html"), page(names));
}

/** The newest release first, and before it what is on main. */
function page(names: readonly string[]): string {
  const order = new Intl.Collator("en", { numeric: true });
  const releases = names.filter((name) => name !== "next").sort((a, b) => order.compare(b, a));
  const item = (name: string, text: string): string => `      <li><a href="${name}/">${text}</a></li>`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Council Components: every version</title>
  </head>
  <body>
    <h1>Council Components</h1>
    <ul>
${[
  ...(names.includes("next") ? [item("next", "What comes next (main)")] : []),
  ...releases.map((name, index) => item(name, index === 0 ? `${name} (newest)` : name)),
].join("\n")}
    </ul>
  </body>
</html>
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { values } = parseArgs({
    options: {
      site: { type: "string" },
      as: { type: "string" },
      storybook: { type: "string", default: "storybook-static" },
    },
  });
  if (!values.site || !values.as) {
    console.error(
      "Usage: storybook-site.ts --site FOLDER --as next|release-2026-11-23-7 [--storybook storybook-static]",
    );
    process.exit(2);
  }
  await addToSite(values.site, values.storybook, values.as);
}
