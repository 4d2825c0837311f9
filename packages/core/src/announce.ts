/** Milliseconds that a sentence stays, so that people who read on meet no news of long ago. */
const STAYS = 10_000;

/** One polite live region for what changes while focus stays where it is. Each sentence is said once, and goes. */
export class Announcer {
  /** Put it in the page before there is anything to say, or screen readers miss the first sentence. */
  readonly region: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.region = document.createElement("div");
    this.region.className = "govuk-visually-hidden";
    this.region.setAttribute("role", "status");
  }

  /** Says a whole sentence, in place of one that has not been said yet. Empty takes the last one away. */
  say(text: string): void {
    clearTimeout(this.#timer);
    this.region.textContent = "";
    // Emptied first and filled later, so that the same sentence can be said again, and after a focus change.
    if (text) this.#timer = setTimeout(() => this.#set(text), 100);
  }

  #set(text: string): void {
    this.region.textContent = text;
    this.#timer = setTimeout(() => (this.region.textContent = ""), STAYS);
  }
}
