import { readPolicy } from "./check-policy.ts";
import type { ConsentPolicy } from "./policy.ts";

/**
 * The policy at a URL.
 *
 * @throws PolicyError for a wrong policy, and whatever goes wrong on the way
 */
export async function fetchPolicy(url: string, signal?: AbortSignal): Promise<ConsentPolicy> {
  const response = await fetch(url, signal ? { signal } : {});
  if (!response.ok) throw new Error(`The consent policy ${url} answered ${response.status}`);
  return readPolicy(await response.json());
}
