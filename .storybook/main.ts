import type { StorybookConfig } from "@storybook/web-components-vite";

const config: StorybookConfig = {
  stories: ["./pages/*.mdx", "../packages/*/stories/*.mdx", "../packages/*/stories/*.stories.ts"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
  framework: "@storybook/web-components-vite",
  // Nothing leaves this machine, and nothing is asked of storybook.js.org.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  staticDirs: [],
};

export default config;
