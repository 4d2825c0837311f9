import "@council-components/theme/theme.css";
import "@council-components/consent-banner/define";
import "@council-components/address-lookup/define";
import "@council-components/eligibility-step/define";
import { createApp } from "vue";
import GardenWaste from "./GardenWaste.vue";

createApp(GardenWaste).mount("#app");
