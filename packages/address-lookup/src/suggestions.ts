import type { Address, AddressResults } from "./address.ts";
import { Combobox, type Suggestion } from "./combobox.ts";
import type { AddressLookupTranslate } from "./messages/messages.ts";

const MOST = 10;

/** What suggestions ask of the element. */
export interface SuggestionsHost {
  search(query: string, limit: number, signal: AbortSignal): Promise<AddressResults>;
  choose(address: Address): void;
  failed(error: unknown): void;
  announce(text: string): void;
  language(): string;
  translate(...parameters: Parameters<AddressLookupTranslate>): string;
}

/** Suggests addresses under a field as somebody types. Loaded only for free-text search. */
export function suggestAddresses(
  input: HTMLInputElement,
  place: HTMLElement,
  host: SuggestionsHost,
): Combobox<AddressSuggestion> {
  return new Combobox<AddressSuggestion>(input, place, {
    async suggest(query, signal) {
      try {
        const { addresses } = await host.search(query, MOST, signal);
        return addresses.slice(0, MOST).map((address) => ({
          address,
          label: address.singleLine,
          ...(address.language !== host.language() && { lang: address.language }),
        }));
      } catch (error) {
        if (!signal.aborted) host.failed(error);
        return [];
      }
    },
    choose: ({ address }) => host.choose(address),
    announce: (text) => host.announce(text),
    words: () => ({
      list: host.translate("suggestions"),
      count: (count) => host.translate("suggestionCount", { count }),
    }),
  });
}

interface AddressSuggestion extends Suggestion {
  address: Address;
}
