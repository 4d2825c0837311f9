import { renderConsentSettings } from "@council-components/consent-banner/server";
import type { Language } from "@council-components/address-lookup";
import type { TemplateResult } from "lit";
import { renderToString } from "@council-components/govuk-templates/server";
import { consentOf, markup, pathOf } from "../consent/on-page.ts";
import { policy, POLICY_PATH } from "../consent/policy.ts";
import { noticeTemplate, type Notices } from "./notice.ts";

/** What is stored on a device and why, all of it out of the policy, with radios to change one’s mind. */
export function cookiesPage(request: Request, language: Language): TemplateResult {
  const settings = renderConsentSettings(policy, {
    language,
    consent: consentOf(request),
    config: POLICY_PATH,
    returnTo: pathOf(request),
    url: request.url,
    heading: renderToString(noticeTemplate(cookies[language])),
  });
  return markup(settings);
}

const cookies: Notices = {
  en: {
    title: "Cookies",
    template:
      "This page is a template for councils. It is true of this example service: the tables and questions below come from its policy, src/consent/policy.ts. Write there what yours stores.",
    sections: [
      {
        paragraphs: [
          "Cookies are small files saved on your phone, tablet or computer when you visit a website. Websites can also keep information in your browser’s storage.",
          "We use what this service needs to work, and ask you before we use anything else. We do not advertise, and what is stored is read by nobody but this service.",
        ],
      },
    ],
  },
  cy: {
    title: "Cwcis",
    template:
      "Templed i gynghorau yw’r dudalen hon. Mae’n wir am y gwasanaeth enghreifftiol hwn: daw’r tablau a’r cwestiynau isod o’i bolisi, src/consent/policy.ts. Ysgrifennwch yno yr hyn y mae eich gwasanaeth chi yn ei gadw.",
    sections: [
      {
        paragraphs: [
          "Ffeiliau bach yw cwcis, sy’n cael eu cadw ar eich ffôn, eich llechen neu’ch cyfrifiadur pan fyddwch yn ymweld â gwefan. Gall gwefannau hefyd gadw gwybodaeth yn storfa eich porwr.",
          "Rydym yn defnyddio’r hyn sydd ei angen er mwyn i’r gwasanaeth hwn weithio, ac yn gofyn i chi cyn defnyddio dim byd arall. Nid ydym yn hysbysebu, ac nid oes neb ond y gwasanaeth hwn yn darllen yr hyn sy’n cael ei gadw.",
        ],
      },
    ],
  },
};
