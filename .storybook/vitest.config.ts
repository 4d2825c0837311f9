import { fileURLToPath } from "node:url";
import { chromiumPath } from "@council-components/testing/node";
import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

const configDir = fileURLToPath(new URL("./", import.meta.url));

/** Every story is a test: it renders, its play function holds, and axe finds nothing. In both languages. */
export default defineConfig({
  root: fileURLToPath(new URL("../", import.meta.url)),
  test: { projects: [await stories("English", "en"), await stories("Welsh", "cy")] },
});

/** Stories marked `english-only` show what others publish, in English. */
async function stories(name: string, language: "en" | "cy"): Promise<TestProjectInlineConfiguration> {
  return {
    plugins: [
      await storybookTest({
        configDir,
        initialGlobals: { language },
        tags: { exclude: language === "en" ? [] : ["english-only"] },
      }),
    ],
    test: {
      name,
      browser: {
        enabled: true,
        headless: true,
        // A busy machine takes more than the default of a minute to start a browser.
        connectTimeout: 300_000,
        screenshotFailures: false,
        provider: playwright({
          launchOptions: {
            executablePath: chromiumPath(),
            args: ["--no-sandbox", "--disable-gpu"],
          },
        }),
        instances: [{ browser: "chromium" }],
      },
    },
  };
}
