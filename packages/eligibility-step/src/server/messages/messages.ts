/** The words that only whole pages and summaries need; the rest are the element’s own. */
export interface PageWords {
  /** On the page that waits for a check. */
  checkAgain: string;
  checkAgainHint: string;
  /** Rows of a summary. */
  result: string;
  reasons: string;
  permissionGiven: string;
  permissionSent: string;
  permissionTo: string;
  permissionWhy: string;
  permissionBasis: string;
  permissionKept: string;
  permissionReference: string;
}
