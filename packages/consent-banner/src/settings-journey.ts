import type { MessageSets, Translate } from "@council-components/core/messages";
import { html, nothing } from "lit";
import { browserState } from "./browser-state.ts";
import { ConsentElement } from "./consent-element.ts";
import type { CouncilConsentSettings, SettingsState } from "./consent-settings.ts";
import { mountButton } from "./context.ts";
import { loadPolicy } from "./load-policy.ts";
import { cy } from "./messages/cy.ts";
import { en } from "./messages/en.ts";
import type { ConsentMessageKey } from "./messages/messages.ts";
import { allChoices, type Choices, type ConsentPolicy } from "./policy.ts";
import { loadReceipts, saveChoices } from "./save-choices.ts";
import {
  gpcTemplate,
  necessaryTemplate,
  savedTemplate,
  settingsTemplate,
  unsavedTemplate,
} from "./settings.templates.ts";
import { safeReturn } from "./server/safe-return.ts";
import { policySettings } from "./settings.ts";

/** What the cookies page does once there is something to show or to save. */
export interface SettingsJourney {
  readonly policy: ConsentPolicy;
  /** Returns whether the choices are kept. */
  save(choices: Choices, shown: Element): boolean;
  /** @param whole shows the radios and tables as well, where the author gave none */
  template(state: SettingsState, whole: boolean): unknown;
}

const ASKED = "data-council-asked";

/** @throws PolicyError for a wrong policy */
export async function makeSettingsJourney(
  element: CouncilConsentSettings,
  sets: Record<string, object> & MessageSets<ConsentMessageKey>,
  speaking: () => { message: Translate<ConsentMessageKey>; tag: string },
): Promise<SettingsJourney> {
  // What a council added or changed before comes first.
  sets["en"] = { ...en, ...sets["en"] };
  sets["cy"] = { ...cy, ...sets["cy"] };
  const policy = await loadPolicy(element);
  element.policy = policy;
  const receipts = await loadReceipts(policy);
  const settings = policySettings(policy);
  return {
    policy,
    save(choices, shown) {
      const { kept, leftovers } = saveChoices(
        policy,
        {
          // What is not on the page is not a yes.
          choices: { ...allChoices(policy, false), ...onlyKnown(choices, allChoices(policy, false)) },
          method: "settings",
          language: /^cy/i.test(speaking().tag) ? "cy" : "en",
          // The same words as in the form that a server renders: what else the mount shows was not asked.
          shown: shown.querySelector(`[${ASKED}]`) ?? shown,
        },
        receipts,
      );
      ConsentElement.consentDevelopment?.saved(element, leftovers);
      return kept;
    },
    template(state, whole) {
      const { message, tag } = speaking();
      const { gpc, allows } = browserState(settings);
      const prefix = `${element.querySelector("[data-council-mount]")?.id}-`;
      const context = {
        policy,
        translate: message,
        tag,
        button: mountButton,
        allows,
        field: { form: "" },
        prefix,
      };
      return html`${state === "saved" ? savedTemplate(context, cameFrom(), `${prefix}title`) : nothing}
      ${state === "unsaved" ? unsavedTemplate(context) : nothing} ${gpc ? gpcTemplate(context) : nothing}
      ${
        whole
          ? html`${necessaryTemplate(context)}
              <div data-council-asked>${settingsTemplate(context)}</div>`
          : nothing
      }`;
    },
  };
}

function onlyKnown(choices: Choices, known: Choices): Choices {
  return Object.fromEntries(Object.entries(choices).filter(([id]) => Object.hasOwn(known, id)));
}

/**
 * The page of this site from which people came: what the link said (`?from=`), as without script, or the browser does.
 * Undefined when they came from elsewhere, or from this page.
 */
function cameFrom(): string | undefined {
  const said = safeReturn(new URLSearchParams(location.search).get("from"));
  if (said) return said;
  if (!URL.canParse(document.referrer)) return undefined;
  const { origin, pathname, search } = new URL(document.referrer);
  return origin === location.origin && pathname !== location.pathname ? pathname + search : undefined;
}
