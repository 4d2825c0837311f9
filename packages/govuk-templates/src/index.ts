export * from "./accordion.ts";
export * from "./back-link.ts";
export * from "./breadcrumbs.ts";
export * from "./button.ts";
export * from "./character-count.ts";
export * from "./checkboxes.ts";
export * from "./cookie-banner.ts";
export * from "./date-input.ts";
export * from "./details.ts";
export * from "./error-message.ts";
export * from "./error-summary.ts";
export * from "./exit-this-page.ts";
export * from "./feedback.ts";
export * from "./fieldset.ts";
export * from "./file-upload.ts";
export * from "./footer.ts";
export * from "./generic-header.ts";
export * from "./header.ts";
export * from "./hint.ts";
export * from "./input.ts";
export * from "./inset-text.ts";
export * from "./label.ts";
export * from "./language-navigation.ts";
export * from "./notification-banner.ts";
export * from "./pagination.ts";
export * from "./panel.ts";
export * from "./password-input.ts";
export * from "./phase-banner.ts";
export * from "./radios.ts";
export * from "./select.ts";
export * from "./service-navigation.ts";
export * from "./skip-link.ts";
export * from "./summary-list.ts";
export * from "./table.ts";
export * from "./tabs.ts";
export * from "./tag.ts";
export * from "./task-list.ts";
export * from "./template.ts";
export * from "./textarea.ts";
export * from "./warning-text.ts";
export { attributes, type Attributes, type AttributeValue } from "./shared/attributes.ts";
export type {
  Content,
  FormGroup,
  FormGroupOfSeveral,
  HeadingLevel,
  Html,
  InputMode,
} from "./shared/options.ts";
export type { PluralText } from "./shared/i18n-attributes.ts";
export { safeUrl } from "./shared/safe-url.ts";
