import { assertEqual, openPage } from "@council-components/testing";
import type * as Form from "../src/form.ts";
import { moduleIn } from "./page-modules.ts";

const FORM = `<main><h1>Heading</h1><form>
  <section id="first"></section>
  <section id="second"></section>
  <button class="govuk-button">Continue</button>
</form></main>`;

describe("a form is watched", () => {
  for (const [answers, submits] of [
    [{ first: false, second: false }, 0],
    [{ first: false, second: true }, 0],
    [{ first: true, second: false }, 0],
    [{ first: true, second: true }, 1],
  ] as const) {
    it(`by two elements, of which ${JSON.stringify(answers)}: both are asked, and both must agree`, async () => {
      const page = await openPage({ html: FORM, title: "Form" });
      const { watchForm } = await moduleIn<typeof Form>(page, "form");
      const form = page.find<HTMLFormElement>("form");
      const asked = new Set<string>();
      for (const [id, agrees] of Object.entries(answers))
        watchForm({
          form: () => form,
          submit: () => {
            asked.add(id);
            return agrees;
          },
          reset: () => undefined,
          restore: () => undefined,
          leave: () => undefined,
        });
      let submitted = 0;
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        submitted++;
      });
      await page.click(page.find("button"));
      assertEqual([...asked], ["first", "second"]);
      assertEqual(submitted, submits);
    });
  }
});
