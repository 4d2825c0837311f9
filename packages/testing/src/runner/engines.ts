import { existsSync } from "node:fs";
import { chromeLauncher, type ChromeLauncher } from "@web/test-runner-chrome";
import { webdriverLauncher } from "@web/test-runner-webdriver";
import type { BrowserLauncher } from "@web/test-runner";
import type { Engine } from "./options.ts";
import { startWebKitDriver } from "./webkit-driver.ts";

/** A launcher, and what has to be stopped with it. */
export interface StartedEngine {
  readonly launcher: BrowserLauncher;
  stop(): void;
}

const MINI_BROWSERS = ["x86_64-linux-gnu", "aarch64-linux-gnu"].flatMap((platform) =>
  ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"].map(
    (name) => `/usr/lib/${platform}/${name}/MiniBrowser`,
  ),
);
const CHROMIUM_WITH_WINDOWS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
] as const;
const PROGRAMS: Readonly<Record<Engine, readonly (readonly string[])[]>> = {
  chromium: [["/usr/bin/chromium-headless-shell", ...CHROMIUM_WITH_WINDOWS]],
  firefox: [["/usr/bin/firefox-esr", "/usr/bin/firefox"]],
  webkit: [["/usr/bin/WebKitWebDriver"], ["/usr/bin/Xvfb"], MINI_BROWSERS],
};

/** What Debian calls the packages that an engine needs. */
export const DEBIAN_PACKAGES: Readonly<Record<Engine, string>> = {
  chromium: "chromium-headless-shell chromium",
  firefox: "firefox-esr",
  webkit: "webkit2gtk-driver xvfb",
};

/** Whether everything that the engine needs is installed. */
export function isInstalled(engine: Engine): boolean {
  return PROGRAMS[engine].every((alternatives) => alternatives.some((path) => existsSync(path)));
}

/**
 * Where Chromium is: its headless shell, where there is one. The ordinary Chromium starts a renderer for its own
 * user interface with every window, even without a screen, and so takes six times the processor for a new page.
 * Throws when it is not installed.
 */
export function chromiumPath(): string {
  return program("chromium", 0);
}

/** The Chromium that people use, which alone has a back-forward cache. Throws when it is not installed. */
export function chromiumWithWindowsPath(): string {
  return firstInstalled(CHROMIUM_WITH_WINDOWS, "chromium");
}

export const CHROMIUM_FLAGS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function startEngine(engine: Engine): Promise<StartedEngine> {
  if (engine === "webkit") return startWebKit();
  const launcher = engine === "chromium" ? chromium() : firefox();
  return { launcher, stop: () => undefined };
}

function chromium(): ChromeLauncher {
  const launcher = chromeLauncher({
    launchOptions: {
      networkEnabled: false,
      executablePath: chromiumPath(),
      headless: "shell",
      args: [...CHROMIUM_FLAGS],
    },
    createPage: async ({ context }) => {
      const page = await context.newPage();
      // Tests of focus need a page that believes it is in front.
      const session = await page.createCDPSession();
      await session.send("Emulation.setFocusEmulationEnabled", { enabled: true });
      return page;
    },
  });
  launcher.name = "chromium";
  return launcher;
}

function firefox(): ChromeLauncher {
  const launcher = chromeLauncher({
    launchOptions: {
      browser: "firefox",
      networkEnabled: false,
      executablePath: program("firefox", 0),
      headless: true,
      // Firefox ignores keys and clicks on a page that has only just appeared, against clickjacking: a busy
      // machine's test would lose them.
      extraPrefsFirefox: {
        "dom.input_events.security.minNumTicks": 0,
        "dom.input_events.security.minTimeElapsedInMS": 0,
        // Tests wait for many frames. 0, as many as the processor can make, costs a third more processor time.
        "layout.frame_rate": 250,
      },
    },
    concurrency: 1,
  });
  launcher.name = "firefox";
  return launcher;
}

async function startWebKit(): Promise<StartedEngine> {
  // WebdriverIO warns at each use of WebDriver's own frame command, which is the one that tests use here.
  process.env["DISABLE_WEBDRIVERIO_DEPRECATION_WARNINGS"] = "true";
  const driver = await startWebKitDriver();
  const launcher = webdriverLauncher({
    hostname: "127.0.0.1",
    port: driver.port,
    path: "/",
    // Failures come back as errors of the commands: no need to print them as well.
    logLevel: "silent",
    capabilities: {
      browserName: "MiniBrowser",
      "wdio:enforceWebDriverClassic": true,
      "webkitgtk:browserOptions": { binary: program("webkit", 2), args: ["--automation"] },
    } as WebdriverIO.Capabilities,
  });
  return { launcher: named(launcher, "webkit"), stop: () => driver.stop() };
}

/** The WebDriver launcher names itself when it starts: keep our name. */
function named(launcher: BrowserLauncher, name: string): BrowserLauncher {
  Object.defineProperty(launcher, "name", { get: () => name, set: () => undefined });
  return launcher;
}

function program(engine: Engine, index: number): string {
  return firstInstalled(PROGRAMS[engine][index] ?? [], engine);
}

function firstInstalled(paths: readonly string[], engine: Engine): string {
  const path = paths.find((candidate) => existsSync(candidate));
  if (!path) throw new Error(`${engine} is not installed (apt-get install ${DEBIAN_PACKAGES[engine]})`);
  return path;
}
