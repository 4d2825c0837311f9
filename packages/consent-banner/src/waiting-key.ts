/** The key of local storage under which receipts wait, beside a consent cookie of this name. */
export function waitingKey(cookie: string): string {
  return `${cookie}_receipts`;
}
