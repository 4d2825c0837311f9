import { assertEqual, openPage } from "@council-components/testing";
import type * as Development from "../src/development.ts";
import { moduleIn } from "./page-modules.ts";

/** What a page is told where the brand's stylesheet and GOV.UK Frontend's leave it with these colours. */
async function faults(properties: Readonly<Record<string, string>>): Promise<number> {
  const page = await openPage({ html: "<main></main>" });
  const { style } = page.document.documentElement;
  for (const [name, value] of Object.entries(properties)) style.setProperty(name, value);
  const { stylesheetFaults } = await moduleIn<typeof Development>(page, "development");
  return [...stylesheetFaults(page.find("main"))].filter((fault) => fault.includes("#4b2e83")).length;
}

describe("the order of stylesheets", () => {
  it("is told where GOV.UK Frontend’s colours are those of the page", async () => {
    const reversed = { "--council-brand-colour": "#4b2e83", "--govuk-brand-colour": "#1d70b8" };
    assertEqual(await faults(reversed), 1);
  });

  it("is right where the page has the brand’s, and where no brand is in a stylesheet of its own", async () => {
    const right = { "--council-brand-colour": "#4b2e83", "--govuk-brand-colour": " #4b2e83" };
    assertEqual(await faults(right), 0);
    assertEqual(await faults({ "--govuk-brand-colour": "#1d70b8" }), 0);
  });
});
