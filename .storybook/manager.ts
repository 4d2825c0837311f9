import { PANEL_ID as HTML_TO_COPY } from "storybook/internal/docs-tools";
import { addons } from "storybook/manager-api";
import { theme } from "./theme.ts";
import { keepFocusInToolbar } from "./toolbar-focus.ts";
import { zoomStories } from "./zoom.ts";

addons.setConfig({
  theme,
  // Shortcuts of one letter get in the way of speech control and screen readers (WCAG 2.1.4).
  ui: { enableShortcuts: false },
  selectedPanel: HTML_TO_COPY,
  // Storybook's own zoom beside ours would be a second “100%”, and one that lays nothing out anew.
  toolbar: { zoom: { hidden: true } },
});
zoomStories();
keepFocusInToolbar();
