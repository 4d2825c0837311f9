/**
 * A URL that runs no script when it is followed: `javascript:`, `vbscript:` and `data:` URLs become `#`, everything
 * else is returned as it is. Every template passes its URLs through this. Use it in your own templates wherever a
 * URL could come from outside.
 *
 * The browser's own parser decides, so that white space, control characters and capitals hide nothing from it.
 */
export function safeUrl(url: string): string {
  try {
    return /^(?:javascript|vbscript|data):/.test(new URL(url, "http://a").protocol) ? "#" : url;
  } catch {
    return url;
  }
}
