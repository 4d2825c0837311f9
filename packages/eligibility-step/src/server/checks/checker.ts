import { checkStatuses, type CheckStatus, type Ruleset } from "@council-components/eligibility-rules";
import type { PermissionReceipt } from "../../permission-receipt.ts";
import type { CheckProblem, CheckStep, EligibilityCheck, Facts } from "./check.ts";
import { readFacts } from "./read-facts.ts";
import { receiptFaults } from "./receipt-faults.ts";
import { checkSecret, createSeal } from "./seal.ts";

/** One line of the log of checks. Nothing in it comes from what people send. */
export interface CheckLogEntry {
  readonly event: "check";
  readonly check: string;
  readonly step: "start" | "poll";
  readonly status: CheckStatus | "pending";
  readonly problem?: CheckProblem;
  readonly milliseconds: number;
}

export interface CheckerOptions {
  /** Adapters, by the name of the check in rulesets: `{ "free-school-meals": dfeCheck({ … }) }`. */
  readonly checks: Readonly<Record<string, EligibilityCheck>>;
  /** The rulesets in use: a permission receipt has to say what they say. Without them only its shape is checked. */
  readonly rulesets?: readonly Ruleset[];
  /**
   * Seals what travels through browsers: random, 32 characters or more, the same for every instance of the service.
   * Without it each process has its own, and a check that is under way does not survive a restart.
   */
  readonly secret?: string;
  /** Keeps the receipt of a permission, of this owner. Called before anything is sent; when it throws, nothing is. */
  readonly keepReceipt?: (receipt: PermissionReceipt, owner: string) => unknown;
  /** Told of each step what holds no personal data. */
  readonly log?: (entry: CheckLogEntry) => void;
  /** Seconds from beginning to giving up; default 30. */
  readonly giveUpAfter?: number;
  /** The clock, for tests. Milliseconds since 1970. */
  readonly now?: () => number;
}

/** The answer of a check. */
export interface CheckResult {
  readonly status: CheckStatus;
  /** What the other body calls this check, for its staff and the council's. */
  readonly reference?: string;
  /** ISO 8601 in UTC. */
  readonly checkedAt: string;
  /** Sealed: by it the server knows again that this was the answer. */
  readonly proof: string;
}

export type CheckProgress =
  | CheckResult
  /** Sealed, for `poll`; `retryAfter` in seconds. */
  | { readonly ticket: string; readonly retryAfter: number };

/** What was sent is not taken: the names of what is wrong. */
export interface CheckRefusal {
  readonly refused: "check" | "facts" | "permission" | "ticket";
  readonly faults: readonly string[];
}

export interface Checker {
  has(check: string): boolean;
  /** @param owner whose check it is, such as a session: nobody else can use its ticket or proof */
  start(
    check: string,
    sent: { facts?: unknown; permission?: unknown },
    owner?: string,
  ): Promise<CheckProgress | CheckRefusal>;
  poll(check: string, ticket: string, owner?: string): Promise<CheckProgress | CheckRefusal>;
  /** What a proof says; undefined for one that is not ours, somebody else's, or older than a day. */
  proven(check: string, proof: string, owner?: string): Promise<Omit<CheckResult, "proof"> | undefined>;
}

interface Ticket {
  kind: "ticket";
  check: string;
  owner: string;
  pending: string;
  startedAt: number;
  /** How often it was asked. */
  asked: number;
}

interface Proof extends Omit<CheckResult, "proof"> {
  kind: "proof";
  check: string;
  owner: string;
}

const SECOND = 1000;
const ONE_DAY = 24 * 60 * 60 * SECOND;
/** One request to the other body, in milliseconds. */
const ONE_REQUEST = 10 * SECOND;
/** Seconds between polls where the other body does not say: a check that takes long is asked less and less often. */
const WAITS = [1, 1, 2, 3, 5];

