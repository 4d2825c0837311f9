import { readPolicy } from "./check-policy.ts";
import type { ConsentPolicy } from "./policy.ts";

/**
 * The policy of an element: its property, the JSON inside it, or what `config` leads to.
 * @throws PolicyError for a wrong policy, and whatever goes wrong on the way
 */
export async function loadPolicy(
  element: HTMLElement & { config: string; policy: ConsentPolicy | null },
): Promise<ConsentPolicy> {
  if (element.policy) return readPolicy(element.policy);
  const inside = element.querySelector("script[type='application/json']");
  if (inside) return readPolicy(JSON.parse(inside.textContent ?? ""));
  const response = await fetch(element.config);
  if (!response.ok) throw new Error(`The consent policy ${element.config} answered ${response.status}`);
  return readPolicy(await response.json());
}
