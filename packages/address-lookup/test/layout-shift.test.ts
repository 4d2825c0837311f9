import { assertEqual, openFixture, untilUpgraded, wait } from "@council-components/testing";
import { component, fixture } from "./component.ts";

// The search is measured by the suite of upgrades. Chromium alone measures; elsewhere this shows that the element
// begins in the state at once.
describe("shifts nothing when it is defined in the head, whatever it begins with", () => {
  for (const name of ["given-by-the-server", "server-errors", "two-on-a-page", "in-a-fieldset"]) {
    it(name, async () => {
      const { state } = fixture(name);
      // On an overloaded machine Chromium now and then paints before the script that blocks rendering has run: what
      // the element does shows every time, what the machine does not.
      let shifts: unknown[] = [];
      for (let attempt = 0; attempt < 3; attempt += 1) {
        const page = await openFixture(component, fixture(name), { script: "head" });
        await untilUpgraded(page, component.tag);
        await wait(200);
        assertEqual(page.find(component.tag).getAttribute("state"), state ?? null);
        shifts = [...page.layoutShifts];
        if (!shifts.length) break;
      }
      assertEqual(shifts, [], "Layout shifts, in each of three pages");
    });
  }
});
