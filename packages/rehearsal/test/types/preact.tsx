/** @jsxImportSource preact */
import type {} from "@council-components/address-lookup/preact";
import type {} from "@council-components/consent-banner/preact";
import type { JSX } from "preact";

export function Right(): JSX.Element {
  return (
    <>
      <council-consent-banner config="/policy.json" class="app" />
      <council-address-lookup
        src="/addresses"
        search="text"
        max-choices={20}
        international
        oncouncil-address-select={({ detail: { address } }) => console.log(address.line1.toUpperCase())}
      >
        <input name="line-1" />
      </council-address-lookup>
    </>
  );
}

export function Wrong(): JSX.Element {
  return (
    <>
      {/* @ts-expect-error: it is "postcode" or "text" */}
      <council-address-lookup search="telepathy" />
      {/* @ts-expect-error: no such attribute */}
      <council-address-lookup sorce="/addresses" />
    </>
  );
}
