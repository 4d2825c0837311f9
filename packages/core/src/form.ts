/** What an element does when its form, or the page around it, is submitted, reset or restored. */
export interface FormHooks {
  /** The form that the element's fields belong to, asked for each time, because an element can be moved. */
  form(): HTMLFormElement | null;
  /** The form is about to submit. Return `false` to stop it. May be called twice for one submit. */
  submit(submitter: HTMLElement | null): boolean;
  /** The form has been reset. */
  reset(): void;
  /** The page has been shown, for the first time or again; the browser may have put values back. */
  restore(): unknown;
  /** The page is being left; people may come back to it. */
  leave(): unknown;
}

/**
 * Watches the form around an element. Its listeners capture from the document, so that they run before those
 * of the page, which then find the fields filled. Returns what stops watching.
 */
export function watchForm(hooks: FormHooks): () => void {
  const listeners = new AbortController();
  const options = { capture: true, signal: listeners.signal };
  document.addEventListener("submit", (event) => stop(event, event.target, event.submitter), options);
  // A browser checks `required` fields after the click and before the submit event: that is too late to fill
  // fields which are hidden.
  document.addEventListener("click", onClick, options);
  document.addEventListener(
    "reset",
    // The values go back after the event.
    (event) => event.target === hooks.form() && setTimeout(() => event.defaultPrevented || hooks.reset()),
    options,
  );
  window.addEventListener("pageshow", () => hooks.restore(), options);
  window.addEventListener("pagehide", () => hooks.leave(), options);
  return () => listeners.abort();

  function onClick(event: Event): void {
    const button = (event.target as Element).closest<HTMLButtonElement | HTMLInputElement>("button, input");
    if (button?.form && /submit|image/.test(button.type)) stop(event, button.form, button);
  }

  function stop(event: Event, form: unknown, submitter: HTMLElement | null): void {
    // Also when another element has stopped it: all that is wrong is said at once.
    if (!form || form !== hooks.form() || hooks.submit(submitter)) return;
    event.preventDefault();
    event.stopPropagation();
  }
}
