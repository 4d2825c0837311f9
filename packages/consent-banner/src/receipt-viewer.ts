import { renderToString } from "@council-components/govuk-templates/server";
import type { ConsentReceipt } from "./receipt.ts";
import { receiptTemplate, type ReceiptViewOptions } from "./receipt-viewer/receipt.templates.ts";

export { receiptTemplate, type ReceiptViewOptions } from "./receipt-viewer/receipt.templates.ts";
export { checks, verifyReceipt, type ReceiptCheck } from "./receipt-viewer/verify-receipt.ts";
export { wordsAsked } from "./receipt-viewer/words-asked.ts";
export type { ReceiptMessages } from "./messages/messages.ts";
export { receiptFaults } from "./server/receipt-faults.ts";
export type { ConsentReceipt } from "./receipt.ts";

/** The receipt as HTML, for a page of a server or a file. */
export function renderReceipt(receipt: ConsentReceipt, options?: ReceiptViewOptions): string {
  return renderToString(receiptTemplate(receipt, options));
}
