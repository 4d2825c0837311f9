/** The key of local storage under which receipts wait, beside a consent cookie of this name. */
export function waitingKey(cookie: string): string {
  return `${cookie}_receipts`;
}

/** The key of local storage that says what later pages are to delete again, beside a consent cookie of this name. */
export function sweepKey(cookie: string): string {
  return `${cookie}_sweep`;
}
