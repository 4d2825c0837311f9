import { CouncilAddressLookup } from "./address-lookup.ts";
import { checks } from "./checks.development.ts";

CouncilAddressLookup.development = checks;
CouncilAddressLookup.define();
