import type { Constraint, Table } from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import { parentsOf } from "../rules/inherited_column.ts";

/**
 * Gives children the new names of constraints that they have from above: the
 * server renames them along.
 *
 * @param moved new names by kind, schema, table and name; it gets those below
 */
export function renameBelow(
  tables: readonly Table[],
  moved: Map<string, string>,
): readonly Table[] {
  const renamed = tables.map((table) => {
    const constraints = table.constraints.map((one) =>
      renameFromAbove(one, table, moved)
    );
    const isSame = constraints.every((one, at) =>
      one === table.constraints[at]
    );
    return isSame ? table : { ...table, constraints };
  });
  const hasMore = renamed.some((table, at) => table !== tables[at]);
  // What is below them may have it from them.
  return hasMore ? renameBelow(renamed, moved) : renamed;
}

function renameFromAbove(
  constraint: Constraint,
  table: Table,
  moved: Map<string, string>,
): Constraint {
  const { kind, name = "", inherited, merged } = constraint;
  if (kind !== "check" && kind !== "notNull") return constraint;
  if (!inherited && !merged) return constraint;
  const to = parentsOf(table)
    .map((parent) => moved.get(constraintKey(parent, name)))
    .find((found) => found !== undefined);
  if (to === undefined) return constraint;
  moved.set(constraintKey(table, name), to);
  return { ...constraint, name: to };
}

/** What a constraint is known by among those that get another name. */
export function constraintKey(
  { schema, name: table }: QualifiedName,
  name: string,
): string {
  return `constraint\0${schema}\0${table}\0${name}`;
}
