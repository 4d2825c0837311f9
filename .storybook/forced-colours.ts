/**
 * A page as it is about to look in forced colours, which no page can switch on itself: the stylesheet is written anew
 * by the rules of https://www.w3.org/TR/css-color-adjust-1/#forced, in the colours of a dark contrast theme. What the
 * stylesheet has for forced colours comes into force. Images and the browser's own controls stay as they are.
 */
export function forcedColours(stylesheet: CSSStyleSheet): string {
  return [...stylesheet.cssRules].map(forcedRule).join("\n") + CONTROLS;
}

const TEXT = "#ffffff";
const BACKGROUND = "#000000";

/** What a browser does to links, buttons and fields, whatever the stylesheet says. */
const CONTROLS = `
:root, body { color: ${TEXT}; background: ${BACKGROUND} !important; color-scheme: dark; }
:any-link { color: #8080ff !important; }
button, input, select, textarea { color: ${TEXT}; background-color: ${BACKGROUND}; border-color: ${TEXT}; }
:disabled { color: #a6a6a6 !important; }
`;

/** System colours in rules for forced colours, as this theme has them. */
const SYSTEM_COLOURS: Readonly<Record<string, string>> = {
  canvas: BACKGROUND,
  canvastext: TEXT,
  highlight: "#d6b4fd",
  highlighttext: "#2b2b2b",
  linktext: "#8080ff",
  buttonface: BACKGROUND,
  buttontext: TEXT,
  buttonborder: TEXT,
  graytext: "#a6a6a6",
};

function forcedRule(rule: CSSRule): string {
  if (rule instanceof CSSMediaRule || rule.constructor.name === "CSSMediaRule") {
    const { conditionText, cssRules } = rule as CSSMediaRule;
    if (conditionText.includes("forced-colors")) {
      if (!conditionText.includes("active")) return "";
      return [...cssRules].map(({ cssText }) => inSystemColours(cssText)).join("\n");
    }
  }
  if ("cssRules" in rule && "conditionText" in rule) {
    const { cssText, cssRules } = rule as CSSConditionRule;
    const start = cssText.slice(0, cssText.indexOf("{"));
    return `${start}{${[...cssRules].map(forcedRule).join("\n")}}`;
  }
  if (!("selectorText" in rule)) return rule.cssText;
  const { selectorText, style } = rule as CSSStyleRule;
  return `${selectorText} {${style.cssText.split(/;\s*/).map(forcedDeclaration).join(";")}}`;
}

function forcedDeclaration(declaration: string): string {
  const [property = "", value = ""] = declaration.split(/:\s*(.*)/s);
  if (/^(?:box|text)-shadow$/.test(property)) return `${property}: none`;
  if (property === "color" || property === "--govuk-text-colour") return `${property}: ${TEXT}`;
  if (/^background(?:-color)?$/.test(property)) return withColour(property, value);
  if (/^(?:border|outline|column-rule|text-decoration)/.test(property)) {
    return `${property}: ${value.replaceAll(COLOUR, TEXT)}`;
  }
  return declaration;
}

/** Backgrounds keep their images and their transparency; their colours become the page's. */
function withColour(property: string, value: string): string {
  return TRANSPARENT.test(value)
    ? `${property}: ${value}`
    : `${property}: ${value.replaceAll(COLOUR, BACKGROUND)}`;
}

const TRANSPARENT = /\btransparent\b|rgba\(0, 0, 0, 0\)/;
const COLOUR =
  /var\(--_?govuk-[a-z-]+-colour(?:, ?[^()]*(?:\([^)]*\))?)?\)|#[0-9a-f]{3,8}\b|rgba?\([^)]*\)|\b(?:transparent|white|black|currentcolor)\b/gi;

function inSystemColours(css: string): string {
  return css.replaceAll(
    /\b(?:canvas|canvastext|highlight|highlighttext|linktext|buttonface|buttontext|buttonborder|graytext)\b/gi,
    (name) => SYSTEM_COLOURS[name.toLowerCase()]!,
  );
}
