/** The words of the second service. */
export interface MealsWords {
  serviceName: string;
  /** The link to it from the bus pass. */
  other: string;
  lead: string;
  check: string;
  example: string;
  names: string;
  namesText: string;
  nameList: readonly string[];
  start: string;
  result: string;
  permission: string;
  sentNowhere: string;
  again: string;
}
