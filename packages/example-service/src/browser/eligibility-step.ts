import "@council-components/eligibility-step/define";
