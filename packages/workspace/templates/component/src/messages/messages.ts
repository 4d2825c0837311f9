import type { Message, Translate } from "@council-components/core/messages";

/**
 * Every message of `<council-new-pattern>`. Each is a whole sentence or label; `{…}` stands for a value. The line above
 * a group says where its messages appear: translators are told.
 */
export interface NewPatternMessages {
  // The question
  check: string;

  // The result
  /** What the check found: `{count}` words. */
  result: Message;

  // Errors
  errorEmpty: string;
  errorTitle: string;
  /** In front of the page title, with its space; and visually hidden in front of error messages. */
  errorPrefix: string;

  // Pages without script
  /** The page's own button. */
  continue: string;
}

export type NewPatternMessageKey = keyof NewPatternMessages;
export type NewPatternTranslate = Translate<NewPatternMessageKey>;
