import type { QualifiedName } from "../../sql/mod.ts";

/** Only the name of what may have more. */
export function nameOf({ schema, name }: QualifiedName): QualifiedName {
  return schema === undefined ? { name } : { schema, name };
}

/** The schema of a name as an address, where it has one. */
export function schemaOf(
  { schema }: QualifiedName,
): readonly { readonly kind: "schema"; readonly name: string }[] {
  return schema === undefined ? [] : [{ kind: "schema", name: schema }];
}
