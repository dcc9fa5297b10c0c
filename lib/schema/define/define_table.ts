import type { Column } from "../column.ts";
import type { Constraint } from "../constraint.ts";
import type { PrimaryKey } from "../key_constraint.ts";
import type { Table } from "../table.ts";
import {
  type Checker,
  describeValue,
  flag,
  identifier,
  isPlainObject,
  listOf,
  nonEmptyText,
  object,
  oneOf,
  type Refuse,
  required,
  text,
} from "./check.ts";
import type {
  ColumnDefinition,
  ColumnDefinitions,
} from "./column_definition.ts";
import {
  columnList,
  nameOrQualified,
  optionsOf,
  qualifiedOf,
  storageParameters,
} from "./common_shapes.ts";
import {
  columnDefinition,
  constraintsOfColumn,
  defineColumn,
  indexesOfColumn,
  namedColumnDefinition,
} from "./define_column.ts";
import {
  checkDefinition,
  defineCheck,
  type DefineContext,
  defineExclusion,
  defineForeignKey,
  definePrimaryKey,
  defineUnique,
  exclusionDefinition,
  foreignKeyDefinition,
  primaryKeyDefinition,
  uniqueDefinition,
} from "./define_constraint.ts";
import {
  defineIndex,
  defineIndexKeys,
  indexDefinition,
  indexKeys,
} from "./define_index.ts";
import type { TableDefinition } from "./table_definition.ts";

const INTEGER_LIKE_REGEXP = /^(?:0|[1-9][0-9]*)$/;

const REPLICA_INDEX = object<{ index: string }>({
  index: required(identifier),
});

const PARTITION_BY = object<{ strategy: string; keys: string }>({
  strategy: required(oneOf("range", "list", "hash")),
  keys: required(indexKeys),
});

const PARTITION_OF = object<{ table: string; schema: string; bound: string }>({
  table: required(identifier),
  schema: identifier,
  bound: required(nonEmptyText),
});

/** Looks at a {@linkcode TableDefinition}. */
export const tableDefinition: Checker = object<TableDefinition>({
  columns: required(columnDefinitions),
  primaryKey: listOrObject(columnList, primaryKeyDefinition),
  uniques: listOf(listOrObject(columnList, uniqueDefinition)),
  checks: listOf((value, path, refuse) =>
    (typeof value === "string" ? nonEmptyText : checkDefinition)(
      value,
      path,
      refuse,
    )
  ),
  foreignKeys: listOf(foreignKeyDefinition),
  exclusions: listOf(exclusionDefinition),
  indexes: listOf(indexDefinition),
  comment: text,
  owner: identifier,
  partitionBy: PARTITION_BY,
  partitionOf: PARTITION_OF,
  inherits: listOf(nameOrQualified),
  options: storageParameters,
  tablespace: identifier,
  accessMethod: identifier,
  unlogged: flag,
  temporary: flag,
  rowSecurity: oneOf("enabled", "forced", "enabled forced"),
  replicaIdentity: (value, path, refuse) =>
    (isPlainObject(value) ? REPLICA_INDEX : oneOf("full", "nothing"))(
      value,
      path,
      refuse,
    ),
  renamedFrom: identifier,
});

function listOrObject(list: Checker, shape: Checker): Checker {
  return (value, path, refuse) =>
    (Array.isArray(value) ? list : shape)(value, path, refuse);
}

function columnDefinitions(value: unknown, path: string, refuse: Refuse): void {
  if (Array.isArray(value)) {
    listOf(namedColumnDefinition)(value, path, refuse);
    const names = value.map((column) => String(column.name));
    const twice = names.find((name, index) => names.indexOf(name) < index);
    if (twice === undefined) return;
    refuse(path, `the column "${twice}" is there twice`);
  }
  if (!isPlainObject(value)) {
    return refuse(
      path,
      `expected columns by name, got ${describeValue(value)}`,
    );
  }
  for (const [name, column] of Object.entries(value)) {
    if (INTEGER_LIKE_REGEXP.test(name)) {
      refuse(
        `${path}.${name}`,
        "JavaScript moves keys that are whole numbers to the front",
        `Write the columns as an array: [{ name: "${name}", type: … }, …]`,
      );
    }
    identifier(name, `${path}.${name}`, refuse);
    columnDefinition(column, `${path}.${name}`, refuse);
  }
}

