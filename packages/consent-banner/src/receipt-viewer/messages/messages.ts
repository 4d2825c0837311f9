/** Every message of the receipt viewer. Each is a whole sentence or label. */
export interface ReceiptMessages {
  number: string;
  time: string;
  council: string;
  policy: string;
  language: string;
  english: string;
  welsh: string;
  where: string;
  banner: string;
  settings: string;
  frame: string;
  change: string;
  words: string;
  noWords: string;

  // The check of the words
  check: string;
  same: string;
  different: string;
  unknown: string;

  // The table of answers
  answers: string;
  purpose: string;
  basis: string;
  answer: string;
  /** Of a purpose that is off until a yes. */
  consent: string;
  /** Of a purpose that is on until somebody objects. */
  exempt: string;
  necessary: string;
  consentGiven: string;
  consentRefused: string;
  exemptGiven: string;
  exemptRefused: string;
}

export type ReceiptMessageKey = keyof ReceiptMessages;
