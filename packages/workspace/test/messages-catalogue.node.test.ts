import assert from "node:assert/strict";
import { globSync } from "node:fs";
import { describe, it } from "node:test";
import { CATEGORIES, formName, readCatalogue } from "../src/messages/catalogue.ts";
import { root as repository } from "../src/run.ts";

describe("the catalogue of messages", () => {
  const forms = readCatalogue(repository);

  it("has every component that has words, in both languages, with where each appears", () => {
    const components = [...new Set(forms.map(({ component }) => component))];
    for (const name of ["address-lookup", "consent-banner", "eligibility-rules", "eligibility-step"]) {
      assert.ok(components.includes(name), name);
    }
    for (const form of forms) assert.ok(form.place && form.english && form.welsh.text, formName(form));
  });

  it("has each name once", () => {
    const names = forms.map((form) => `${form.component} ${formName(form)}`);
    assert.deepEqual(names, [...new Set(names)]);
  });

  it("has what the packages say when they are run", async () => {
    for (const name of ["address-lookup", "consent-banner", "eligibility-step"]) {
      const modules = globSync(`packages/${name}/src/messages/cy*.ts`, { cwd: repository }).map(
        (file) => import(repository + file) as Promise<Record<string, object>>,
      );
      const cy: object = Object.assign({}, ...(await Promise.all(modules)).flatMap(Object.values));
      const own = forms.filter(({ component, folder }) => component === name && folder.endsWith("/messages"));
      assert.deepEqual([...new Set(own.map(({ key }) => key))].sort(), Object.keys(cy).sort());
      for (const form of own) {
        const said = (cy as Record<string, string | Record<string, string>>)[form.key]!;
        assert.equal(typeof said === "string" ? said : said[form.category!], form.welsh.text);
      }
    }
  });

  it("has six Welsh forms of each message that counts", () => {
    for (const [key, some] of Map.groupBy(forms, ({ component, key }) => `${component} ${key}`)) {
      const categories = some.map(({ category }) => category).filter(Boolean);
      if (categories.length) assert.deepEqual(categories.toSorted(), [...CATEGORIES].sort(), key);
    }
  });
});
