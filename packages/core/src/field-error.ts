import type { PageError } from "./page-error.ts";

let count = 0;

/**
 * Puts an error message beside a field of the author's, as GOV.UK Frontend's templates do, in the place of the one
 * that came with the page from the server.
 * @returns what takes it away again
 */
export function markField({ target: field, text, word }: PageError): () => void {
  if (!(field instanceof HTMLElement) || word === undefined) return () => {};
  // Without an id no link leads to it.
  field.id ||= `council-field-${++count}`;
  const id = `${field.id}-council-error`;
  const message = document.createElement("p");
  message.id = id;
  message.className = "govuk-error-message";
  const hidden = document.createElement("span");
  hidden.className = "govuk-visually-hidden";
  hidden.textContent = word;
  message.append(hidden, ` ${text}`);
  (field.closest(".govuk-input__wrapper") ?? field).before(message);

  const group = field.closest(".govuk-form-group");
  const errorClass = `govuk-${field.localName}--error`;
  const describedBy = withoutErrors(field.getAttribute("aria-describedby") ?? "");
  group?.classList.add("govuk-form-group--error");
  field.classList.add(errorClass);
  field.setAttribute("aria-describedby", describedBy ? `${describedBy} ${id}` : id);

  return () => {
    message.remove();
    group?.classList.remove("govuk-form-group--error");
    field.classList.remove(errorClass);
    if (describedBy) field.setAttribute("aria-describedby", describedBy);
    else field.removeAttribute("aria-describedby");
  };
}

/** The ids of hints and the like. What the server said of the field is out of date, and goes. */
function withoutErrors(describedBy: string): string {
  const others = describedBy.split(" ").filter((id) => {
    const error = document.getElementById(id)?.closest(".govuk-error-message");
    error?.remove();
    return !error;
  });
  return others.join(" ");
}
