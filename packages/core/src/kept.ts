/**
 * Keeps something with this entry of the session's history, for as long as the browser keeps what was typed
 * into the page's fields. Browsers put back neither hidden fields nor those that script made.
 *
 * @param value anything that can be cloned
 */
export function keep(key: string, value: unknown): void {
  try {
    const { state } = history;
    if (state === null || typeof state === "object") history.replaceState({ ...state, [key]: value }, "");
  } catch {
    // A sandboxed frame, or too much to keep: coming back begins anew.
  }
}

/** What was kept with this entry of the history. */
export function kept(key: string): unknown {
  return (history.state as Record<string, unknown> | null)?.[key];
}
