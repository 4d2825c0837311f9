import { nothing } from "lit";

/** A template for each item of a list, leaving out those that are not there (GOV.UK Frontend skips falsy items). */
export function each<Item>(
  items: readonly (Item | null | false | undefined)[] | undefined,
  template: (item: Item, index: number) => unknown,
): unknown {
  return items?.map((item, index) => (item ? template(item, index) : nothing));
}
