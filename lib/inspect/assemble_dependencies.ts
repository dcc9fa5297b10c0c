import type { Dependency, ObjectAddress } from "../schema/mod.ts";
import type { AddressBook, KeyedAddress } from "./address_book.ts";
import { assembleAddresses } from "./assemble_addresses.ts";
import type { CatalogIndex } from "./catalog_index.ts";
import { compareText } from "./catalog_values.ts";
import { addDefaultClasses, type Edges } from "./default_class_dependencies.ts";
import type { DependencyRow } from "./query_dependencies.ts";

function isPartOf(part: ObjectAddress, whole: ObjectAddress): boolean {
  return part.member !== undefined && whole.member === undefined &&
    part.schema === whole.schema && part.name === whole.name;
}

function addEdges(
  edges: Edges,
  { row, book }: { readonly row: DependencyRow; readonly book: AddressBook },
): void {
  row.objects.forEach((oid, place) => {
    const object = book.find({
      catalog: row.class,
      oid,
      part: row.parts[place],
    });
    const on = book.find({
      catalog: row.on_class,
      oid: row.on_objects[place] ?? 0,
      part: row.on_parts[place],
    });
    if (object === undefined || on === undefined || object === on) return;
    if (isPartOf(object.address, on.address)) return;
    const known = edges.get(object);
    if (known === undefined) edges.set(object, new Set([on]));
    else known.add(on);
  });
}

function byKey(left: KeyedAddress, right: KeyedAddress): number {
  return compareText(left.key, right.key);
}

/**
 * Reads what depends on what, once each, sorted. That a part depends on the
 * relation that it is a part of goes without saying.
 */
export function assembleDependencies(
  catalog: CatalogIndex,
): readonly Dependency[] {
  const book = assembleAddresses(catalog);
  const edges: Edges = new Map();
  for (const row of catalog.rows.dependencies) addEdges(edges, { row, book });
  addDefaultClasses(edges, { catalog, book });
  return [...edges].sort(([left], [right]) => byKey(left, right)).flatMap(
    ([object, ons]) =>
      [...ons].sort(byKey).map((on) => ({
        object: object.address,
        on: on.address,
      })),
  );
}