/** Starts and follows checks. Keeps nothing: what is under way travels through the browser, sealed. */
export function createChecker(options: CheckerOptions): Checker {
  const { checks, rulesets, keepReceipt, log, giveUpAfter = 30, now = Date.now } = options;
  checkSecret(options.secret);
  const { seal, open } = createSeal(options.secret);
  const has = (check: string): boolean => Object.hasOwn(checks, check);

  return {
    has,

    async start(check, { facts: sent, permission }, whose = "") {
      if (!has(check)) return { refused: "check", faults: ["check"] };
      const adapter = checks[check]!;
      const startedAt = now();
      const read = readFacts(adapter.facts, sent, new Date(startedAt).toISOString().slice(0, 10));
      if ("faults" in read) return { refused: "facts", faults: read.faults };
      const { facts } = read;
      const context = { check, facts: Object.keys(facts), now: startedAt, rulesets };
      const faults = receiptFaults(permission, context);
      if (faults.length) return { refused: "permission", faults };
      await keepReceipt?.(permission as PermissionReceipt, whose);
      const owner = await fingerprint(whose);
      const step = await take(startedAt, late, (signal) => adapter.start(facts, signal));
      return progress(
        step,
        { kind: "ticket", check, owner, pending: "", startedAt, asked: 0 },
        "start",
        facts,
      );
    },

    async poll(check, text, whose = "") {
      const owner = await fingerprint(whose);
      const ticket = (await open(text)) as Ticket | undefined;
      if (!has(check) || ticket?.kind !== "ticket" || ticket.check !== check || ticket.owner !== owner)
        return { refused: "ticket", faults: ["ticket"] };
      const { pending, startedAt } = ticket;
      const slow: CheckStep = { pending, problem: "late" };
      const step = isLate(ticket)
        ? late
        : await take(startedAt, slow, (signal) => checks[check]!.poll(pending, signal));
      return progress(step, ticket, "poll");
    },

    async proven(check, text, whose = "") {
      const owner = await fingerprint(whose);
      const proof = (await open(text)) as Proof | undefined;
      if (proof?.kind !== "proof" || proof.check !== check || proof.owner !== owner) return undefined;
      const { status, reference, checkedAt } = proof;
      const age = now() - Date.parse(checkedAt);
      if (age > ONE_DAY || !checkStatuses.includes(status)) return undefined;
      return { status, checkedAt, ...(reference !== undefined && { reference }) };
    },
  };

  function isLate({ startedAt }: Ticket, after = 0): boolean {
    return now() + after * SECOND >= startedAt + giveUpAfter * SECOND;
  }

  /** Adapters are not to throw, and to stop when told; neither is relied on. */
  async function take(
    startedAt: number,
    slow: CheckStep,
    ask: (signal: AbortSignal) => Promise<CheckStep>,
  ): Promise<CheckStep> {
    const left = startedAt + giveUpAfter * SECOND - now();
    const signal = AbortSignal.timeout(Math.max(1, Math.min(ONE_REQUEST, left)));
    const stopped = new Promise<CheckStep>((resolve) =>
      signal.addEventListener("abort", () => resolve(slow), { once: true }),
    );
    return Promise.race([ask(signal).catch(() => broken), stopped]);
  }

  async function progress(
    step: CheckStep,
    ticket: Ticket,
    which: CheckLogEntry["step"],
    facts: Facts = {},
  ): Promise<CheckProgress> {
    let answer = step;
    let retryAfter = 0;
    if ("pending" in answer) {
      retryAfter = Math.ceil(answer.retryAfter ?? WAITS[Math.min(ticket.asked, WAITS.length - 1)]!);
      if (isLate(ticket, retryAfter)) answer = answer.problem ? { ...late, problem: answer.problem } : late;
      // The ticket goes into an address: nothing of what the resident typed may be in it, not even sealed.
      else if (holds(answer.pending, facts)) answer = broken;
    }
    const { check, owner, startedAt } = ticket;
    log?.({
      event: "check",
      check,
      step: which,
      status: "pending" in answer ? "pending" : answer.status,
      ...(answer.problem && { problem: answer.problem }),
      milliseconds: now() - startedAt,
    });
    if ("pending" in answer) {
      const next: Ticket = { ...ticket, pending: answer.pending, asked: ticket.asked + 1 };
      return { ticket: await seal(next), retryAfter };
    }
    const { status, reference } = answer;
    const result = {
      status,
      ...(reference !== undefined && { reference }),
      checkedAt: new Date(now()).toISOString(),
    };
    const proof: Proof = { kind: "proof", check, owner, ...result };
    return { ...result, proof: await seal(proof) };
  }
}

const late: CheckStep = { status: "unavailable", problem: "late" };
const broken: CheckStep = { status: "unavailable", problem: "broken" };

/** An owner may be the secret of a session: it travels nowhere, not even sealed. */
async function fingerprint(owner: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(owner));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(36)).join("");
}

function holds(text: string, facts: Facts): boolean {
  return Object.values(facts).some((fact) => fact.length > 3 && text.includes(fact));
}
