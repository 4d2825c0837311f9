// What real-time checks need beside the ordinary questions: loaded when the element has the attribute `checks`.
export { createPermissionReceipt } from "./permission-receipt.ts";
export { checkingPage, permissionPage, receiptTemplate } from "./permission.templates.ts";
export { requestCheck } from "./request-check.ts";
