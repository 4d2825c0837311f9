import type { Page } from "../page/page.ts";

/** A form field whose value a person can see and change. */
export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The author's own fields inside the element: those with a name. Hidden inputs are no use to a person. */
export function authorFields(element: ParentNode): Field[] {
  return [
    ...element.querySelectorAll<Field>(
      "input[name]:not([type=hidden], [form='']), select[name], textarea[name]",
    ),
  ];
}

/** Fills every field as far as it will go: text typed, boxes ticked, the last option taken. */
export function fillFields(fields: readonly Field[]): void {
  fields.forEach((field, index) => {
    if (isTick(field)) field.checked = true;
    else if (field.matches("select"))
      (field as HTMLSelectElement).selectedIndex = (field as HTMLSelectElement).options.length - 1;
    else if (field.type !== "file") field.value = `Typed ${index + 1}`;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

/** What is in the fields, to compare with what was. */
export function fieldValues(fields: readonly Field[]): string[] {
  return fields.map(
    (field) => `${field.name || field.id}=${isTick(field) ? `${field.value} ${field.checked}` : field.value}`,
  );
}

/** Names and values that the page's first form would submit now. */
export function formEntries(page: Page): string[] {
  const form = page.find<HTMLFormElement>("form");
  return [...new page.window.FormData(form)].map(([name, value]) => `${name}=${String(value)}`);
}

function isTick(field: Field): field is HTMLInputElement {
  return field.type === "checkbox" || field.type === "radio";
}
