// Built into one classic script for the head, after the gate and before Google's tags:
//   <script src="google-consent-mode.js" data-analytics="analytics_storage"></script>
// Each data attribute is a purpose, its value the types that it stands for. Options are attributes without `data-`:
// wait-for-update="500" ads-data-redaction region="GB-WLS GB-ENG".
import { connectGoogleConsentMode, type GoogleConsentType } from "../google-consent-mode.ts";

const { attributes } = document.currentScript!;
const option = (name: string): string | undefined => attributes.getNamedItem(name)?.value;
const region = option("region")?.match(/\S+/g);
connectGoogleConsentMode(
  Object.fromEntries(
    [...attributes]
      .filter(({ name }) => name.startsWith("data-"))
      .map(({ name, value }) => [name.slice("data-".length), value.match(/\w+/g) ?? []]),
  ) as Record<string, GoogleConsentType[]>,
  {
    waitForUpdate: Number(option("wait-for-update") ?? 0),
    adsDataRedaction: option("ads-data-redaction") !== undefined,
    ...(region ? { region } : {}),
  },
);
