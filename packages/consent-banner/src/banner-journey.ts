import type { MessageSets, Translate } from "@council-components/core/messages";
import { bannerTemplate, firstView, type BannerView } from "./banner.templates.ts";
import { browserState } from "./browser-state.ts";
import type { CouncilConsentBanner } from "./consent-banner.ts";
import { mountButton, type Action } from "./context.ts";
import { loadPolicy } from "./load-policy.ts";
import { cyBanner } from "./messages/cy.banner.ts";
import { enBanner } from "./messages/en.banner.ts";
import type { ConsentMessageKey } from "./messages/messages.ts";
import { allChoices, choosable, type Choices, type ConsentPolicy } from "./policy.ts";
import { loadReceipts, saveChoices } from "./save-choices.ts";
import type { Receipts } from "./receipts.ts";
import { policySettings } from "./settings.ts";
import { ConsentElement } from "./consent-element.ts";

export type BannerState = BannerView | "hidden";

/** The element's language, asked for each time. */
type Speaking = () => { message: Translate<ConsentMessageKey>; tag: string };

/** What the banner does once there is something to show or to answer. */
export interface BannerJourney {
  readonly policy: ConsentPolicy;
  /** What to show first. */
  begin(): BannerState;
  /**
   * Does what a button says, and then shows what comes of it. Before the banner is hidden, focus leaves it: where the
   * button goes in the same task, Orca 43 finds its own way to what comes next, and says nothing of it.
   */
  act(action: Action, state: BannerState, shown: Element, show: (next: BannerState) => void): void;
  template(state: BannerView): unknown;
  /** Puts focus on what is new. */
  focus(state: BannerState, mount: HTMLElement): void;
}

/** @throws PolicyError for a wrong policy */
export async function makeBannerJourney(
  element: CouncilConsentBanner,
  sets: Record<string, object> & MessageSets<ConsentMessageKey>,
  speaking: Speaking,
): Promise<BannerJourney> {
  // What a council added or changed before comes first.
  sets["en"] = { ...enBanner, ...sets["en"] };
  sets["cy"] = { ...cyBanner, ...sets["cy"] };
  const policy = await loadPolicy(element);
  element.policy = policy;
  const receipts = await loadReceipts(policy);
  return {
    policy,
    begin: () => {
      const { stored, gpc } = browserState(policySettings(policy));
      return stored ? "hidden" : firstView(policy, gpc);
    },
    act: (action, state, shown, show) => {
      const pointed = !shown.querySelector(":focus-visible");
      const next = act(policy, receipts, action, state, shown, element, speaking().tag);
      if (next !== "hidden") return show(next);
      focusOn(afterBanner(pointed), pointed);
      setTimeout(() => show(next), 100);
    },
    template: (state) => {
      const { message, tag } = speaking();
      return bannerTemplate(state, { policy, translate: message, tag, button: mountButton });
    },
    focus: (state, mount) => {
      if (state !== "hidden") focusOn(mount.querySelector<HTMLElement>("[role=alert]"), false);
    },
  };
}

function focusOn(target: HTMLElement | null, preventScroll: boolean): void {
  if (target && !target.matches("a[href]")) target.tabIndex = -1;
  target?.focus({ preventScroll });
}

function act(
  policy: ConsentPolicy,
  receipts: Receipts | undefined,
  action: Action,
  state: BannerState,
  shown: Element,
  element: CouncilConsentBanner,
  tag: string,
): BannerState {
  const asked = state === "question" || state === "notice" || state === "gpc";
  // Whoever pressed twice has answered once.
  if (!asked) return action === "hide" ? "hidden" : state;
  const choices = action === "hide" ? hidden(policy, state) : allChoices(policy, action === "accept");
  const { kept, leftovers } = saveChoices(
    policy,
    {
      choices,
      method: "banner",
      language: /^cy/i.test(tag) ? "cy" : "en",
      shown,
      silent: state === "gpc",
    },
    receipts,
  );
  ConsentElement.consentDevelopment?.saved(element, leftovers);
  if (!kept) return "unsaved";
  if (action === "hide") return "hidden";
  return action === "accept" ? "accepted" : "rejected";
}

/** Hiding says yes to nothing: an exempt purpose stays on, and off where Global Privacy Control has turned it off. */
function hidden(policy: ConsentPolicy, state: BannerState): Choices {
  return Object.fromEntries(
    choosable(policy).map(({ id, basis }) => [id, basis !== "consent" && state === "notice"]),
  );
}

/**
 * The skip link, for whoever follows the focus. It takes up room while it has focus and gives that back when a mouse
 * is pressed elsewhere: everything would move away from under the pointer, and that press would do nothing. So a
 * pointer's focus goes to the main content, where nothing is to be seen of it.
 */
function afterBanner(pointed: boolean): HTMLElement | null {
  const skipLink = document.querySelector<HTMLElement>(".govuk-skip-link");
  const main = document.querySelector("main");
  return pointed ? (main ?? skipLink) : (skipLink ?? main);
}
