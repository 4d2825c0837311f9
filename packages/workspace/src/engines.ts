import { existsSync } from "node:fs";
import { run } from "./run.ts";

/** A browser engine that the tests run in, where Debian keeps it, and the package that brings it. */
export interface Engine {
  name: "chromium" | "firefox" | "webkit";
  needs: readonly { file: string; debian: string }[];
}

export const engines: readonly Engine[] = [
  { name: "chromium", needs: [{ file: "/usr/bin/chromium", debian: "chromium" }] },
  { name: "firefox", needs: [{ file: "/usr/bin/firefox-esr", debian: "firefox-esr" }] },
  {
    name: "webkit",
    needs: [
      { file: "/usr/bin/WebKitWebDriver", debian: "webkit2gtk-driver" },
      { file: "/usr/bin/Xvfb", debian: "xvfb" },
    ],
  },
];

/**
 * The engines that are here, after installing what is missing where that may be done (root on Debian).
 * In CI a missing engine is an error; elsewhere it is left out and said.
 */
export async function availableEngines(): Promise<Engine[]> {
  if (missing().length > 0) await install(missing());
  const absent = missing();
  if (absent.length > 0) {
    const how = `On Debian or Ubuntu: sudo apt-get install --no-install-recommends ${absent.join(" ")}`;
    if (process.env.CI) throw new Error(`Browsers are missing, and CI needs them all. ${how}`);
    console.warn(`Some browsers are missing, so their tests are left out. ${how}`);
  }
  const here = engines.filter(isHere);
  console.log(`Engines: ${here.map(({ name }) => name).join(", ") || "none"}`);
  return here;
}

function isHere(engine: Engine): boolean {
  return engine.needs.every(({ file }) => existsSync(file));
}

function missing(): string[] {
  return engines.flatMap(({ needs }) => needs.filter(({ file }) => !existsSync(file)).map(({ debian }) => debian));
}

async function install(names: readonly string[]): Promise<void> {
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (!mayInstall) return;
  console.log(`Installing ${names.join(", ")} from Debian…`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-qq"], { env, stdio: "ignore" });
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names], { env, stdio: "ignore" });
}
