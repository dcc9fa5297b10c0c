import type { ObjectAddress } from "../schema/mod.ts";
import type { EntityAddress } from "./entity.ts";

/**
 * What stands for an object that is no entity of its own: a view's column is
 * the view, a table's row type the table.
 */
export function standInsFor(address: ObjectAddress): readonly EntityAddress[] {
  const { kind, schema, name } = address;
  if (kind === "column") {
    return [
      { kind: "view", schema, name },
      { kind: "materializedView", schema, name },
      { kind: "compositeType", schema, name },
    ];
  }
  return [];
}
