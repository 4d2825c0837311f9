const SECOND = 1000;

/**
 * Opens a dialog before the answers are deleted, and keeps them when its button is pressed. The server has the
 * last word: another tab may have put the end off, so it is asked before anybody is disturbed.
 *
 * The dialog is the browser’s own: it keeps focus and gives it back, and Escape closes it, which counts as
 * carrying on. WCAG 2.2.1 asks for 20 seconds to answer; there are minutes.
 */
export function warnBeforeTimeout(dialog: HTMLDialogElement): void {
  const {
    keepFor,
    warnAt,
    sentences = "[]",
    failed = "",
    csrfToken = "",
    carryOn = "",
    timeLeft = "",
    timedOut = "",
  } = dialog.dataset;
  const sentenceByMinutes = JSON.parse(sentences) as string[];
  const text = dialog.querySelector("[role=timer]");
  const problem = dialog.querySelector("[role=alert]");
  let endsAt = Date.now() + Number(keepFor) * SECOND;
  let timer = 0;

  dialog.querySelector("button")?.addEventListener("click", () => void extend());
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    void extend();
  });
  // A page that comes back as it was left does not know what has happened since. Timers also rest while a
  // computer sleeps.
  window.addEventListener("pageshow", (event) => void (event.persisted && ask()));
  document.addEventListener("visibilitychange", () => void (document.hidden || ask()));
  wait();

  /** Sleeps until something is to be shown: the warning, then each full minute. */
  function wait(): void {
    clearTimeout(timer);
    const left = endsAt - Date.now();
    const untilWarning = left - Number(warnAt) * SECOND;
    const untilNext = untilWarning > 0 ? untilWarning : left % (60 * SECOND) || 60 * SECOND;
    timer = window.setTimeout(
      () => void (dialog.open && left > 60 * SECOND ? show() : ask()),
      untilNext + 50,
    );
  }

  async function ask(): Promise<void> {
    const seconds = await request(timeLeft, "GET");
    if (seconds === undefined) return show();
    endsAt = Date.now() + seconds * SECOND;
    if (seconds <= 0) return leave();
    if (seconds > Number(warnAt)) dialog.close();
    show();
  }

  async function extend(): Promise<void> {
    const seconds = await request(carryOn, "POST");
    if (seconds === undefined) {
      if (problem) problem.textContent = failed;
      return;
    }
    if (seconds <= 0) return leave();
    endsAt = Date.now() + seconds * SECOND;
    dialog.close();
    wait();
  }

  function show(): void {
    const left = endsAt - Date.now();
    if (left <= 0) return leave();
    if (left <= Number(warnAt) * SECOND) {
      const sentence = sentenceByMinutes[Math.floor(left / (60 * SECOND) + 0.02)];
      if (text && sentence) text.textContent = sentence;
      if (problem && !dialog.open) problem.textContent = "";
      if (!dialog.open) dialog.showModal();
    }
    wait();
  }

  function leave(): void {
    location.assign(timedOut);
  }

  /** Seconds left; undefined when the server could not be asked. */
  async function request(url: string, method: "GET" | "POST"): Promise<number | undefined> {
    try {
      const body = method === "POST" ? new URLSearchParams({ "csrf-token": csrfToken }) : null;
      const response = await fetch(url, { method, body, redirect: "manual", cache: "no-store" });
      // A session that has run out is answered with a redirect to the page that says so.
      if (response.type === "opaqueredirect") return 0;
      if (!response.ok) return undefined;
      const { seconds, until } = (await response.json()) as { seconds: number; until?: string };
      const place = document.getElementById("keeping-until");
      if (place && until) place.textContent = until;
      return seconds;
    } catch {
      return undefined;
    }
  }
}
