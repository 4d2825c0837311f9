import { assertEqual } from "../assert.ts";
import { watchMessageKeys } from "../checks/message-keys.ts";
import { onDemandModules } from "../checks/modules.ts";
import { words } from "../checks/words.ts";
import { IS_FIRST_ENGINE, itOnce, itOnceUnless } from "../engine.ts";
import type { Fixture, Language } from "../fixture.ts";
import type { ApiRule } from "../page/api.ts";
import type { Page } from "../page/page.ts";
import { type ComponentUnderTest, openFixture } from "./component.ts";

export interface Job {
  /** What is done: "finds an address". */
  readonly name: string;
  readonly fixture: Fixture;
  /** Does the whole job as a person would, from a page on which the element is ready. */
  readonly act: (page: Page, language: Language) => Promise<void>;
}

/** Milliseconds for the pages of one job, on a busy machine. */
const PATIENCE = 180_000;

/**
 * A new version is deployed while a page is open, or a train goes into a tunnel: parts that are loaded on demand do
 * not arrive. Each job is done without each of them alone, and without all of them, in the same words; and no name of
 * a message ever stands in the place of its words. In a second engine the first job without all of them: an `import()`
 * that fails rejects in all alike.
 *
 * @param messages the messages of one language, for their names
 */
export function testPartialLoading(
  component: ComponentUnderTest,
  messages: object,
  jobs: readonly Job[],
): void {
  // A name that is also somebody's words, such as “address”, cannot be told from them.
  const texts = new Set(Object.values(messages).map((message) => String(message).trim()));
  const keys = Object.keys(messages).filter((key) => !texts.has(key));

  describe(`<${component.tag}> without its parts that are loaded on demand`, () => {
    for (const job of jobs) {
      const does = (language: Language) => (): Promise<void> => {
        return withoutParts(component, keys, job, language);
      };
      itOnceUnless(job === jobs[0])(`${job.name} (en)`, does("en"))?.timeout(PATIENCE);
      itOnce(`${job.name} (cy)`, does("cy"))?.timeout(PATIENCE);
    }
  });
}

async function withoutParts(
  component: ComponentUnderTest,
  keys: readonly string[],
  job: Job,
  language: Language,
): Promise<void> {
  const parts = await onDemandModules(component.define);
  const expected = await wordsAfter(component, keys, job, language, []);
  const alone = IS_FIRST_ENGINE || parts.length === 1 ? parts.map((part) => [part]) : [];
  const missing = [...alone, ...(parts.length > 1 ? [parts] : [])];
  for (const each of missing) {
    try {
      assertEqual(await wordsAfter(component, keys, job, language, each), expected, "The words at the end");
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`Without ${each.join(", ")}: ${reason}`, { cause: error });
    }
  }
}

/** Does the job on a page where these modules cannot be loaded. */
async function wordsAfter(
  component: ComponentUnderTest,
  keys: readonly string[],
  { fixture, act }: Job,
  lang: Language,
  missing: readonly string[],
): Promise<string> {
  const modules = missing.map((match): ApiRule => ({ match, status: 404 }));
  const page = await openFixture(component, fixture, { lang, modules });
  const seen = watchMessageKeys(page, keys);
  await page.upgrade();
  await act(page, lang);
  await page.settle();
  const found = words(page);
  assertEqual(seen(), [], "Names of messages on the page");
  assertEqual(page.unexpectedProblems, [], "Problems");
  await page.close();
  return found;
}
