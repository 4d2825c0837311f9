/** Seals small JSON values so that a browser can carry them and neither read nor change them. */
export interface Seal {
  /** Text for addresses and forms: letters, digits, `-` and `_`. */
  seal(value: unknown): Promise<string>;
  /** What was sealed; undefined for what was not sealed here, or was changed. */
  open(text: string): Promise<unknown>;
}

const NONCE_BYTES = 12;

/** AES-GCM, with a key made from `secret`; without one, with a key of this process. */
export function createSeal(secret: string | undefined): Seal {
  const key = secret === undefined ? (ownKey ??= importKey(randomSecret())) : importKey(secret);
  return {
    async seal(value) {
      const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const data = new TextEncoder().encode(JSON.stringify(value));
      const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key, data));
      return toText(new Uint8Array([...iv, ...sealed]));
    },
    async open(text) {
      try {
        const bytes = fromText(text);
        const iv = bytes.subarray(0, NONCE_BYTES);
        const data = bytes.subarray(NONCE_BYTES);
        const opened = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, await key, data);
        return JSON.parse(new TextDecoder().decode(opened)) as unknown;
      } catch {
        return undefined;
      }
    },
  };
}

let ownKey: Promise<CryptoKey> | undefined;

const SHORTEST = 32;

async function importKey(secret: string): Promise<CryptoKey> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(secret));
  return crypto.subtle.importKey("raw", digest, "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** @throws RangeError for a secret that somebody could guess */
export function checkSecret(secret: string | undefined): void {
  if (secret !== undefined && secret.length < SHORTEST)
    throw new RangeError(
      `secret must have ${SHORTEST} characters or more: random ones, the same on every instance.`,
    );
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
