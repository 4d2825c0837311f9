import type { ConsentPolicy } from "@council-components/consent-banner/server";
import { SCHOOL_MEALS_PAGE } from "../eligibility/school-meals-page.ts";
import { COUNTED_KEY } from "./counted-key.ts";

/** The purposes that a resident says yes or no to. */
export const COUNTING = "analytics";
export const MAP = "map";

/** Where the pages’ scripts and forms turn to. */
export const POLICY_PATH = "/consent-policy.json";
export const RECEIPTS_PATH = "/consent-receipts";

/** The cookie of the embedded map. */
export const MAP_COOKIE = "map_size";

/** Everything that this service stores on a device, why, and how it asks. A change of it needs a new version. */
export const policy: ConsentPolicy = {
  version: "2026-11-30",
  controller: { name: "Council of Aberwylan", href: "/privacy" },
  cookiesPage: { en: "/cookies", cy: "/cy/cookies" },
  banner: {
    heading: {
      en: "Cookies on Apply for a bus pass",
      cy: "Cwcis ar y gwasanaeth ‘Gwneud cais am docyn bws’",
    },
  },
  purposes: [
    {
      id: "essential",
      basis: "strictly-necessary",
      title: { en: "Essential cookies", cy: "Cwcis hanfodol" },
      description: {
        en: "These cookies make the service work. We do not need to ask you for permission to use them. Your answers are on our server, and deleted an hour after the last page that you open or send, or after 24 hours if you ask for that.",
        cy: "Mae’r cwcis hyn yn gwneud i’r gwasanaeth weithio. Nid oes angen i ni ofyn am eich caniatâd i’w defnyddio. Mae eich atebion ar ein gweinydd, ac yn cael eu dileu awr ar ôl y dudalen olaf y byddwch yn ei hagor neu’n ei hanfon, neu ar ôl 24 awr os gofynnwch am hynny.",
      },
      cookies: [
        {
          name: "session",
          match: "*session",
          purpose: {
            en: "Remembers your answers from one page to the next. It holds a random code and none of your answers. Over https its name is __Host-session.",
            cy: "Mae’n cofio eich atebion o un dudalen i’r nesaf. Mae’n cynnwys cod ar hap a dim un o’ch atebion. Dros https ei enw yw __Host-session.",
          },
          expires: {
            en: "When you close your browser",
            cy: "Pan fyddwch yn cau eich porwr",
          },
        },
      ],
    },
    {
      id: COUNTING,
      basis: "consent",
      title: { en: "Counting pages", cy: "Cyfrif tudalennau" },
      description: {
        en: "With your permission, we count how often each page of this service is opened, to make it better. We count pages and days, not people.",
        cy: "Gyda’ch caniatâd, rydym yn cyfrif pa mor aml y mae pob tudalen o’r gwasanaeth hwn yn cael ei hagor, i’w wella. Rydym yn cyfrif tudalennau a dyddiau, nid pobl.",
      },
      question: {
        en: "Can we count the pages that you open?",
        cy: "A gawn ni gyfrif y tudalennau rydych yn eu hagor?",
      },
      yes: { en: "Yes", cy: "Cewch" },
      no: { en: "No", cy: "Na chewch" },
      storage: [COUNTED_KEY],
    },
    {
      id: MAP,
      basis: "consent",
      title: { en: "Map", cy: "Map" },
      description: {
        en: "With your permission, we show a map and save the size that you choose for it.",
        cy: "Gyda’ch caniatâd, rydym yn dangos map ac yn cadw’r maint rydych yn ei ddewis ar ei gyfer.",
      },
      question: {
        en: "Do you want to see the map and let it remember its size?",
        cy: "Ydych chi am weld y map a gadael iddo gofio ei faint?",
      },
      yes: { en: "Yes", cy: "Ydw" },
      no: { en: "No", cy: "Nac ydw" },
      cookies: [
        {
          name: MAP_COOKIE,
          purpose: {
            en: "Saves the size that you choose for the map",
            cy: "Mae’n cadw’r maint rydych yn ei ddewis ar gyfer y map",
          },
          expires: { en: "30 days", cy: "30 diwrnod" },
        },
      ],
    },
  ],
  receipts: RECEIPTS_PATH,
};

const ofSchoolMeals: ConsentPolicy = {
  ...policy,
  banner: {
    heading: {
      en: "Cookies on Check if your child can get free school meals",
      cy: "Cwcis ar y gwasanaeth ‘Gwirio a all eich plentyn gael prydau ysgol am ddim’",
    },
  },
};

/** The policy as it is put to somebody on a page, which may belong to the second service: the banner names it. */
export function policyOn(page: string): ConsentPolicy {
  return page.split("/")[0] === SCHOOL_MEALS_PAGE ? ofSchoolMeals : policy;
}

/** Where the policy as it is put on a page is to be had. */
export function policyPath(page: string): string {
  return policyOn(page) === policy ? POLICY_PATH : `${POLICY_PATH}?page=${SCHOOL_MEALS_PAGE}`;
}
