import { create, type ThemeVars } from "storybook/theming";

const FONT =
  'system-ui, -apple-system, "Segoe UI", roboto, "Noto Sans", "Liberation Sans", arial, sans-serif';

/** Storybook in the colours of `@council-components/theme`. Each text colour is 4.5:1 or more on its background. */
export const theme: ThemeVars = create({
  base: "light",
  brandTitle: "Council Components",
  brandTarget: "_self",

  fontBase: FONT,
  fontCode: 'ui-monospace, "Cascadia Code", "DejaVu Sans Mono", consolas, monospace',

  colorPrimary: "#33485c",
  colorSecondary: "#0b4f8a",

  appBg: "#f4f5f7",
  appContentBg: "#ffffff",
  appPreviewBg: "#ffffff",
  appBorderColor: "#97a3af",
  appBorderRadius: 0,

  textColor: "#0b0c0c",
  textInverseColor: "#ffffff",
  textMutedColor: "#484949",

  barTextColor: "#33485c",
  barHoverColor: "#0b4f8a",
  barSelectedColor: "#0b4f8a",
  barBg: "#ffffff",

  buttonBg: "#f4f5f7",
  buttonBorder: "#33485c",
  booleanBg: "#f4f5f7",
  booleanSelectedBg: "#ffffff",

  inputBg: "#ffffff",
  inputBorder: "#0b0c0c",
  inputTextColor: "#0b0c0c",
  inputBorderRadius: 0,
});
