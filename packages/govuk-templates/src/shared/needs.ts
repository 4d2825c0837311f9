/**
 * Says what a template needs when it is called with nothing: JavaScript's own error would name a property that was
 * read, not the option that is missing.
 *
 * @throws TypeError without options
 */
export function needs(options: object | null | undefined, template: string, needed: string): void {
  if (!options) throw new TypeError(`${template} needs ${needed}`);
}
