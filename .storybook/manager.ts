import { addons } from "storybook/manager-api";
import { theme } from "./theme.ts";
import { zoomStories } from "./zoom.ts";

addons.setConfig({
  theme,
  // Shortcuts of one letter get in the way of speech control and screen readers (WCAG 2.1.4).
  ui: { enableShortcuts: false },
});
zoomStories();
