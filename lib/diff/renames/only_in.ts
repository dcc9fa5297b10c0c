/** Something that is on one side only, and where it stands. */
export interface Placed<Item> {
  readonly item: Item;
  /**
   * What on both sides comes before it, and how many from there. Two things
   * with the same place could be one.
   */
  readonly place: string;
}

/** What only the first list has, with its places between what both have. */
export function onlyIn<Item>(
  items: readonly Item[],
  others: readonly Item[],
  nameOf: (item: Item) => string,
): readonly Placed<Item>[] {
  const shared = new Set(others.map(nameOf));
  const found: Placed<Item>[] = [];
  let last = "";
  let distance = 0;
  for (const item of items) {
    const name = nameOf(item);
    distance += 1;
    if (shared.has(name)) {
      last = name;
      distance = 0;
    } else {
      found.push({ item, place: `${distance} ${last}` });
    }
  }
  return found;
}
