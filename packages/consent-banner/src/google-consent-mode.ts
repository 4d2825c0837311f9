import { browserState } from "./browser-state.ts";
import { CHANGE } from "./change.ts";
import { pageConfiguration } from "./page-configuration.ts";

/** What Google's tags ask for. https://developers.google.com/tag-platform/security/concepts/consent-mode */
export const googleConsentTypes = [
  "ad_storage",
  "ad_user_data",
  "ad_personalization",
  "analytics_storage",
  "functionality_storage",
  "personalization_storage",
] as const;
export type GoogleConsentType = (typeof googleConsentTypes)[number];

/** Which of Google's types each purpose of the policy stands for. */
export type GoogleConsentMap = Readonly<Record<string, readonly GoogleConsentType[]>>;

/**
 * Tells Google's tags what the resident chose. Off unless a page calls it; it loads nothing from Google. Everything is
 * denied at first; a type is granted while every purpose that stands for it is allowed, and denied again when one is
 * withdrawn. Call it before any of Google's tags run, and gate the tags themselves: consent mode alone lets them send
 * requests before there is a yes.
 *
 * @returns what stops telling
 */
export function connectGoogleConsentMode(map: GoogleConsentMap): () => void {
  let told = "";
  command("default", Object.fromEntries(googleConsentTypes.map((type) => [type, "denied"])));
  update();
  // Before the gate starts what waited: tags read what was pushed in its order.
  document.addEventListener(CHANGE, update, true);
  return () => document.removeEventListener(CHANGE, update, true);

  function update(): void {
    const settings = pageConfiguration();
    const { allows } = settings ? browserState(settings) : { allows: () => false };
    const state = Object.fromEntries(
      mapped(map).map((type) => {
        const purposes = Object.keys(map).filter((purpose) => map[purpose]!.includes(type));
        return [type, purposes.every((purpose) => allows(purpose)) ? "granted" : "denied"];
      }),
    );
    const news = JSON.stringify(state);
    // All denied is what the default has said.
    if (news !== told && (told || news.includes("granted"))) command("update", state);
    told = news;
  }
}

function mapped(map: GoogleConsentMap): GoogleConsentType[] {
  return googleConsentTypes.filter((type) => Object.values(map).some((types) => types.includes(type)));
}

/** As Google's own `gtag("consent", …)` does: its tags take an arguments object and overlook an array. */
function command(..._arguments: ["default" | "update", Record<string, string>]): void {
  const page = window as unknown as { dataLayer?: unknown[] };
  const layer = (page.dataLayer ??= []);
  (function gtag(..._rest: unknown[]): void {
    // eslint-disable-next-line prefer-rest-params -- an array is not what Google's tags look for
    layer.push(arguments);
  })("consent", ..._arguments);
}
