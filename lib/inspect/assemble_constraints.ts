import type {
  Constraint,
  ConstraintFacts,
  ExclusionElement,
  ForeignKey,
  IndexBacked,
  PrimaryKey,
  ReferentialAction,
  Unique,
} from "../schema/mod.ts";
import { expressionText } from "./canonical_text.ts";
import { flag, optionsOf, present, qualifiedName } from "./catalog_values.ts";
import { keyList, parseKey } from "./parse_key.ts";
import type { ConstraintRow, IndexFacts } from "./query_constraints.ts";
import { closingParenthesis, findTopLevel } from "./scan_sql.ts";

const ACTIONS: Readonly<Record<string, ReferentialAction | undefined>> = {
  a: undefined,
  r: "restrict",
  c: "cascade",
  n: "set null",
  d: "set default",
};

/** Gives a column's name by its position in the constraint's table. */
export type ColumnNames = (position: number) => string;

function isInherited(row: ConstraintRow): boolean {
  return !row.is_local || row.parent !== 0;
}

function factsOf(row: ConstraintRow): ConstraintFacts {
  const inheritable = row.kind === "c" || row.kind === "n";
  return {
    name: row.name,
    comment: row.comment ?? undefined,
    deferrable: flag(row.deferrable),
    initiallyDeferred: flag(row.deferred),
    notValid: flag(!row.validated && row.enforced),
    notEnforced: flag(!row.enforced),
    noInherit: flag(inheritable && row.no_inherit),
    inherited: flag(isInherited(row)),
    merged: flag(!isInherited(row) && row.is_inherited),
  };
}

function indexFacts(index: IndexFacts | null): IndexBacked {
  if (index === null) return {};
  return {
    include: index.include ?? undefined,
    with: optionsOf(index.options),
    tablespace: index.tablespace ?? undefined,
    indexComment: index.comment ?? undefined,
  };
}

function foreignKey(
  row: ConstraintRow,
  columns: readonly string[],
  names: ColumnNames,
): ForeignKey {
  const { foreign } = row;
  if (foreign === null) throw new TypeError(`No foreign facts of ${row.name}`);
  return present({
    kind: "foreignKey",
    columns,
    references: { ...qualifiedName(foreign.table), columns: foreign.columns },
    match: foreign.match === "f" ? "full" : undefined,
    onUpdate: ACTIONS[foreign.update],
    onDelete: ACTIONS[foreign.delete],
    onDeleteColumns: foreign.delete_columns?.map(names),
    period: flag(row.period),
    ...factsOf(row),
  });
}

function exclusionElement(text: string): ExclusionElement {
  const at = findTopLevel(text, " WITH ");
  const key = parseKey(text.slice(0, at));
  return present({
    ...key,
    operator: text.slice(at + " WITH ".length).trim(),
  });
}

function exclusionCondition(definition: string): string | undefined {
  const at = findTopLevel(definition, " WHERE (");
  if (at < 0) return undefined;
  const open = at + " WHERE ".length;
  return expressionText(
    definition.slice(open, closingParenthesis(definition, open) + 1),
  );
}

function uniqueness(
  row: ConstraintRow,
  columns: readonly string[],
): PrimaryKey | Unique {
  const facts = {
    columns,
    ...indexFacts(row.index),
    withoutOverlaps: flag(row.period),
    ...factsOf(row),
  };
  return row.kind === "p"
    ? present({ kind: "primaryKey", ...facts })
    : present({
      kind: "unique",
      ...facts,
      nullsNotDistinct: flag(row.index?.nulls_not_distinct ?? false),
    });
}

/** Reads one constraint of a table. */
export function assembleConstraint(
  row: ConstraintRow,
  names: ColumnNames,
): Constraint {
  const columns = (row.columns ?? []).map(names);
  const facts = factsOf(row);
  switch (row.kind) {
    case "p":
    case "u":
      return uniqueness(row, columns);
    case "f":
      return foreignKey(row, columns, names);
    case "c":
      return present({
        kind: "check",
        expression: expressionText(row.expression ?? ""),
        ...facts,
      });
    case "x":
      return present({
        kind: "exclude",
        using: row.index?.method,
        elements: keyList(row.definition ?? "", "EXCLUDE USING").map(
          exclusionElement,
        ),
        where: exclusionCondition(row.definition ?? ""),
        ...indexFacts(row.index),
        ...facts,
      });
    case "n":
      return present({ kind: "notNull", column: columns[0] ?? "", ...facts });
  }
}
