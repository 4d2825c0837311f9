import type { ReactiveController, ReactiveControllerHost } from "lit";
import { readPolicy } from "./check-policy.ts";
import { fetchPolicy } from "./fetch-policy.ts";
import type { ConsentPolicy } from "./policy.ts";

/** An element that has a policy in one of three ways: a property, JSON inside it, or a URL. */
type Host = ReactiveControllerHost & HTMLElement & { config: string; policy: ConsentPolicy | null };

/**
 * Loads and checks the policy of an element. A request goes on while the element is moved, is aborted when it leaves
 * the page, and is made again when it comes back.
 */
export class PolicyController implements ReactiveController {
  readonly #host: Host;
  #checked: ConsentPolicy | undefined;
  #loading: Promise<ConsentPolicy> | undefined;
  #request: AbortController | undefined;
  #reconnected: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#reconnected?.();
  }

  hostDisconnected(): void {
    // An element that is moved is back by the end of the task.
    queueMicrotask(() => this.#host.isConnected || this.#request?.abort());
  }

  /** The policy once it has been loaded and found right; not one that has been replaced since. */
  get policy(): ConsentPolicy | undefined {
    return this.#checked === this.#host.policy ? this.#checked : undefined;
  }

  /** Whether the page says where the policy is. */
  get isGiven(): boolean {
    return !!this.#host.policy || !!this.#host.config || !!this.#inside;
  }

  /**
   * Loads the policy, once; after a failure, the next call tries again.
   *
   * @throws PolicyError for a wrong policy, and whatever goes wrong on the way
   */
  load(): Promise<ConsentPolicy> {
    if (this.policy) return Promise.resolve(this.policy);
    // A policy that has been set counts, and no longer the one that is on its way.
    if (!this.#loading || this.#host.policy) this.#loading = this.#load();
    return this.#loading;
  }

  async #load(): Promise<ConsentPolicy> {
    try {
      const given = this.#host.policy;
      const policy = given ? readPolicy(given) : await this.#find();
      // A policy was set while this one was on its way.
      if (!given && this.#host.policy) return await this.load();
      this.#host.policy = this.#checked = policy;
      return policy;
    } finally {
      this.#loading = undefined;
    }
  }

  #find(): ConsentPolicy | Promise<ConsentPolicy> {
    const inside = this.#inside;
    return inside ? readPolicy(JSON.parse(inside.textContent ?? "")) : this.#fetch();
  }

  async #fetch(): Promise<ConsentPolicy> {
    for (;;) {
      this.#request = new AbortController();
      const { signal } = this.#request;
      try {
        return await fetchPolicy(this.#host.config, signal);
      } catch (error) {
        if (!signal.aborted) throw error;
      }
      if (!this.#host.isConnected) await new Promise<void>((resolve) => (this.#reconnected = resolve));
    }
  }

  get #inside(): Element | null {
    return this.#host.querySelector("script[type='application/json']");
  }
}
