import type { ChromeLauncher } from "@web/test-runner-chrome";
import type { TestRunnerPlugin } from "@web/test-runner";
import type { EngineFacts } from "../engine.ts";
import { checkRecording, checkRecordingNames, type Recording } from "../recordings/recordings.ts";
import { type AccessibilityQuery, findAccessible } from "./accessibility.ts";
import type { PuppeteerPage, Remote, WebDriver } from "./remote.ts";

type Session = Parameters<NonNullable<TestRunnerPlugin["executeCommand"]>>[0]["session"];

/** What a page can be made to look like: absent settings are as on a plain screen. */
export interface Emulation {
  readonly media?: "print";
  readonly forcedColors?: boolean;
  readonly reducedMotion?: boolean;
}

/**
 * Commands that a test can send to the browser's remote control, and the runner's own do not cover.
 * @param onceIn the engine in which tests run that need only one; every engine when absent
 */
export function commandsPlugin(onceIn: string | undefined): TestRunnerPlugin {
  return {
    name: "council-commands",
    async executeCommand({ command, payload, session }): Promise<unknown> {
      if (command === "council-engine") return factsOf(remote(session), onceIn);
      if (command === "council-keys") return pressKeys(remote(session), payload as readonly string[][]);
      if (command === "council-emulate") return emulate(remote(session), payload as Emulation);
      if (command === "council-accessible")
        return findAccessible(remote(session), payload as AccessibilityQuery);
      if (command === "council-recording") return compare(payload as Comparison);
      if (command === "council-recordings") {
        const { folder, names } = payload as { folder: string; names: readonly string[] };
        return { difference: checkRecordingNames(folder, names) };
      }
      return undefined;
    },
  };
}

interface Comparison {
  readonly recording: Recording;
  readonly html: string;
  readonly unchangedFor: number;
}

function compare({ recording, html, unchangedFor }: Comparison): { difference: string } {
  return { difference: checkRecording(recording, html, unchangedFor) };
}

function remote({ browser, id }: Session): Remote {
  if (browser.type === "webdriver") {
    const { driver } = browser as unknown as { driver: WebDriver };
    return { engine: browser.name, puppeteer: undefined, webdriver: driver };
  }
  return { engine: browser.name, puppeteer: (browser as ChromeLauncher).getPage(id), webdriver: undefined };
}

function factsOf({ engine }: Remote, onceIn: string | undefined): EngineFacts {
  return { first: !onceIn || engine === onceIn, canEmulate: engine === "chromium" };
}

/** Each chord is keys held together, the last of them pressed: ["Shift", "Tab"]. */
async function pressKeys(
  { puppeteer, webdriver }: Remote,
  chords: readonly (readonly string[])[],
): Promise<boolean> {
  for (const chord of chords) {
    if (webdriver) await webdriver.keys(chord);
    else if (puppeteer) await pressChord(puppeteer, chord);
  }
  return true;
}

async function pressChord({ keyboard }: PuppeteerPage, chord: readonly string[]): Promise<void> {
  type Key = Parameters<typeof keyboard.press>[0];
  const [key, ...modifiers] = [...chord].reverse() as [Key, ...Key[]];
  for (const modifier of modifiers) await keyboard.down(modifier);
  await keyboard.press(key);
  for (const modifier of modifiers) await keyboard.up(modifier);
}

/** Chromium only. The test has to check with matchMedia what took effect. */
async function emulate({ engine, puppeteer }: Remote, emulation: Emulation): Promise<boolean> {
  if (engine !== "chromium" || !puppeteer) return false;
  const session = await puppeteer.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", {
    media: emulation.media ?? "",
    features: [
      { name: "forced-colors", value: emulation.forcedColors ? "active" : "" },
      { name: "prefers-reduced-motion", value: emulation.reducedMotion ? "reduce" : "" },
    ],
  });
  // The emulation lasts as long as its session: the next call replaces it, so the session stays.
  return true;
}
