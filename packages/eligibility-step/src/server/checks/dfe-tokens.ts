import type { CheckProblem } from "./check.ts";
import { readJson } from "./read-json.ts";

export interface DfeCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the token is for; default `local_authority check`. A council's own: `local_authority:123 check`. */
  readonly scope?: string;
}

interface Token {
  value: string;
  /** Milliseconds since 1970. */
  until: number;
}

type Got = Token | { problem: CheckProblem };

export interface Tokens {
  /** One that is good for a while yet. */
  get(signal: AbortSignal): Promise<Got>;
  /** Does not give this one out again: it was refused. */
  forget(value: string): void;
}

/** Renewed this long before they run out, in milliseconds: clocks differ, and requests take time. */
const MARGIN = 60_000;
const MOST_BYTES = 65_536;

/** Tokens of the OAuth2 client credentials grant: one at a time, asked for once however many need it. */
export function createTokens(
  base: URL,
  credentials: DfeCredentials,
  ask: typeof fetch,
  now: () => number,
): Tokens {
  const { clientId, clientSecret, scope = "local_authority check" } = credentials;
  let token: Token | undefined;
  let renewal: Promise<Got> | undefined;

  return {
    async get(signal) {
      if (token && now() < token.until) return token;
      renewal ??= renew().finally(() => (renewal = undefined));
      // One visitor's patience does not end a renewal that others wait for too.
      const ended = new Promise<Got>((resolve) =>
        signal.addEventListener("abort", () => resolve({ problem: "unreachable" }), { once: true }),
      );
      return Promise.race([renewal, ended]);
    },
    forget(value) {
      if (token?.value === value) token = undefined;
    },
  };

  async function renew(): Promise<Got> {
    const asked = now();
    const body = new URLSearchParams({
      grant_type: "client_credentials",
      client_id: clientId,
      client_secret: clientSecret,
      scope,
    });
    const signal = AbortSignal.timeout(10_000);
    const response = await ask(new URL("oauth2/token", base), {
      method: "POST",
      body,
      signal,
      redirect: "error",
    }).catch(() => undefined);
    if (!response) return { problem: "unreachable" };
    if (response.status === 429) return { problem: "busy" };
    if (!response.ok) return { problem: response.status >= 500 ? "failed" : "refused" };
    const said = (await readJson(response, MOST_BYTES)) as { access_token?: unknown; expires_in?: unknown };
    const { access_token: value, expires_in: seconds } = said ?? {};
    if (typeof value !== "string" || !value || typeof seconds !== "number") return { problem: "unreadable" };
    // One that lasts less than the margin is used once.
    token = { value, until: asked + seconds * 1000 - Math.min(MARGIN, seconds * 500) };
    return token;
  }
}
