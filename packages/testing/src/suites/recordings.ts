import { executeServerCommand } from "@web/test-runner-commands";
import { assertEqual } from "../assert.ts";
import { CAN_EMULATE } from "../engine.ts";
import { pageHtml } from "../recordings/page-html.ts";
import type { Recording } from "../recordings/recordings.ts";
import { untilAsRecorded } from "../recordings/until-as-recorded.ts";
import { type ComponentUnderTest, distinctHtml, LANGUAGES, openFixture, openInState } from "./component.ts";

const NAMES = { en: "English", cy: "Welsh" };
/** All but the head, which is the harness's own. */
const PARTS = "title, body > *:not(script)";

/**
 * The HTML of every fixture in both languages, in the state that it shows and as its author wrote it, is as it was
 * recorded in the package's test/recordings/. Chromium only: the HTML is the same in all engines.
 */
export function testRecordings(component: ComponentUnderTest): void {
  const { tag, fixtures } = component;
  const folder = `${/packages\/[^/]+/.exec(component.define)?.[0]}/test/recordings/${tag}`;

  describe(`<${tag}> is as recorded`, () => {
    if (!CAN_EMULATE) {
      it.skip("recordings are of Chromium");
      return;
    }
    for (const lang of LANGUAGES) {
      for (const fixture of fixtures) {
        it(`${fixture.name} (${lang})`, async () => {
          const page = await openInState(component, fixture, { lang });
          const recording = { folder, name: fixture.name, section: `${NAMES[lang]}, with script` };
          await untilAsRecorded(() => pageHtml(PARTS, page.document), check(recording));
        });
      }
    }
    for (const { fixture, lang } of distinctHtml(component)) {
      it(`${fixture.name} (${lang}), without script`, async () => {
        const page = await openFixture(component, fixture, { lang, script: "none" });
        const recording = { folder, name: fixture.name, section: `${NAMES[lang]}, without script` };
        await untilAsRecorded(() => pageHtml(PARTS, page.document), check(recording));
      });
    }

    it("and nothing else is recorded", async () => {
      const names = fixtures.map(({ name }) => name);
      const { difference } = await command("council-recordings", { folder, names });
      assertEqual(difference, "");
    });
  });
}

function check(recording: Recording): (html: string, unchangedFor: number) => Promise<string> {
  return async (html, unchangedFor) =>
    (await command("council-recording", { recording, html, unchangedFor })).difference;
}

/** The runner keeps the files: a browser cannot. */
function command(name: string, payload: object): Promise<{ difference: string }> {
  return executeServerCommand(name, { ...payload });
}
