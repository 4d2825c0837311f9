import { CouncilAddressLookup } from "./address-lookup.ts";

CouncilAddressLookup.define();
