import "@council-components/address-lookup/define";
