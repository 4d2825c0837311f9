export type { Brand, FontFile, Logo } from "./brand/brand.ts";
export { BrandError, parseBrand } from "./brand/parse-brand.ts";
export { adviseEdits, applyEdit, type Edit } from "./check/advise.ts";
export { checkColours, type Failure } from "./check/check.ts";
export { describeEdit, describeFailure } from "./check/describe-failure.ts";
export type { Pair } from "./check/pair.ts";
export {
  type BrandColours,
  type ColourName,
  colourNames,
  completeColours,
  type GivenColours,
} from "./colours/brand-colours.ts";
export { type Colour, contrast } from "./colours/colour.ts";
export type { AnyColourName } from "./colours/every-colour.ts";
export {
  buildStylesheet,
  StylesheetError,
  type StylesheetName,
  stylesheetNames,
} from "./stylesheet/build-stylesheet.ts";
export { sassSettings } from "./stylesheet/sass-settings.ts";
export {
  type ColourToken,
  designTokens,
  type DesignTokens,
  type DimensionToken,
} from "./tokens/design-tokens.ts";
