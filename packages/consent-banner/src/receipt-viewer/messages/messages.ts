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

  // What was answered
  answers: string;
  /** Of a purpose that is off until a yes. */
  consent: string;
  /** Of a purpose that is on until somebody objects. */
  exempt: string;
  necessary: string;
  consentGiven: string;
  consentRefused: string;
  exemptGiven: string;
  exemptRefused: string;

  // Date and time
  /** `{day}`, `{month}` by its name, `{year}`, and `{clock}` as hours, minutes and seconds. */
  moment: string;
  month1: string;
  month2: string;
  month3: string;
  month4: string;
  month5: string;
  month6: string;
  month7: string;
  month8: string;
  month9: string;
  month10: string;
  month11: string;
  month12: string;
}

export type ReceiptMessageKey = keyof ReceiptMessages;
