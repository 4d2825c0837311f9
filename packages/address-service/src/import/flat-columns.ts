/** Column names as they are compared: lower case, words joined by `_`. */
export function columnsOf(row: readonly string[]): string[] {
  return row.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, "_"),
  );
}

/** What councils and their systems call the columns of a plain CSV, beside the names of the README. */
const otherNames: Readonly<Record<string, string>> = {
  address_line_1: "line1",
  address_line1: "line1",
  addressline1: "line1",
  address1: "line1",
  address_line_2: "line2",
  address_line2: "line2",
  addressline2: "line2",
  address2: "line2",
  town_name: "town",
  post_town: "town",
  posttown: "town",
  town_or_city: "town",
  city: "town",
  post_code: "postcode",
  organisation_name: "organisation",
  organization: "organisation",
};

/**
 * The columns of a plain CSV by their names in the README.
 * @param mapping the council’s own name of each column, as `--columns` gives it
 */
export function csvColumnsOf(names: readonly string[], mapping: ReadonlyMap<string, string>): string[] {
  const own = new Map([...mapping].map(([name, theirs]) => [columnsOf([theirs])[0]!, name]));
  const taken = new Set([...own.values(), ...names.filter((name) => !own.has(name))]);
  return names.map((name) => {
    const mapped = own.get(name);
    if (mapped !== undefined) return mapped;
    const other = otherNames[name];
    return other !== undefined && !taken.has(other) ? other : name;
  });
}

/** AddressBase Core’s header row holds these; their order is not relied on. */
export const coreColumns: { readonly required: readonly string[] } = {
  required: ["uprn", "single_line_address", "street_name", "town_name", "postcode"],
};

/** The plain CSV of the README. */
export const csvColumns: { readonly required: readonly string[]; readonly optional: readonly string[] } = {
  required: ["uprn", "line1", "town", "postcode"],
  optional: (
    "line2 county organisation language usrn classification custodian_code custodian_name parent_uprn status easting " +
    "northing longitude latitude change"
  ).split(" "),
};

/** AddressBase Plus has no header row in its files: its columns in order, by Ordnance Survey’s table definition. */
export const plusColumnOrder: readonly string[] = (
  "uprn udprn change_type state state_date class parent_uprn x_coordinate y_coordinate latitude longitude rpc " +
  "local_custodian_code country la_start_date last_update_date entry_date rm_organisation_name la_organisation " +
  "department_name legal_name sub_building_name building_name building_number sao_start_number sao_start_suffix " +
  "sao_end_number sao_end_suffix sao_text alt_language_sao_text pao_start_number pao_start_suffix pao_end_number " +
  "pao_end_suffix pao_text alt_language_pao_text usrn usrn_match_indicator area_name level official_flag " +
  "os_address_toid os_address_toid_version os_roadlink_toid os_roadlink_toid_version os_topo_toid " +
  "os_topo_toid_version voa_ct_record voa_ndr_record street_description alt_language_street_description " +
  "dependent_thoroughfare thoroughfare welsh_dependent_thoroughfare welsh_thoroughfare double_dependent_locality " +
  "dependent_locality locality welsh_dependent_locality welsh_double_dependent_locality town_name " +
  "administrative_area post_town welsh_post_town postcode postcode_locator postcode_type delivery_point_suffix " +
  "addressbase_postal po_box_number ward_code parish_code rm_start_date multi_occ_count voa_ndr_p_desc_code " +
  "voa_ndr_scat_code alt_language"
).split(" ");
