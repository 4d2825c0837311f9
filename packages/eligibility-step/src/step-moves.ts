import { Entries } from "./entries.ts";
import { readFields } from "./fields.ts";
import { addMessages } from "./host.ts";
import { PENDING, type Journey } from "./journey.ts";
import { CHECKING, hashOf, OUTCOME, placeOf, reachable } from "./place.ts";
import { StepPage, type Later } from "./step-page.ts";
import type { EvaluateOptions } from "./walk.ts";

/** Milliseconds in which a heading is begun to be read. */
const PAUSE = 1000;

/** How a resident moves: answering, going back, changing an answer, letting a check be made. */
export abstract class StepMoves extends StepPage {
  readonly entries: Entries = new Entries(() => `council-components ${this.host.mount.element.id}`);
  /** The check that is under way. */
  checking: AbortController | undefined;

  /** What the rules are evaluated with, beside the answers. */
  abstract get options(): EvaluateOptions;

  /** Shows a question, as the link does that changes its answer. */
  goTo(question: string): void {
    const { journey } = this;
    if (!journey?.find(question)) return;
    journey.notice = undefined;
    this.show(question, [...journey.trail, journey.at], true);
  }

  /** Goes to where the answers lead. */
  forward(trail: readonly string[], push: boolean, focus: boolean = true): void {
    const journey = this.journey!;
    if (!this.element.checks) journey.passChecks();
    this.show(journey.place, trail, push, focus);
  }

  /** @param push makes a new entry in the history, to which Back comes */
  show(at: string, trail: readonly string[], push: boolean, focus: boolean = true): void {
    const journey = this.journey!;
    this.checking?.abort();
    journey.go(at, trail);
    if (this.element.history !== "none")
      this.entries.write(journey.entry(), push, hashOf(this.element.name, at));
    if (focus) {
      this.moved = true;
      this.left = false;
      this.focusOn = "heading";
      const { notice } = journey;
      this.host.announcer.say(notice ? this.host.message(notice.key, notice.values) : "");
    }
    this.host.render();
    if (journey.view !== "question") void this.load();
    if (at === CHECKING) void this.runCheck();
    else if (journey.arrived) {
      const { evaluation } = journey;
      void this.element.updateComplete.then(() =>
        this.send("outcome", { outcome: evaluation.outcome, evaluation }),
      );
    }
  }

  async answer(journey: Journey): Promise<void> {
    const { question, at, trail } = journey;
    this.keepFields();
    const later = await this.load();
    // Somebody may have pressed twice, or gone back meanwhile.
    if (!question || question !== journey.question) return;
    if (!later) return this.#stuck();
    if (journey.notice?.key === "problemLoad") journey.notice = undefined;
    if (this.take(journey, later)) this.forward([...trail, at], true);
    else if (journey.error) this.focusOn = "summary";
    this.host.render();
  }

  /** Takes what stands in the fields as the answer. Returns whether it is one, and nobody said no to it. */
  take(journey: Journey, later: Later): boolean {
    const { answers, raw, ruleset, at, secret } = journey;
    const taken = later.takeAnswer(ruleset, answers, journey.question!, raw, {
      ...this.options,
      language: this.context.language,
      translate: this.host.message,
    });
    journey.error = "error" in taken ? taken.error : undefined;
    if ("error" in taken) return false;
    const value = secret.has(at) ? {} : { value: taken.answers[at] };
    if (!this.send("answer", { question: at, ...value }, true)) return false;
    journey.take(taken);
    return true;
  }

  back({ trail }: Journey): void {
    if (this.element.history !== "none" && this.entries.last) history.back();
    else if (trail.length) this.show(trail.at(-1)!, trail.slice(0, -1), true);
  }

  /** The resident says whether a check may be made. */
  async decide(journey: Journey, allowed: boolean, push: boolean): Promise<void> {
    const { question, at, trail } = journey;
    const later = await this.load();
    const check = question ?? journey.waiting;
    if (!later || !check || journey.at !== at) return;
    const value = allowed ? PENDING : null;
    if (!this.send("answer", { question: check.id, value }, true)) return;
    if (allowed)
      journey.receipts[check.id] = later.permissionReceipt(journey.ruleset, check, this.context.language);
    journey.answerCheck(check.id, value);
    journey.notice = undefined;
    this.forward(push ? [...trail, at] : trail, push);
  }

  async runCheck(): Promise<void> {
    const { signal } = (this.checking = new AbortController());
    const later = await this.load();
    const { journey } = this;
    if (signal.aborted || !journey || !later) return;
    // Said after the heading: Orca leaves out a heading that takes focus while something else is announced.
    setTimeout(() => signal.aborted || this.host.announcer.say(this.host.message("checkingBody")), PAUSE);
    if (await later.makeCheck(journey, this.element.checks, signal)) this.forward(journey.trail, false);
  }

  popped(): void {
    const { journey, element } = this;
    if (!journey || element.history === "none") return;
    const entry = this.entries.current;
    // WebKit forgets what was said of the entry that a page in a frame came with.
    const first = location.hash ? undefined : journey.trail[0];
    const wanted = entry?.at ?? placeOf(element.name, location.hash, journey.ruleset) ?? first;
    if (!wanted || wanted === journey.at) return;
    journey.notice = undefined;
    const { ruleset, answers, evaluation, place } = journey;
    const at = reachable(wanted, ruleset, answers, evaluation) ? wanted : place;
    this.show(at, entry?.trail ?? [...journey.trail, journey.at], false);
  }

  /** What the page knows has changed: a question may be answered by it, or no longer. */
  follow(): void {
    const { journey } = this;
    if (!journey) return;
    const { at, trail, ruleset, answers, evaluation } = journey;
    const stays = reachable(at, ruleset, answers, evaluation);
    if (!stays || at === OUTCOME) this.forward(trail, false, false);
    else this.host.render();
  }

  keepFields(): void {
    const { journey, host } = this;
    const { element } = host.mount;
    if (journey) journey.raw = readFields(element, `${element.id}-${journey.at}`);
  }

  async load(): Promise<Later | undefined> {
    if (this.later) return this.later;
    try {
      const later = await import("./later.ts");
      addMessages(this.host.messageSets, later.messages);
      // Somebody may have come to the server's form meanwhile.
      if (this.journey && !this.hidesContent && this.content.inUse) this.left = true;
      this.later = later;
      this.host.render();
      return later;
    } catch {
      return undefined;
    }
  }

  /** What was typed stays, and "Continue" tries again. */
  #stuck(): void {
    this.journey!.notice = { key: "problemLoad" };
    this.host.announcer.say(this.host.message("problemLoad"));
    this.send("error", { problem: { kind: "script" } });
    this.host.render();
  }

  send(verb: string, detail: object, cancelable: boolean = false): boolean {
    return this.element.dispatchEvent(
      new CustomEvent(`council-eligibility-${verb}`, { bubbles: true, cancelable, detail }),
    );
  }
}