/** A checked definition as a {@linkcode Table}. */
export function defineTable(
  definition: TableDefinition,
  context: DefineContext,
): Table {
  const entries = columnEntries(definition.columns);
  const primaryKey = primaryKeyOf(definition, entries, context);
  return {
    schema: context.schema,
    name: context.table,
    columns: entries.map(([name, column]) =>
      withNotNull(defineColumn(name, column), primaryKey)
    ),
    constraints: [
      ...(primaryKey === undefined ? [] : [primaryKey]),
      ...constraintsOf(definition, context),
      ...entries.flatMap(([name, column]) =>
        constraintsOfColumn(name, column, context)
      ),
    ],
    indexes: [
      ...(definition.indexes ?? []).map((index) => defineIndex(index, context)),
      ...entries.flatMap(([name, column]) =>
        indexesOfColumn(name, column, context)
      ),
    ],
    ...tableSettings(definition),
  };
}

function tableSettings(
  definition: TableDefinition,
): Omit<Table, "name" | "columns" | "constraints" | "indexes"> {
  const { partitionBy, partitionOf } = definition;
  return {
    comment: definition.comment,
    owner: definition.owner,
    partitionBy: partitionBy && {
      strategy: partitionBy.strategy,
      keys: defineIndexKeys(partitionBy.keys),
    },
    partitionOf: partitionOf && {
      parent: { schema: partitionOf.schema, name: partitionOf.table },
      bound: partitionOf.bound,
    },
    inherits: definition.inherits?.map(qualifiedOf),
    options: optionsOf(definition.options),
    tablespace: definition.tablespace,
    accessMethod: definition.accessMethod,
    persistence: definition.temporary
      ? "temporary"
      : definition.unlogged
      ? "unlogged"
      : undefined,
    rowSecurity: definition.rowSecurity,
    replicaIdentity: definition.replicaIdentity,
    renamedFrom: definition.renamedFrom,
  };
}

type ColumnEntry = readonly [name: string, definition: ColumnDefinition];

function columnEntries(columns: ColumnDefinitions): readonly ColumnEntry[] {
  return isArray(columns)
    ? columns.map((column) => [column.name, column])
    : Object.entries(columns);
}

/** `Array.isArray` does not narrow a readonly array. */
function isArray<Item>(
  value: readonly Item[] | object,
): value is readonly Item[] {
  return Array.isArray(value);
}

function primaryKeyOf(
  { primaryKey }: TableDefinition,
  entries: readonly ColumnEntry[],
  context: DefineContext,
): PrimaryKey | undefined {
  if (primaryKey !== undefined) {
    return definePrimaryKey(
      isArray(primaryKey) ? { columns: primaryKey } : primaryKey,
      context,
    );
  }
  const columns = entries
    .filter(([, column]) => column.primaryKey).map(([name]) => name);
  return columns.length === 0
    ? undefined
    : definePrimaryKey({ columns }, context);
}

/** A primary key's columns are never null, whatever was written. */
function withNotNull(
  column: Column,
  primaryKey: PrimaryKey | undefined,
): Column {
  return primaryKey?.columns.includes(column.name)
    ? { ...column, nullable: false }
    : column;
}

function constraintsOf(
  definition: TableDefinition,
  context: DefineContext,
): readonly Constraint[] {
  return [
    ...(definition.uniques ?? []).map((unique) =>
      defineUnique(isArray(unique) ? { columns: unique } : unique, context)
    ),
    ...(definition.checks ?? []).map((check) =>
      defineCheck(
        typeof check === "string" ? { expression: check } : check,
        context,
      )
    ),
    ...(definition.foreignKeys ?? []).map((key) =>
      defineForeignKey(key, context)
    ),
    ...(definition.exclusions ?? []).map((exclusion) =>
      defineExclusion(exclusion, context)
    ),
  ];
}
