import type { ReactiveControllerHost } from "lit";
import type { TemplateContext } from "./address-lookup.templates.ts";
import type { Address, AddressSource } from "@council-components/address";
import { ComboboxController, type Suggestion } from "./combobox.controller.ts";

/** How many addresses are suggested at most. */
const LIMIT = 10;

export interface SuggestionOptions {
  /** Where the field of the text search is, when it is shown. */
  container: HTMLElement;
  source(): AddressSource;
  context(): TemplateContext;
  /** An address was picked. */
  choose(address: Address): void;
  /** The source did not answer. */
  failed(error: unknown): void;
  /** Says a whole sentence to screen readers, once. */
  announce(text: string): void;
}

/** Suggests addresses under the field of the text search. Loaded where `search="text"` asks for it. */
export function suggestAddresses(host: ReactiveControllerHost, options: SuggestionOptions): void {
  const { container, source, context, choose, failed, announce } = options;
  new ComboboxController<Suggestion & { address: Address }>(host, {
    input: () => container.querySelector(".council-combobox input"),
    container: () => container.querySelector("[data-council-suggestions]"),
    async suggest(query, signal) {
      const { language } = context();
      try {
        const { addresses } = await source().search(query, { limit: LIMIT, signal, language });
        return addresses.slice(0, LIMIT).map((address) => ({
          address,
          label: address.singleLine,
          ...(address.language !== language && { lang: address.language }),
        }));
      } catch (error) {
        if (!signal.aborted) failed(error);
        return [];
      }
    },
    choose: ({ address }) => choose(address),
    announce,
    words: () => ({
      list: context().translate("suggestions"),
      help: context().translate("suggestionsHelp"),
      count: (count) => context().translate("suggestionCount", { count }),
    }),
  });
}
