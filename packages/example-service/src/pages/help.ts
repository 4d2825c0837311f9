import type { Language } from "@council-components/address-lookup";
import { html, type TemplateResult } from "lit";
import { MAP } from "../consent/policy.ts";
import type { Words } from "../messages/en.ts";
import { pathOf } from "../paths.ts";
import { MAP_PAGE } from "./map.ts";

export const HELP_PAGE = "help-in-person";

/**
 * Where to get help in person: the places as text, and an embedded map of them that waits for a yes. The map adds
 * nothing that the text has not.
 *
 * @param mapAllowed whether the resident has said yes to the map: it is then there without script too
 */
export function helpPage({ help }: Words, language: Language, mapAllowed: boolean): TemplateResult {
  const src = pathOf(MAP_PAGE, language);
  return html`<h1 class="govuk-heading-l">${help.heading}</h1>
    <p class="govuk-body">${help.lead}</p>
    ${help.places.map(
      ({ name, address, open }) => html`
        <h2 class="govuk-heading-m">${name}</h2>
        <p class="govuk-body">${address}</p>
        <p class="govuk-body">${open}</p>
      `,
    )}
    <h2 class="govuk-heading-m">${help.map}</h2>
    ${
      mapAllowed
        ? html`<iframe
            class="app-map"
            title=${help.map}
            data-consent=${MAP}
            data-consent-src=${src}
            src=${src}
          ></iframe>`
        : html`<iframe
              class="app-map app-map--waits"
              title=${help.map}
              data-consent=${MAP}
              data-consent-src=${src}
              data-consent-text=${help.mapWaits}
              data-consent-button=${help.mapAccept}
            ></iframe>
            <noscript>
              <p class="govuk-body">
                ${help.mapWaits}
                <a
                  class="govuk-link"
                  href="${pathOf("cookies", language)}?from=${pathOf(HELP_PAGE, language)}"
                  >${help.mapSettings}</a
                >
              </p>
            </noscript>`
    }`;
}
