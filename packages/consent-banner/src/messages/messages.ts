import type { Message, Translate } from "@council-components/core/messages";

/**
 * Every message of the banner and the cookies page that a policy does not give. Each is a whole sentence or label;
 * what stands in `[` and `]` is a link.
 */
export interface ConsentMessages {
  // Cookie banner
  body: string;
  accept: string;
  reject: string;
  acceptAnalytics: string;
  rejectAnalytics: string;
  view: string;
  accepted: string;
  rejected: string;
  /** Cookies are blocked, or the gate is of another policy, so that the answer is not saved. */
  unsaved: string;
  /** Global Privacy Control. */
  gpc: string;
  /** Under the notice of a policy that asks nothing. */
  change: string;
  hide: string;

  // Both, while an answer waits
  saving: string;

  // Cookies page
  save: string;
  yes: string;
  no: string;
  /** The title of the notification. */
  success: string;
  saved: string;
  /** Where the page does not know where people came from. */
  savedOnly: string;

  // Cookies page, table of cookies
  name: string;
  /** Who sets a cookie, `{provider}`. */
  provider: string;
  purpose: string;
  expires: string;
  /** Above the consent cookie, where the policy has no strictly necessary purpose. */
  essential: string;
  consentCookie: string;
  year: string;
  /** `{count}` days. */
  days: Message;
  storageExpires: string;
  /** What is stored beside the consent cookie where receipts are sent. */
  receiptStorage: string;
  receiptStorageExpires: string;
  /** What is stored beside the consent cookie after a withdrawal. */
  sweepStorage: string;

  // Cookies page that cannot be shown
  failed: string;
  tryAgain: string;
}

/** Those that the banner says. */
export type BannerMessages = Pick<
  ConsentMessages,
  | "body"
  | "accept"
  | "reject"
  | "acceptAnalytics"
  | "rejectAnalytics"
  | "view"
  | "accepted"
  | "rejected"
  | "unsaved"
  | "gpc"
  | "change"
  | "hide"
  | "saving"
>;
/** Those that only the cookies page says. */
export type SettingsMessages = Omit<ConsentMessages, keyof BannerMessages>;

export type ConsentMessageKey = keyof ConsentMessages;
export type ConsentTranslate = Translate<ConsentMessageKey>;

/** What stands in place of a frame that waits for consent, said by the gate. */
export interface FrameMessages {
  frameWaits: string;
  frameAccept: string;
}

/** Every message of the receipt viewer, which is no part of the elements. */
export interface ReceiptMessages {
  // Receipt viewer
  receiptNumber: string;
  receiptTime: string;
  receiptCouncil: string;
  receiptPolicy: string;
  receiptLanguage: string;
  receiptEnglish: string;
  receiptWelsh: string;
  receiptWhere: string;
  receiptBanner: string;
  receiptSettings: string;
  receiptFrame: string;
  receiptChange: string;
  receiptWords: string;
  receiptNoWords: string;

  // Receipt viewer: check of the words
  receiptCheck: string;
  receiptSame: string;
  receiptDifferent: string;
  receiptUnknown: string;

  // Receipt viewer: what was answered
  receiptAnswers: string;
  /** Of a purpose that is off until a yes. */
  receiptConsent: string;
  /** Of a purpose that is on until somebody objects. */
  receiptExempt: string;
  receiptNecessary: string;
  receiptConsentGiven: string;
  receiptConsentRefused: string;
  receiptExemptGiven: string;
  receiptExemptRefused: string;

  // Receipt viewer: date and time
  /** `{day}`, `{month}` by its name, `{year}`, and `{clock}` as hours, minutes and seconds. */
  receiptMoment: string;
  receiptMonth1: string;
  receiptMonth2: string;
  receiptMonth3: string;
  receiptMonth4: string;
  receiptMonth5: string;
  receiptMonth6: string;
  receiptMonth7: string;
  receiptMonth8: string;
  receiptMonth9: string;
  receiptMonth10: string;
  receiptMonth11: string;
  receiptMonth12: string;
}

export type ReceiptMessageKey = keyof ReceiptMessages;
