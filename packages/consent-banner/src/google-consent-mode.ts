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

/** How Google's tags are told. */
export interface GoogleConsentOptions {
  /** Milliseconds that tags wait for an update after the default, `wait_for_update`. */
  readonly waitForUpdate?: number;
  /** While `ad_storage` is denied, ad requests carry no click identifier: `ads_data_redaction`. */
  readonly adsDataRedaction?: boolean;
  /**
   * ISO 3166-2 codes, such as `GB` or `GB-WLS`. The default then holds for people there alone, and Google's tags take
   * everything as granted elsewhere: leave it out unless that is what is wanted.
   */
  readonly region?: readonly string[];
}

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
export function connectGoogleConsentMode(
  map: GoogleConsentMap,
  { waitForUpdate, adsDataRedaction, region }: GoogleConsentOptions = {},
): () => void {
  let told = "";
  command("consent", "default", {
    ...Object.fromEntries(googleConsentTypes.map((type) => [type, "denied"])),
    ...(waitForUpdate ? { wait_for_update: waitForUpdate } : {}),
    ...(region ? { region } : {}),
  });
  if (adsDataRedaction) command("set", "ads_data_redaction", true);
  update();
  // Before the gate starts what waited: tags read what was pushed in its order.
  document.addEventListener(CHANGE, update, true);
  return () => document.removeEventListener(CHANGE, update, true);

  function update(): void {
    const configuration = pageConfiguration();
    const { allows } = configuration ? browserState(configuration) : { allows: () => false };
    const state = Object.fromEntries(
      mapped(map).map((type) => {
        const purposes = Object.keys(map).filter((purpose) => map[purpose]!.includes(type));
        return [type, purposes.every((purpose) => allows(purpose)) ? "granted" : "denied"];
      }),
    );
    const news = JSON.stringify(state);
    // All denied is what the default has said.
    if (news !== told && (told || news.includes("granted"))) command("consent", "update", state);
    told = news;
  }
}

function mapped(map: GoogleConsentMap): GoogleConsentType[] {
  return googleConsentTypes.filter((type) => Object.values(map).some((types) => types.includes(type)));
}

/** As Google's own `gtag(…)` does: its tags take an arguments object and overlook an array. */
function command(..._arguments: ["consent" | "set", string, unknown]): void {
  const page = window as unknown as { dataLayer?: unknown[] };
  const layer = (page.dataLayer ??= []);
  (function gtag(..._rest: unknown[]): void {
    // eslint-disable-next-line prefer-rest-params -- an array is not what Google's tags look for
    layer.push(arguments);
  })(..._arguments);
}
