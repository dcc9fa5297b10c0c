import type { QualifiedName } from "../sql/mod.ts";
import { automaticName } from "./automatic_name.ts";
import type { Column } from "./column.ts";

/** The sequence that an identity column takes its numbers from. */
export function identitySequence(
  { schema, name }: QualifiedName,
  column: Pick<Column, "name" | "identity">,
): QualifiedName {
  return column.identity?.sequence ?? {
    schema,
    name: automaticName({ table: name, column: column.name }, "seq"),
  };
}
