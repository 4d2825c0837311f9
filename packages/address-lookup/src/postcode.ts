export { readPostcode, type Postcode } from "@council-components/address";
