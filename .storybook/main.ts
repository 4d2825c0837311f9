import type { StorybookConfig } from "@storybook/web-components-vite";
import { defaultClientConditions } from "vite";
import { SOURCE } from "../packages/testing/src/source.ts";
import { projectData } from "./project-data.ts";

const config: StorybookConfig = {
  stories: ["./pages/*.mdx", "../packages/*/stories/*.mdx", "../packages/*/stories/*.stories.ts"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
  framework: "@storybook/web-components-vite",
  // The gate is a classic script, which loads its other part from beside it: no bundler has to do with it.
  staticDirs: [{ from: "../packages/consent-banner/dist", to: "/consent-banner" }],
  // Nothing leaves this machine, and nothing is asked of storybook.js.org.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: {
    sidebarOnboardingChecklist: false,
    // Search finds a page by its headings: “Also called postcode lookup…” is one.
    experimentalSearchDocsHeadings: true,
    // What is of no use for these components.
    actions: false,
    backgrounds: false,
    interactions: false,
    measure: false,
    outline: false,
  },
  viteFinal: (vite) => ({
    ...vite,
    // Packages run from source: a changed line is seen at once, and nothing has to be built first.
    resolve: { ...vite.resolve, conditions: [SOURCE, ...defaultClientConditions] },
    plugins: [...(vite.plugins ?? []), projectData()],
  }),
};

export default config;
