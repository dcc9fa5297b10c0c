import { type QualifiedName, quoteName } from "./quote.ts";
import type { DataLoss } from "./statement.ts";
import {
  nameParts,
  nodeOf,
  nodesOf,
  nodesOfKind,
  type SqlNode,
  textOf,
  unwrapNode,
} from "./sql_tree.ts";

interface StatementNode {
  readonly kind: string;
  readonly fields: SqlNode;
}

function qualified(parts: readonly string[]): QualifiedName {
  const name = parts.at(-1) ?? "";
  const schema = parts.at(-2);
  return schema === undefined ? { name } : { schema, name };
}

/** The name that a `RangeVar` holds. */
export function rangeName(range: SqlNode): QualifiedName {
  const name = textOf(range, "relname") ?? "";
  const schema = textOf(range, "schemaname");
  return schema === undefined ? { name } : { schema, name };
}

/** The names of the objects that a `DropStmt` drops. */
export function droppedNames(fields: SqlNode): readonly QualifiedName[] {
  return nodesOf(fields, "objects").map((object) => {
    const { kind, fields: named } = unwrapNode(object);
    if (kind === "List") return qualified(nameParts(nodesOf(named, "items")));
    if (kind === "TypeName") {
      return qualified(nameParts(nodesOf(named, "names")));
    }
    if (kind === "ObjectWithArgs") {
      return qualified(nameParts(nodesOf(named, "objname")));
    }
    return qualified(nameParts([object]));
  });
}

const DROPPED_DATA: Readonly<Record<string, DataLoss["kind"]>> = {
  OBJECT_SCHEMA: "schema",
  OBJECT_TABLE: "table",
};

function lossesOfDrop(fields: SqlNode): readonly DataLoss[] {
  const type = textOf(fields, "removeType") ?? "";
  const kind = DROPPED_DATA[type];
  const cascades = fields["behavior"] === "DROP_CASCADE";
  if (kind === undefined) {
    // CASCADE from a type, extension or domain drops the columns that use it.
    return cascades && /_(?:TYPE|DOMAIN|EXTENSION)$/.test(type)
      ? droppedNames(fields).map((name) => ({ kind: "other", ...name }))
      : [];
  }
  if (kind === "schema" && !cascades) return [];
  return droppedNames(fields).map((name) => ({ kind, ...name }));
}

function lossesOfAlterTable(fields: SqlNode): readonly DataLoss[] {
  const relation = nodeOf(fields, "relation");
  if (relation === undefined) return [];
  const table = rangeName(relation);
  return nodesOfKind(nodesOf(fields, "cmds"), "AlterTableCmd").flatMap(
    (command): readonly DataLoss[] => lossesOfCommand(command, table),
  );
}

function lossesOfCommand(
  command: SqlNode,
  table: QualifiedName,
): readonly DataLoss[] {
  const place = { ...table, member: textOf(command, "name") };
  switch (command["subtype"]) {
    case "AT_DropColumn":
      return [{ kind: "column", ...place }];
    case "AT_AlterColumnType": {
      const type = convertedType(command);
      return type === undefined ? [] : [{ kind: "conversion", ...place, type }];
    }
    default:
      return [];
  }
}

/** The type that values are cast to; what `USING` makes of them is meant. */
function convertedType(command: SqlNode): string | undefined {
  const column = nodeOf(nodeOf(command, "def") ?? {}, "ColumnDef") ?? {};
  const type = nodeOf(column, "typeName");
  const isPlain = type !== undefined &&
    nodeOf(column, "raw_default") === undefined &&
    nodesOf(type, "arrayBounds").length === 0;
  return isPlain ? typeText(type) : undefined;
}

function typeText(type: SqlNode): string | undefined {
  const name = quoteName(qualified(nameParts(nodesOf(type, "names"))));
  const modifiers = nodesOfKind(nodesOf(type, "typmods"), "A_Const")
    .map((constant) => nodeOf(constant, "ival")?.["ival"] ?? 0);
  return modifiers.length === 0 ? name : `${name}(${modifiers.join(", ")})`;
}

function rowsOf(fields: SqlNode): readonly DataLoss[] {
  const relation = nodeOf(fields, "relation");
  return relation === undefined
    ? []
    : [{ kind: "rows", ...rangeName(relation) }];
}

function hasNoCondition(fields: SqlNode): boolean {
  return nodeOf(fields, "whereClause") === undefined;
}

const LOSSES: Readonly<
  Record<string, (fields: SqlNode) => readonly DataLoss[]>
> = {
  AlterTableStmt: lossesOfAlterTable,
  DeleteStmt: (fields) => hasNoCondition(fields) ? rowsOf(fields) : [],
  DropOwnedStmt: () => [{ kind: "other", name: "DROP OWNED" }],
  DropStmt: lossesOfDrop,
  DropdbStmt: (fields) => [
    { kind: "other", name: textOf(fields, "dbname") ?? "" },
  ],
  TruncateStmt: (fields) =>
    nodesOfKind(nodesOf(fields, "relations"), "RangeVar").map((range) => ({
      kind: "rows",
      ...rangeName(range),
    })),
};

/** Tells what data a statement destroys, as far as its text says. */
export function lossesOf(statement: StatementNode): readonly DataLoss[] {
  return LOSSES[statement.kind]?.(statement.fields) ?? [];
}
