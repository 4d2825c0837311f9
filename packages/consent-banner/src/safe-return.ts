const BASE = "http://here.invalid";

/**
 * A path of this site out of something that came from outside; undefined for everything that could lead to another
 * site, however it is written: `//host`, `\\host`, `https:…`, `/.//host`, encoded forms of these.
 */
export function safeReturn(value: string | null | undefined): string | undefined {
  if (!value || !isPath(value) || value.length > 2000) return undefined;
  let decoded = value;
  // Something between here and the browser may decode once more.
  for (let round = 0; round < 3; round += 1) {
    try {
      decoded = decodeURIComponent(decoded);
    } catch {
      return undefined;
    }
    if (!isPath(decoded)) return undefined;
  }
  if (!URL.canParse(value, BASE)) return undefined;
  const { origin, pathname, search, hash } = new URL(value, BASE);
  return origin === BASE && isPath(pathname) ? pathname + search + hash : undefined;
}

function isPath(text: string): boolean {
  return /^\/(?!\/)[^\\\p{Cc}]*$/u.test(text) && !/^\/(?:\.{1,2}\/)*\//.test(text);
}
