import { existsSync } from "node:fs";
import { run } from "./run.ts";

/** The browser engines that the tests run in, the files that show they are installed, and Debian's packages. */
const engines = {
  chromium: [
    { file: "/usr/bin/chromium-headless-shell", debian: "chromium-headless-shell" },
    // For tests of the back-forward cache, which the headless shell lacks.
    { file: "/usr/bin/chromium", debian: "chromium" },
  ],
  firefox: [{ file: "/usr/bin/firefox-esr", debian: "firefox-esr" }],
  webkit: [
    { file: "/usr/bin/WebKitWebDriver", debian: "webkit2gtk-driver" },
    { file: "/usr/bin/Xvfb", debian: "xvfb" },
  ],
} as const;

/** What a test of templates for PHP needs. Where it is absent that test is skipped, and says so. */
const tools = [
  { file: "/usr/bin/php", debian: "php-cli" },
  { file: "/usr/share/php/Twig/autoload.php", debian: "php-twig" },
] as const;

export type Engine = keyof typeof engines;

/**
 * The engines that are here, after installing what is missing where that may be done (root on Debian).
 * Elsewhere a missing engine is left out and said; in CI it is an error.
 */
export async function availableEngines(): Promise<Engine[]> {
  const lacking = [...missing(), ...absentOf(tools)];
  if (lacking.length > 0) await install(lacking);
  const absent = missing();
  if (absent.length > 0) {
    const how = `On Debian or Ubuntu: sudo apt-get install --no-install-recommends ${absent.join(" ")}`;
    if (process.env.CI) throw new Error(`Browsers are missing, and CI needs them all. ${how}`);
    console.warn(`Some browsers are missing, so their tests are left out. ${how}`);
  }
  return (Object.keys(engines) as Engine[]).filter((name) =>
    engines[name].every(({ file }) => existsSync(file)),
  );
}

function missing(): string[] {
  return absentOf(Object.values(engines).flat());
}

function absentOf(programs: readonly { file: string; debian: string }[]): string[] {
  return programs.filter(({ file }) => !existsSync(file)).map(({ debian }) => debian);
}

async function install(names: readonly string[]): Promise<void> {
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (!mayInstall) return;
  console.log(`Installing ${names.join(", ")} from Debian…`);
  const options = { env: { DEBIAN_FRONTEND: "noninteractive" }, stdio: "ignore" } as const;
  await run("apt-get", ["update", "-qq"], options);
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names], options);
}
