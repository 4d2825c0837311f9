import type { IncomingMessage, ServerResponse } from "node:http";
import type { ApiRequest, ApiRule } from "../../page/api.ts";

interface ActiveRule {
  readonly rule: ApiRule;
  answersLeft: number;
}

/** Stands in for any outside API: answers by rules, the newest first, and remembers what it was asked. */
export class MockApi {
  readonly requests: ApiRequest[] = [];
  #rules: ActiveRule[] = [];
  readonly #held = new Map<string, (() => void)[]>();
  readonly #released = new Set<string>();

  addRules(rules: readonly ApiRule[]): void {
    const added = rules.map((rule) => ({ rule, answersLeft: rule.times ?? Number.POSITIVE_INFINITY }));
    this.#rules = [...added, ...this.#rules];
    for (const { hold } of rules) if (hold) this.#released.delete(hold);
  }

  /** Lets every answer go that is held under this name, those of later requests too. */
  release(name: string): void {
    this.#released.add(name);
    for (const resume of this.#held.get(name) ?? []) resume();
    this.#held.delete(name);
  }

  releaseAll(): void {
    for (const name of [...this.#held.keys()]) this.release(name);
  }

  async answer(request: IncomingMessage, response: ServerResponse, body: string): Promise<void> {
    const url = request.url ?? "";
    const record = {
      method: request.method ?? "",
      url,
      headers: plainHeaders(request),
      body,
      aborted: false,
    };
    this.requests.push(record);
    response.on("close", () => {
      record.aborted = !response.writableFinished;
    });
    const rule = this.#takeRule(record);
    if (!rule) {
      send(response, 501, {}, `No rule of the page's mock API matches ${record.method} ${url}`);
      return;
    }
    if (rule.hold) await this.#untilReleased(rule.hold, response);
    if (rule.delay) await new Promise((resolve) => setTimeout(resolve, rule.delay));
    if (response.destroyed) return;
    if (rule.offline) {
      response.destroy();
      return;
    }
    const isText = rule.body !== undefined;
    const text = isText ? (rule.body ?? "").repeat(rule.repeatBody ?? 1) : JSON.stringify(rule.json ?? null);
    send(response, rule.status ?? 200, { "content-type": "application/json", ...rule.headers }, text);
  }

  /** Whether a request for a script may go on: it waits and is refused as the rules say, and goes on without one. */
  async admits(url: string, response: ServerResponse): Promise<boolean> {
    const rule = this.#takeRule({ method: "GET", url });
    if (rule?.hold) await this.#untilReleased(rule.hold, response);
    if (rule?.delay) await new Promise((resolve) => setTimeout(resolve, rule.delay));
    if (response.destroyed) return false;
    if (rule?.status) send(response, rule.status, {}, "");
    return !rule?.status;
  }

  #takeRule({ method, url }: Pick<ApiRequest, "method" | "url">): ApiRule | undefined {
    const found = this.#rules.find(
      ({ rule, answersLeft }) =>
        answersLeft > 0 &&
        (!rule.method || rule.method === method) &&
        (!rule.match || matches(url, rule.match)),
    );
    if (found) found.answersLeft -= 1;
    return found?.rule;
  }

  #untilReleased(name: string, response: ServerResponse): Promise<void> {
    if (this.#released.has(name)) return Promise.resolve();
    return new Promise((resolve) => {
      this.#held.set(name, [...(this.#held.get(name) ?? []), resolve]);
      response.on("close", () => resolve());
    });
  }
}

/** A rule may be written as a person reads the URL: with spaces as well as "+" or "%20". */
function matches(url: string, part: string): boolean {
  if (url.includes(part)) return true;
  try {
    return decodeURIComponent(url.replaceAll("+", " ")).includes(part);
  } catch {
    return false;
  }
}

function plainHeaders(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
}

function send(response: ServerResponse, status: number, headers: Record<string, string>, body: string): void {
  response.writeHead(status, { "cache-control": "no-store", ...headers });
  response.end(status === 204 || status === 304 ? undefined : body);
}
