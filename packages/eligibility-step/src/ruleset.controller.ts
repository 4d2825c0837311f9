import {
  compileRuleset,
  RulesetError,
  type Ruleset,
  type RulesetFile,
} from "@council-components/eligibility-rules";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Problem } from "./view.ts";

/** Where a ruleset is. */
export interface RulesetSource {
  /** In the page: an object, or JSON. */
  readonly inline: RulesetFile | string | undefined;
  /** Its URL; empty for none. */
  readonly src: string;
}

export interface RulesetOptions {
  /** @param isRetry the resident has asked for it again, after a problem */
  onLoad(ruleset: Ruleset, isRetry: boolean): void;
  onProblem(problem: Problem): void;
}

/** A ruleset that is not there, or is not one. */
class LoadError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(
      problem.faults?.[0]?.message ?? `The ruleset could not be loaded (${problem.status ?? "no answer"})`,
    );
    this.problem = problem;
  }
}

/** Loads the ruleset. A request that was given up when the element was removed is made again when it is put back. */
export class RulesetController implements ReactiveController {
  /** Why there is no ruleset. */
  problem: Problem | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #options: RulesetOptions;
  #request: AbortController | undefined;
  #source: RulesetSource = { inline: undefined, src: "" };

  constructor(host: ReactiveControllerHost, options: RulesetOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whether this is what was loaded last. */
  isFrom({ inline, src }: RulesetSource): boolean {
    return inline === this.#source.inline && src === this.#source.src;
  }

  /** Takes the ruleset that the page holds, at once; or asks for the one at the URL. */
  load(source: RulesetSource): void {
    this.#request?.abort();
    this.#request = this.problem = undefined;
    this.#source = source;
    const { inline, src } = source;
    if (inline !== undefined) this.#settle(() => readRuleset(inline));
    else if (src) void this.#fetch();
  }

  /** Asks again after a problem. Returns false where that is under way. */
  retry(): boolean {
    if (this.#request) return false;
    void this.#fetch();
    return true;
  }

  hostConnected(): void {
    if (this.#request) void this.#fetch();
  }

  hostDisconnected(): void {
    this.#request?.abort();
  }

  async #fetch(): Promise<void> {
    const { signal } = (this.#request = new AbortController());
    let text: string | LoadError;
    try {
      text = await fetchText(this.#source.src, signal);
    } catch (error) {
      text = error as LoadError;
    }
    if (signal.aborted) return;
    this.#request = undefined;
    this.#settle(() => {
      if (text instanceof LoadError) throw text;
      return readRuleset(text);
    });
  }

  #settle(read: () => Ruleset): void {
    const isRetry = !!this.problem;
    let ruleset: Ruleset;
    try {
      ruleset = read();
    } catch (error) {
      if (!(error instanceof LoadError)) throw error;
      this.problem = error.problem;
      this.#options.onProblem(error.problem);
      this.#host.requestUpdate();
      return;
    }
    this.problem = undefined;
    this.#options.onLoad(ruleset, isRetry);
  }
}

/** @throws LoadError for what is no ruleset */
export function readRuleset(json: unknown): Ruleset {
  try {
    return compileRuleset(typeof json === "string" ? JSON.parse(json) : json);
  } catch (error) {
    const faults =
      error instanceof RulesetError ? error.faults : [{ path: "/", message: (error as Error).message }];
    throw new LoadError({ kind: "ruleset", faults });
  }
}

/** @throws LoadError when there is no answer, or one with an error status */
async function fetchText(src: string, signal: AbortSignal): Promise<string> {
  let status: number | undefined;
  try {
    const url = new URL(src, document.baseURI);
    const response = await fetch(url, { headers: { accept: "application/json" }, signal });
    ({ status } = response);
    if (response.ok) return await response.text();
  } catch {
    // Said below, as for an error status.
  }
  throw new LoadError({ kind: "load", ...(status !== undefined && { status }) });
}
