import { globSync, readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { measuresCsv } from "../packages/workspace/src/evidence/measures-csv.ts";
import { formName, type MessageForm, readCatalogue } from "../packages/workspace/src/messages/catalogue.ts";
import { toCsv } from "../packages/workspace/src/messages/spreadsheet.ts";
import { root } from "../packages/workspace/src/run.ts";

const NAME = "virtual:project-data";

/** What documentation pages show of the repository: made when Storybook starts, and again when a source changes. */
export function projectData(): Plugin {
  return {
    name: "project-data",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      for (const file of globSync(["packages/*/src/messages/*.ts", "packages/*/package.json"], {
        cwd: root,
      })) {
        this.addWatchFile(root + file);
      }
      const forms = readCatalogue(root);
      return Object.entries({
        messages: forms.map(toRow),
        messagesCsv: toCsv(forms),
        measuresCsv: measuresCsv(),
        packages: readPackages(),
      })
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join("\n");
    },
  };
}

/** One message form as the pages show it. */
function toRow(form: MessageForm): Record<string, unknown> {
  const { component, key, category, place, note, english, welsh, reviewed } = form;
  return {
    component,
    key,
    name: formName(form),
    category,
    place,
    note,
    english,
    welsh: welsh.text,
    reviewed,
  };
}

/** What is published, by name: its folder, what it says of itself, and how mature it is. */
function readPackages(): Record<string, unknown>[] {
  return globSync("packages/*/package.json", { cwd: root })
    .sort()
    .map((file) => ({
      folder: file.split("/")[1],
      ...(JSON.parse(readFileSync(root + file, "utf8")) as {
        name: string;
        private?: boolean;
        description: string;
        council?: { maturity?: string };
      }),
    }))
    .filter((one) => !one.private)
    .map(({ folder, name, description, council }) => ({
      folder,
      name,
      description,
      maturity: council?.maturity,
    }));
}
