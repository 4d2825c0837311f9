import { createSeal } from "./checks/seal.ts";
import { withoutDraft, type EligibilityProgress } from "./progress.ts";

/** Browsers keep 4096 bytes with the name and the attributes. */
const MOST_CHARACTERS = 3800;

export interface CookieProgress {
  read(request: Request): Promise<unknown>;
  /** The header that keeps it; without progress, the one that ends it. */
  header(request: Request, progress: EligibilityProgress | undefined): Promise<string>;
}

/** Stores progress in a sealed cookie, which no script can read, until the browser is closed. */
export function cookieProgress(ruleset: string, secret: string | undefined): CookieProgress {
  const { seal, open } = createSeal(secret);
  const name = `council-eligibility-${ruleset}`;
  return {
    async read({ headers }) {
      const wanted = `${name}=`;
      const found = (headers.get("cookie") ?? "").split(/; */).find((pair) => pair.startsWith(wanted));
      return found && open(found.slice(wanted.length));
    },
    async header(request, progress) {
      const url = new URL(request.url);
      const secure = url.protocol === "https:" ? "; Secure" : "";
      const attributes = `Path=${url.pathname}; HttpOnly; SameSite=Lax${secure}`;
      if (!progress) return `${name}=; Max-Age=0; ${attributes}`;
      const whole = await seal(progress);
      return `${name}=${whole.length > MOST_CHARACTERS ? await seal(withoutDraft(progress)) : whole}; ${attributes}`;
    },
  };
}
