import { assertEqual, itOnce, STRICT_POLICY, until, wait } from "@council-components/testing";
import { openGated, type GatePage } from "./gate-page.ts";

const ADAPTER = "/packages/consent-banner/dist/standalone-google-consent-mode.js";
const POLICY = STRICT_POLICY.replace("script-src 'self'", "script-src 'self' 'nonce-r4nd0m'");
const adapter = `<script src="${ADAPTER}" data-analytics="analytics_storage"
  data-marketing="ad_storage ad_user_data ad_personalization"
  data-video="personalization_storage ad_storage"></script>`;
/** Stands for one of Google's tags. */
const tag =
  '<script type="text/plain" data-consent="analytics" nonce="r4nd0m">(window.dataLayer ??= []).push("the tag");</script>';
/** The types that this page’s purposes stand for, and all that there are. */
const MAPPED = {
  ad_storage: "denied",
  ad_user_data: "denied",
  ad_personalization: "denied",
  analytics_storage: "denied",
  personalization_storage: "denied",
};
const { personalization_storage, ...others } = MAPPED;
const DENIED = { ...others, functionality_storage: "denied", personalization_storage };

/** What was pushed: commands of `gtag` as arrays, for they have to be arguments objects. */
function pushed({ page }: GatePage): unknown[] {
  const { dataLayer = [] } = page.window as unknown as { dataLayer?: unknown[] };
  return JSON.parse(
    JSON.stringify(
      dataLayer.map((each) =>
        Object.prototype.toString.call(each) === "[object Arguments]" ? [...(each as unknown[])] : each,
      ),
    ),
  ) as unknown[];
}

const open = (before?: Record<string, boolean>): Promise<GatePage> =>
  openGated({ html: adapter + tag, policy: POLICY, ...(before ? { before } : {}) });

describe("The adapter for Google Consent Mode", () => {
  it("denies everything before a yes, loads nothing, and starts no tag", async () => {
    const gatePage = await open();
    await wait(100);
    assertEqual(pushed(gatePage), [["consent", "default", DENIED]]);
    assertEqual(await gatePage.page.api.requests(), []);
    gatePage.choose({ analytics: false, marketing: false, video: false });
    await wait(100);
    assertEqual(pushed(gatePage), [["consent", "default", DENIED]], "A no changes nothing");
  });

  it("grants what a yes is for, before the tag starts, and denies it again after a withdrawal", async () => {
    const gatePage = await open();
    gatePage.choose({ analytics: true, marketing: false });
    await until(() => pushed(gatePage).includes("the tag"), "the tag");
    const granted = { ...MAPPED, analytics_storage: "granted" };
    assertEqual(pushed(gatePage), [
      ["consent", "default", DENIED],
      ["consent", "update", granted],
      "the tag",
    ]);
    gatePage.choose({ analytics: false, marketing: false });
    assertEqual(pushed(gatePage).at(-1), ["consent", "update", MAPPED]);
    gatePage.choose({ analytics: false, marketing: false });
    assertEqual(pushed(gatePage).length, 4, "What has not changed is not said again");
  });

  it("grants a type that two purposes stand for only while both are allowed", async () => {
    const gatePage = await open();
    gatePage.choose({ marketing: true, video: false });
    assertEqual(pushed(gatePage).at(-1), [
      "consent",
      "update",
      { ...MAPPED, ad_user_data: "granted", ad_personalization: "granted" },
    ]);
    gatePage.choose({ marketing: true, video: true });
    assertEqual(pushed(gatePage).at(-1), [
      "consent",
      "update",
      {
        ...MAPPED,
        ad_storage: "granted",
        ad_user_data: "granted",
        ad_personalization: "granted",
        personalization_storage: "granted",
      },
    ]);
  });

  it("says what was chosen on an earlier page before the tag starts", async () => {
    const gatePage = await open({ analytics: true });
    await until(() => pushed(gatePage).includes("the tag"), "the tag");
    assertEqual(pushed(gatePage), [
      ["consent", "default", DENIED],
      ["consent", "update", { ...MAPPED, analytics_storage: "granted" }],
      "the tag",
    ]);
  });

  itOnce(
    "says how long to wait, that advertisements are to carry no identifier, and for which region",
    async () => {
      const gatePage = await openGated({
        html: adapter.replace(
          " data-video",
          ' wait-for-update="500" ads-data-redaction region="GB-WLS GB-ENG" data-video',
        ),
      });
      assertEqual(pushed(gatePage), [
        ["consent", "default", { ...DENIED, wait_for_update: 500, region: ["GB-WLS", "GB-ENG"] }],
        ["set", "ads_data_redaction", true],
      ]);
    },
  );

  it("is in nothing else: a page without it has no data layer", async () => {
    const gatePage = await openGated({ html: "<p>Hello</p>", before: { analytics: true } });
    await wait(100);
    assertEqual("dataLayer" in gatePage.page.window, false);
  });
});
