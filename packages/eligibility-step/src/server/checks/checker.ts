import type { CheckStatus, Ruleset } from "@council-components/eligibility-rules";
import type { PermissionReceipt } from "../../permission-receipt.ts";
import type { CheckProblem, CheckStep, EligibilityCheck, Facts } from "./check.ts";
import { fingerprint, fingerprints, isProof, isTicket, type Proof, type Ticket } from "./proof.ts";
import { readFacts, tidyFacts } from "./read-facts.ts";
import { receiptFaults } from "./receipt-faults.ts";
import { createSeal, type Seal, type SealSecret } from "./seal.ts";

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
   * Seals what travels through browsers: random, 32 characters or more, the same for every instance of the service. A
   * list rotates it: the first seals, every one opens. Without it each process has its own, and neither a check that is
   * under way nor one that has ended counts after a restart.
   */
  readonly secret?: SealSecret;
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
  /**
   * What a proof says; undefined for one that is not ours, somebody else's, of other facts, of another ruleset or
   * version, or older than a day.
   */
  proven(
    check: string,
    proof: string,
    subject: ProofSubject,
  ): Promise<Omit<CheckResult, "proof"> | undefined>;
}

/** What the status of a check is to count for. */
export interface ProofSubject {
  /** Whose check it is. */
  readonly owner?: string | undefined;
  /** `id@version`. */
  readonly ruleset: string;
  /** What is known of the facts, by their names: those that are here have to be those that were checked. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

const SECOND = 1000;
/** One request to the other body, in milliseconds. */
const ONE_REQUEST = 10 * SECOND;
/** Seconds between polls where the other body does not say: a check that takes long is asked less and less often. */
const WAITS = [1, 1, 2, 3, 5];

const late: CheckStep = { status: "unavailable", problem: "late" };
const broken: CheckStep = { status: "unavailable", problem: "broken" };

/** Starts and follows checks. Stores nothing: what is under way travels through the browser, sealed. */
export function createChecker(options: CheckerOptions): Checker {
  const { secret, giveUpAfter = 30, now = Date.now } = options;
  const setup: Setup = { ...options, giveUpAfter, now, seal: createSeal(secret) };
  return {
    has: (check) => adapterOf(setup, check) !== undefined,
    start: (check, sent, owner = "") => start(setup, check, sent, owner),
    poll: (check, ticket, owner = "") => poll(setup, check, ticket, owner),
    proven: (check, proof, subject) => proven(setup, check, proof, subject),
  };
}

type Setup = CheckerOptions & Required<Pick<CheckerOptions, "giveUpAfter" | "now">> & { readonly seal: Seal };

function adapterOf({ checks }: Setup, check: string): EligibilityCheck | undefined {
  return Object.hasOwn(checks, check) ? checks[check] : undefined;
}

async function start(
  setup: Setup,
  check: string,
  { facts: sent, permission }: { facts?: unknown; permission?: unknown },
  whose: string,
): Promise<CheckProgress | CheckRefusal> {
  const { rulesets, keepReceipt, now } = setup;
  const adapter = adapterOf(setup, check);
  if (!adapter) return { refused: "check", faults: ["check"] };
  const startedAt = now();
  const read = readFacts(adapter.facts, sent, new Date(startedAt).toISOString().slice(0, 10));
  if ("faults" in read) return { refused: "facts", faults: read.faults };
  const { facts } = read;
  const faults = receiptFaults(permission, { check, facts: Object.keys(facts), now: startedAt, rulesets });
  if (faults.length) return { refused: "permission", faults };
  const receipt = permission as PermissionReceipt;
  await keepReceipt?.(receipt, whose);
  const ticket: Ticket = {
    kind: "ticket",
    check,
    owner: await fingerprint(whose),
    ruleset: receipt.ruleset,
    facts: await fingerprints(facts),
    pending: "",
    startedAt,
    asked: 0,
  };
  const step = await take(setup, startedAt, late, (signal) => adapter.start(facts, signal));
  return progress(setup, withoutFacts(step, facts), ticket, "start");
}

async function poll(
  setup: Setup,
  check: string,
  text: string,
  whose: string,
): Promise<CheckProgress | CheckRefusal> {
  const ticket = await setup.seal.open(text);
  const adapter = adapterOf(setup, check);
  if (!adapter || !isTicket(ticket, check, await fingerprint(whose)))
    return { refused: "ticket", faults: ["ticket"] };
  const { pending, startedAt } = ticket;
  const slow: CheckStep = { pending, problem: "late" };
  const step = isLate(setup, ticket)
    ? late
    : await take(setup, startedAt, slow, (signal) => adapter.poll(pending, signal));
  return progress(setup, step, ticket, "poll");
}

async function proven(
  setup: Setup,
  check: string,
  text: string,
  { owner = "", ruleset, facts = {} }: ProofSubject,
): Promise<Omit<CheckResult, "proof"> | undefined> {
  const known = await fingerprints(tidyFacts(adapterOf(setup, check)?.facts ?? {}, facts));
  const wanted = { check, owner: await fingerprint(owner), ruleset, facts: known };
  const proof = await setup.seal.open(text);
  if (!isProof(proof, wanted, setup.now())) return undefined;
  const { status, reference, checkedAt } = proof;
  return { status, checkedAt, ...(reference !== undefined && { reference }) };
}

function isLate({ giveUpAfter, now }: Setup, { startedAt }: Ticket, after = 0): boolean {
  return now() + after * SECOND >= startedAt + giveUpAfter * SECOND;
}

/** Adapters are not to throw, and to stop when told; neither is relied on. */
function take(
  { giveUpAfter, now }: Setup,
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

/** The ticket goes into an address: nothing of what the resident typed may be in it, not even sealed. */
function withoutFacts(step: CheckStep, facts: Facts): CheckStep {
  const holds = (text: string): boolean =>
    Object.values(facts).some((fact) => fact.length > 3 && text.includes(fact));
  return "pending" in step && holds(step.pending) ? broken : step;
}

/** What the caller gets of a step: a ticket to ask again with, or the result with its proof. */
async function progress(
  setup: Setup,
  step: CheckStep,
  ticket: Ticket,
  which: CheckLogEntry["step"],
): Promise<CheckProgress> {
  const { seal, log, now } = setup;
  let answer = step;
  let retryAfter = 0;
  if ("pending" in answer) {
    retryAfter = Math.ceil(answer.retryAfter ?? WAITS[Math.min(ticket.asked, WAITS.length - 1)]!);
    const { problem } = answer;
    if (isLate(setup, ticket, retryAfter)) answer = problem ? { ...late, problem } : late;
  }
  const { check, owner, ruleset, facts, startedAt } = ticket;
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
    return { ticket: await seal.seal(next), retryAfter };
  }
  const { status, reference } = answer;
  const checkedAt = new Date(now()).toISOString();
  const result = { status, ...(reference !== undefined && { reference }), checkedAt };
  const proof: Proof = { kind: "proof", check, owner, ruleset, facts, ...result };
  return { ...result, proof: await seal.seal(proof) };
}
