import type { ComponentUnderTest } from "@council-components/testing";
import { bannerFixtures, settingsFixtures } from "../fixtures/index.ts";

export const banner: ComponentUnderTest = {
  tag: "council-consent-banner",
  define: "/packages/consent-banner/src/define.development.ts",
  fixtures: bannerFixtures,
};

export const settings: ComponentUnderTest = {
  tag: "council-consent-settings",
  define: "/packages/consent-banner/src/define-settings.development.ts",
  fixtures: settingsFixtures,
};

/** All pages of the tests share one jar: each test begins undecided. */
export function forgetEverything(): void {
  for (const pair of document.cookie.split(/; */)) {
    const name = pair.split("=")[0]!;
    for (const path of ["/", "/__page/"]) document.cookie = `${name}=; Max-Age=0; Path=${path}`;
  }
  localStorage.clear();
  sessionStorage.clear();
}
