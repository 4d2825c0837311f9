/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. Undefined where the browser has no cryptography: http. */
export async function sha256(text: string): Promise<string | undefined> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  const digest = await subtle?.digest("SHA-256", new TextEncoder().encode(text));
  return digest && [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
