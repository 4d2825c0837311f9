import { fingerprint } from "./checks/proof.ts";
import { createSeal, type SealSecret } from "./checks/seal.ts";
import { withoutDraft, type EligibilityProgress } from "./progress.ts";

/** Browsers keep 4096 bytes with the name and the attributes. */
const MOST_CHARACTERS = 3800;

export interface CookieProgress {
  read(request: Request): Promise<unknown>;
  /** The header that stores it; without progress, the one that ends it. */
  header(request: Request, progress: EligibilityProgress | undefined): Promise<string>;
}

/** What is sealed: nobody can use it as another person's, or as that of another ruleset. */
interface SealedProgress {
  readonly progress: EligibilityProgress;
  readonly ruleset: string;
  readonly owner: string;
}

/**
 * Stores progress in a sealed cookie, which no script can read, until the browser is closed. For services without
 * sessions.
 *
 * @param owner whose it is, where the service knows
 */
export function cookieProgress(
  ruleset: string,
  secret: SealSecret | undefined,
  owner: string,
): CookieProgress {
  const { seal, open } = createSeal(secret);
  const name = `council-eligibility-${ruleset}`;
  const sealed = async (progress: EligibilityProgress): Promise<string> =>
    seal({ progress, ruleset, owner: await fingerprint(owner) } satisfies SealedProgress);
  return {
    async read({ headers }) {
      const wanted = `${name}=`;
      const found = (headers.get("cookie") ?? "").split(/; */).find((pair) => pair.startsWith(wanted));
      const opened = (found && (await open(found.slice(wanted.length)))) as SealedProgress | undefined;
      return opened?.ruleset === ruleset && opened.owner === (await fingerprint(owner))
        ? opened.progress
        : undefined;
    },
    async header(request, progress) {
      const url = new URL(request.url);
      const secure = url.protocol === "https:" ? "; Secure" : "";
      const attributes = `Path=${url.pathname}; HttpOnly; SameSite=Lax${secure}`;
      if (!progress) return `${name}=; Max-Age=0; ${attributes}`;
      const whole = await sealed(progress);
      return `${name}=${whole.length > MOST_CHARACTERS ? await sealed(withoutDraft(progress)) : whole}; ${attributes}`;
    },
  };
}
