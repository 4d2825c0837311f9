import type { ApiRule } from "@council-components/testing";

/**
 * Answers what a story asks an API by the rules of its fixture, in the page itself: nothing goes over the
 * network, so that a story works offline and from any folder. The first rule that fits answers; what no rule is
 * for goes on to the network. Returns a function that ends it.
 */
export function answerByRules(rules: readonly ApiRule[]): () => void {
  const uses = new Map<ApiRule, number>();
  const network = globalThis.fetch;
  const offline = rules.some((rule) => rule.offline);
  if (offline) Object.defineProperty(navigator, "onLine", { value: false, configurable: true });
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const url = readable(request.url);
    const rule = rules.find(
      (one) =>
        (!one.match || url.includes(readable(one.match))) &&
        (!one.method || one.method === request.method) &&
        (uses.get(one) ?? 0) < (one.times ?? Number.POSITIVE_INFINITY),
    );
    if (!rule) return network(request);
    uses.set(rule, (uses.get(rule) ?? 0) + 1);
    return answer(rule, request.signal);
  };
  return () => {
    globalThis.fetch = network;
    if (offline) Reflect.deleteProperty(navigator, "onLine");
  };
}

async function answer(rule: ApiRule, signal: AbortSignal): Promise<Response> {
  // A story has no test that could release what is held: it stays under way.
  await pause(rule.hold ? Number.POSITIVE_INFINITY : (rule.delay ?? 0), signal);
  if (rule.offline) throw new TypeError("Failed to fetch");
  const body = rule.body?.repeat(rule.repeatBody ?? 1) ?? JSON.stringify(rule.json ?? null);
  return new Response(body, {
    status: rule.status ?? 200,
    headers: { "content-type": "application/json", ...rule.headers },
  });
}

/** Waits so many milliseconds, or until the request is given up. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    if (Number.isFinite(milliseconds)) setTimeout(resolve, milliseconds);
  });
}

/** As a person reads a URL: spaces in place of "+" and "%20". */
function readable(url: string): string {
  return decodeURIComponent(url.replaceAll("+", " "));
}
