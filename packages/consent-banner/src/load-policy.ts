import { readPolicy } from "./check-policy.ts";
import type { ConsentPolicy } from "./policy.ts";

/**
 * The policy of an element: its property, the JSON inside it, or what `config` leads to. An element that is taken out
 * of the page asks no further, until it is back.
 * @throws PolicyError for a wrong policy, and whatever goes wrong on the way
 */
export async function loadPolicy(
  element: HTMLElement & { config: string; policy: ConsentPolicy | null },
): Promise<ConsentPolicy> {
  if (element.policy) return readPolicy(element.policy);
  const inside = element.querySelector("script[type='application/json']");
  if (inside) return readPolicy(JSON.parse(inside.textContent ?? ""));
  for (;;) {
    const gone = new AbortController();
    const stop = watch(() => element.isConnected || gone.abort());
    try {
      return await fetchPolicy(element.config, gone.signal);
    } catch (error) {
      if (!gone.signal.aborted) throw error;
    } finally {
      stop();
    }
    await untilConnected(element);
  }
}

/**
 * The policy at a URL.
 * @throws PolicyError for a wrong policy, and whatever goes wrong on the way
 */
export async function fetchPolicy(url: string, signal?: AbortSignal): Promise<ConsentPolicy> {
  const response = await fetch(url, signal ? { signal } : {});
  if (!response.ok) throw new Error(`The consent policy ${url} answered ${response.status}`);
  return readPolicy(await response.json());
}

function untilConnected(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const stop = watch(() => {
      if (!element.isConnected) return;
      stop();
      resolve();
    });
  });
}

/** Calls back whenever something came into the page or left it. Moving is no leaving: both are over by then. */
function watch(callback: () => void): () => void {
  const observer = new MutationObserver(callback);
  observer.observe(document, { childList: true, subtree: true });
  return () => observer.disconnect();
}
