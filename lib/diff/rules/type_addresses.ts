import type { Entity, EntityAddress } from "../entity.ts";
import { typeNameOf } from "../type_name.ts";

/** Every address a type's name may be. */
export function typeAddresses(type: string): readonly EntityAddress[] {
  // Most types are of no schema, and taking names apart is slow.
  if (!type.includes(".")) return [];
  const name = typeNameOf(type);
  if (name.schema === undefined || name.schema === "pg_catalog") return [];
  const kinds = [
    "baseType",
    "enum",
    "domain",
    "compositeType",
    "rangeType",
    "table",
  ];
  return (kinds as EntityAddress["kind"][]).map((kind) => ({ kind, ...name }));
}

/** Whether a type is another, or an array of it. */
export function isOfType(
  type: string,
  { address }: Pick<Entity, "address">,
): boolean {
  return typeAddresses(type).some(({ kind, schema, name }) =>
    kind === address.kind && schema === address.schema && name === address.name
  );
}
