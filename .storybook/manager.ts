import { addons } from "storybook/manager-api";
import { theme } from "./theme.ts";

addons.setConfig({
  theme,
  // Shortcuts of one letter get in the way of speech control and screen readers (WCAG 2.1.4).
  ui: { enableShortcuts: false },
});
