import { hash, text } from "#inline-gate";
import { readPolicy } from "../check-policy.ts";
import type { ConsentPolicy } from "../policy.ts";
import { gateAttributes } from "../cookie-configuration.ts";

/** Where the gate's files are. */
export interface ConsentGateOptions {
  /**
   * URL of the folder with `gate-frames.js`, `gate-receipts.js` and `gate-sweep.js`, loaded only where needed. The
   * gate itself is put into the page.
   */
  readonly base?: string;
  /**
   * URL of `gate.js`, in place of `base`, for a page that can have no script inside it. Browsers wait for that file
   * before they show anything.
   */
  readonly src?: string;
  /** URL of the module that defines the banner, fetched only for those who have yet to choose. */
  readonly banner?: string;
  /**
   * URL of the policy as JSON. Where the policy has `receipts`, a yes that is given at a waiting frame has one too; it
   * is fetched only on pages on which a frame waits.
   */
  readonly config?: string;
  /** Nonce of the page's Content-Security-Policy, where it has one in place of the hash. */
  readonly nonce?: string;
}

/** What a page needs of the gate: for templates that write the script element themselves. */
export interface ConsentGate {
  /** The attributes of the script element, values not yet escaped. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The text of the script element, to be written as it is; empty for a gate with `src`. */
  readonly text: string;
}

/**
 * The source expression that allows the gate in a Content-Security-Policy, without its quotes: `sha256-…`. The same as
 * in the published file `gate.hash`. It is of the text alone, so that a change of the policy does not change it.
 */
export const gateHash: string = hash;

/**
 * The gate's script element in parts.
 *
 * @throws PolicyError for a wrong policy
 */
export function consentGate(policy: ConsentPolicy, options: ConsentGateOptions): ConsentGate {
  const { base, src, banner, config, nonce } = options;
  const attributes = {
    src,
    ...gateAttributes(readPolicy(policy)),
    "data-base": src === undefined ? base : undefined,
    "data-banner": banner,
    "data-policy": policy.receipts ? config : undefined,
    nonce,
  };
  const given = Object.entries(attributes).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { attributes: Object.fromEntries(given), text: src === undefined ? text : "" };
}

/**
 * The gate's script element, for the head, before the stylesheets.
 *
 * @throws PolicyError for a wrong policy
 */
export function renderConsentGate(policy: ConsentPolicy, options: ConsentGateOptions): string {
  const { attributes, text: inside } = consentGate(policy, options);
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  return `<script${written.join("")}>${inside}</script>`;
}

/** Text for the inside of an attribute's double quotes. */
export function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
