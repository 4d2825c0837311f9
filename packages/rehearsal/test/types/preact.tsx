/** @jsxImportSource preact */
import type {} from "@council-components/address-lookup/preact";
import type {} from "@council-components/consent-banner/preact";
import type {} from "@council-components/eligibility-step/preact";
import type { JSX } from "preact";

export function Right(): JSX.Element {
  return (
    <>
      <council-consent-banner config="/policy.json" class="app" />
      <council-eligibility-step
        src="/rules.json"
        heading-level={2}
        given={{ "address.custodianCode": 6905 }}
        oncouncil-eligibility-outcome={({ detail: { outcome } }) => console.log(outcome.id.toUpperCase())}
      />
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
      {/* @ts-expect-error: "hash" or "none" */}
      <council-eligibility-step history="kept" />
      {/* @ts-expect-error: it is "postcode" or "text" */}
      <council-address-lookup search="telepathy" />
      {/* @ts-expect-error: no such attribute */}
      <council-address-lookup sorce="/addresses" />
    </>
  );
}
