/** Seals small JSON values so that a browser can carry them and neither read nor change them. */
export interface Seal {
  /** Text for addresses and forms: letters, digits, `-` and `_`. */
  seal(value: unknown): Promise<string>;
  /** What was sealed; undefined for what was not sealed here, or was changed. */
  open(text: string): Promise<unknown>;
}

/**
 * The secret of a seal, random and of 32 characters or more, the same for every instance of the service. To rotate it,
 * give a list: the first seals, every one of them opens. Take an old one out of the list after a day.
 */
export type SealSecret = string | readonly string[];

const NONCE_BYTES = 12;

/**
 * AES-GCM, with keys made from secrets; without one, with a key of this process.
 *
 * @throws RangeError for a secret that somebody could guess
 */
export function createSeal(secret: SealSecret | undefined): Seal {
  const secrets = secret === undefined ? [(ownSecret ??= randomSecret())] : [secret].flat();
  checkSecrets(secrets);
  const keys = secrets.map(importKey);
  return {
    async seal(value) {
      const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const data = new TextEncoder().encode(JSON.stringify(value));
      const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await keys[0]!, data);
      return toText(new Uint8Array([...iv, ...new Uint8Array(sealed)]));
    },
    async open(text) {
      for (const key of keys) {
        const opened = await open(text, await key);
        if (opened !== undefined) return opened;
      }
      return undefined;
    },
  };
}

let ownSecret: string | undefined;

const SHORTEST = 32;

function checkSecrets(secrets: readonly string[]): void {
  if (secrets.length && secrets.every(({ length }) => length >= SHORTEST)) return;
  throw new RangeError(
    `secret must have ${SHORTEST} characters or more: random ones, the same on every instance.`,
  );
}

async function open(text: string, key: CryptoKey): Promise<unknown> {
  try {
    const bytes = fromText(text);
    const iv = bytes.subarray(0, NONCE_BYTES);
    const opened = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, bytes.subarray(NONCE_BYTES));
    return JSON.parse(new TextDecoder().decode(opened)) as unknown;
  } catch {
    return undefined;
  }
}

async function importKey(secret: string): Promise<CryptoKey> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(secret));
  return crypto.subtle.importKey("raw", digest, "AES-GCM", false, ["encrypt", "decrypt"]);
}

function randomSecret(): string {
  return toText(crypto.getRandomValues(new Uint8Array(32)));
}

function toText(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

function fromText(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
