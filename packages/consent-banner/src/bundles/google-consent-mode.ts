// Built into one classic script for the head, after the gate and before Google's tags:
//   <script src="google-consent-mode.js" data-analytics="analytics_storage"></script>
// Each data attribute is a purpose, its value the types that it stands for.
import { connectGoogleConsentMode, type GoogleConsentType } from "../google-consent-mode.ts";

const { attributes } = document.currentScript!;
connectGoogleConsentMode(
  Object.fromEntries(
    [...attributes]
      .filter(({ name }) => name.startsWith("data-"))
      .map(({ name, value }) => [name.slice("data-".length), value.match(/\w+/g) ?? []]),
  ) as Record<string, GoogleConsentType[]>,
);
