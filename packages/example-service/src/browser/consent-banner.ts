import "@council-components/consent-banner/define";
