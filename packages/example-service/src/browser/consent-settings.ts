import "@council-components/consent-banner/define-settings";
