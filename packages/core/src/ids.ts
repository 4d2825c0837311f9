/**
 * An id that nothing on the page has: the wanted one, or that with a number. Give it to an element that is in
 * the page before asking for the next, and two copies of this file agree, because they both ask the page.
 */
export function uniqueId(wanted: string): string {
  let id = wanted;
  for (let number = 2; document.getElementById(id); number++) id = `${wanted}-${number}`;
  return id;
}
