const beyondAscii = /[\u0080-\uffff]/;

/**
 * Text as it is compared: lower case, without diacritics and apostrophes, everything else that is not a letter
 * or a digit a space. `St David’s` and `ST. DAVIDS` are the same; so are `Tŷ Gwyn` and `Ty Gwyn`.
 */
export function fold(text: string): string {
  let folded = text.toLowerCase();
  if (beyondAscii.test(folded)) {
    folded = folded
      .normalize("NFD")
      .replace(/[\u0300-\u036f\u2018\u2019\u02bc]/g, "")
      .replace(/ß/g, "ss")
      .replace(/æ/g, "ae")
      .replace(/ø/g, "o");
  }
  if (folded.includes("'") || folded.includes("`")) folded = folded.replace(/['`]/g, "");
  return folded.replace(/[^a-z0-9]+/g, " ").trim();
}

/** The words of a text, folded. */
export function words(text: string): string[] {
  const folded = fold(text);
  return folded === "" ? [] : folded.split(" ");
}
