import type { Dependency, ObjectAddress } from "../schema/mod.ts";
import { assembleAddresses } from "./assemble_addresses.ts";
import type { CatalogIndex } from "./catalog_index.ts";
import { compareText } from "./catalog_values.ts";

function isPartOf(part: ObjectAddress, whole: ObjectAddress): boolean {
  return part.member !== undefined && whole.member === undefined &&
    part.schema === whole.schema && part.name === whole.name;
}

/**
 * Reads what depends on what, once each, sorted. That a part depends on the
 * relation that it is a part of goes without saying.
 */
export function assembleDependencies(
  catalog: CatalogIndex,
): readonly Dependency[] {
  const book = assembleAddresses(catalog);
  const found = new Map<string, Dependency>();
  for (const row of catalog.rows.dependencies) {
    const object = book.find({
      catalog: row.class,
      oid: row.object,
      part: row.part,
    });
    const on = book.find({
      catalog: row.on_class,
      oid: row.on_object,
      part: row.on_part,
    });
    if (object === undefined || on === undefined) continue;
    if (object.key === on.key || isPartOf(object.address, on.address)) continue;
    found.set(`${object.key} ${on.key}`, {
      object: object.address,
      on: on.address,
    });
  }
  return [...found.entries()]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, dependency]) => dependency);
}
