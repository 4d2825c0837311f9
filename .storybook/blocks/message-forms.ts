/** One text of a message, as `virtual:project-data` has it. */
export interface MessageRow {
  readonly component: string;
  readonly key: string;
  /** "found.two" */
  readonly name: string;
  /** Only in a message that counts. */
  readonly category?: string;
  readonly place: string;
  readonly english: string;
  readonly welsh: string;
}

/** A text and the plural form that it is for. */
export interface Form {
  readonly name: string;
  readonly category?: string | undefined;
  readonly text: string;
}

export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] {
  return [...Map.groupBy(items, keyOf)];
}

/** "address-lookup" as people read it. */
export function titleOf(folder: string): string {
  return folder.charAt(0).toUpperCase() + folder.slice(1).replaceAll("-", " ");
}

/** The English of one message. It has fewer forms than the Welsh: those that are like “other” are one. */
export function englishOf(rows: readonly MessageRow[]): Form[] {
  const last = rows.at(-1)!;
  const forms = rows.map(({ name, category, english }) => ({
    name,
    category: english === last.english ? last.category : category,
    text: english,
  }));
  return forms.filter(({ text }, index) => forms.findLastIndex((one) => one.text === text) === index);
}

export function welshOf(rows: readonly MessageRow[]): Form[] {
  return rows.map(({ name, category, welsh }) => ({ name, category, text: welsh }));
}
