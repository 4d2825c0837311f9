/** A message that counts: one whole sentence for each plural category that its language has. */
export interface PluralMessage {
  zero?: string;
  one?: string;
  two?: string;
  few?: string;
  many?: string;
  other: string;
}

/** A whole sentence, with `{placeholders}`; or one for each plural category, chosen by `{count}`. */
export type Message = string | PluralMessage;

/** What a message's placeholders stand for. `count` also chooses the plural. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Gives the text of a message. */
export type Translate<Key extends string> = (key: Key, values?: MessageValues) => string;

/** All messages of a component, by language subtag: `en`, `cy`, and any that a council adds. */
export type MessageSets<Key extends string> = Readonly<
  Record<string, Readonly<Partial<Record<Key, Message>>>>
>;

/**
 * The translator of one language. The page's overrides come first, then the language, then English.
 *
 * @param tag a BCP 47 language tag, such as `cy-GB`; one that `sets` does not know is English
 */
export function translator<Key extends string>(
  sets: MessageSets<Key>,
  tag: string,
  overrides?: Readonly<Partial<Record<Key, Message>>>,
): Translate<Key> {
  const own = sets[subtag(tag)];
  return (key, values = {}) =>
    format(overrides?.[key] ?? own?.[key] ?? sets["en"]?.[key] ?? key, values, tag);
}

/** The language tag that the nearest `lang` gives an element; empty where there is none. */
export function languageTag(element: Element): string {
  return element.closest("[lang]")?.getAttribute("lang") ?? "";
}

/** Whether the nearest `lang` is Welsh: `cy` and everything that begins with it. Anything else is English. */
export function language(tag: string): "en" | "cy" {
  return subtag(tag) === "cy" ? "cy" : "en";
}

function format(message: Message, values: MessageValues, tag: string): string {
  const text =
    typeof message === "string" ? message : (message[plural(message, values, tag)] ?? message.other);
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => `${values[name] ?? placeholder}`);
}

/** A sentence for none is said of none, though English has no category for it. */
function plural({ zero }: PluralMessage, { count }: MessageValues, tag: string): Intl.LDMLPluralRule {
  try {
    return zero && !count ? "zero" : new Intl.PluralRules(tag || "en").select(Number(count));
  } catch {
    // The page's `lang` is not a language tag.
    return "other";
  }
}

function subtag(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? "";
}
