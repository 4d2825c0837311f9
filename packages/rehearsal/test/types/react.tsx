import type {} from "@council-components/address-lookup/react";
import type {} from "@council-components/consent-banner/react";
import type {} from "@council-components/eligibility-step/react";
import type { CouncilAddressLookup } from "@council-components/address-lookup";
import { useRef, type JSX } from "react";

export function Right(): JSX.Element {
  const lookup = useRef<CouncilAddressLookup>(null);
  return (
    <>
      <council-consent-banner config="/policy.json" className="app" id="banner" />
      <council-eligibility-step
        src="/rules.json"
        heading-level={2}
        given={{ "address.custodianCode": 6905 }}
        oncouncil-eligibility-outcome={({ detail: { outcome } }) => console.log(outcome.id.toUpperCase())}
      />
      <council-address-lookup
        ref={lookup}
        src="/addresses"
        search="text"
        max-choices={20}
        international
        messages={{ find: "Find it" }}
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
      {/* @ts-expect-error: a number */}
      <council-address-lookup max-choices="many" />
      {/* @ts-expect-error: no such attribute */}
      <council-address-lookup sorce="/addresses" />
      {/* @ts-expect-error: there is no town on the event itself */}
      <council-address-lookup oncouncil-address-select={(event) => console.log(event.town)} />
    </>
  );
}
