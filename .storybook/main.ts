import type { StorybookConfig } from "@storybook/web-components-vite";

const config: StorybookConfig = {
  stories: ["./pages/*.mdx", "../packages/*/stories/*.mdx", "../packages/*/stories/*.stories.ts"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
  framework: "@storybook/web-components-vite",
  // Nothing leaves this machine, and nothing is asked of storybook.js.org.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: {
    sidebarOnboardingChecklist: false,
    // What is of no use for these components.
    actions: false,
    backgrounds: false,
    measure: false,
    outline: false,
  },
};

export default config;
