/** The tag that a part stands in, with the names of the attributes that its template fixes. */
export interface Tag {
  readonly name: string;
  readonly fixed: Set<string>;
}

/** `name=` with the text around its values; `index` is that of the first. */
export interface AttributePart {
  readonly type: "attribute" | "boolean";
  readonly index: number;
  readonly name: string;
  readonly strings: readonly string[];
  /** Whether the whole attribute is one value. */
  readonly alone: boolean;
  readonly tag: Tag;
}

/** A value in the place of an attribute. */
export interface ElementPart {
  readonly type: "element";
  readonly index: number;
  readonly tag: Tag;
}

export type TemplatePart =
  | { readonly type: "static"; readonly text: string }
  /** Between tags. `text` is set inside textarea and title, where no markup is. */
  | { readonly type: "child"; readonly index: number; readonly text: boolean; readonly first: boolean }
  | AttributePart
  | ElementPart;
