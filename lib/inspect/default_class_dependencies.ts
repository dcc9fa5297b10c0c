import type { ObjectKind } from "../schema/mod.ts";
import type { AddressBook, KeyedAddress } from "./address_book.ts";
import type { CatalogIndex } from "./catalog_index.ts";
import { CATALOG } from "./catalog_sql.ts";

/** Who depends on whom. */
export type Edges = Map<KeyedAddress, Set<KeyedAddress>>;

/** What may order or group, and says so in SQL that the server follows. */
const QUERIES: ReadonlySet<ObjectKind> = new Set([
  "materializedView",
  "policy",
  "routine",
  "rule",
  "view",
]);

/**
 * Adds what `pg_depend` leaves out: a query that orders or groups depends on
 * the operators that it uses, but finds them by the default operator class of
 * a type, so the class has to be there as well.
 */
export function addDefaultClasses(
  edges: Edges,
  { catalog, book }: {
    readonly catalog: CatalogIndex;
    readonly book: AddressBook;
  },
): void {
  for (const row of catalog.rows.operatorClasses) {
    const found = book.find({ catalog: CATALOG.operatorClass, oid: row.oid });
    if (found === undefined || !row.default) continue;
    const operators = (row.operators ?? []).flatMap(({ operator_oid: oid }) =>
      book.find({ catalog: CATALOG.operator, oid }) ?? []
    );
    const needed = reachedFrom(found, edges);
    for (const [object, ons] of edges) {
      if (!QUERIES.has(object.address.kind) || needed.has(object)) continue;
      if (operators.some((operator) => ons.has(operator))) ons.add(found);
    }
  }
}

/** All that an object depends on, however far away. */
function reachedFrom(
  start: KeyedAddress,
  edges: Edges,
): ReadonlySet<KeyedAddress> {
  const reached = new Set([start]);
  for (const object of reached) {
    for (const on of edges.get(object) ?? []) reached.add(on);
  }
  return reached;
}
