import {
  type Column,
  type Generated,
  type Identity,
  identitySequence,
  INTEGER_LIMITS,
  type Sequence,
  type SequenceSettings,
  type ViewColumn,
} from "../schema/mod.ts";
import { canonicalText, expressionText } from "./canonical_text.ts";
import {
  compareText,
  type FactsOptions,
  flag,
  grantsOf,
  objectFacts,
  optionalName,
  optionsOf,
  present,
} from "./catalog_values.ts";
import type { ColumnRow, RareColumnFacts } from "./query_columns.ts";
import type { RelationRow, SequenceRow } from "./query_relations.ts";

const STORAGE = {
  p: "plain",
  e: "external",
  x: "extended",
  m: "main",
} as const;

const COMPRESSION = { p: "pglz", l: "lz4" } as const;

function unless(value: string, usual: bigint): bigint | undefined {
  return BigInt(value) === usual ? undefined : BigInt(value);
}

/** Reads a sequence's settings, those that PostgreSQL would pick left out. */
export function sequenceSettings(row: SequenceRow): SequenceSettings {
  const limits = INTEGER_LIMITS[row.type];
  const ascending = BigInt(row.increment) > 0n;
  return present({
    type: row.type === "bigint" ? undefined : row.type,
    start: unless(row.start, BigInt(ascending ? row.min_value : row.max_value)),
    increment: unless(row.increment, 1n),
    minValue: unless(row.min_value, ascending ? 1n : limits.min),
    maxValue: unless(row.max_value, ascending ? limits.max : -1n),
    cache: unless(row.cache, 1n),
    cycle: flag(row.cycle),
  });
}

/** What is needed to read columns besides their rows. */
export interface ColumnsContext extends FactsOptions {
  /** The relations by their OID. */
  readonly relations: ReadonlyMap<number, RelationRow>;
  /** The sequences of identity columns by relation, then position. */
  readonly identities: ReadonlyMap<number, ReadonlyMap<number, SequenceRow>>;
}

function identityOf(
  row: ColumnRow,
  { table, context }: {
    readonly table: RelationRow;
    readonly context: ColumnsContext;
  },
): Identity | undefined {
  if (row.identity === "") return undefined;
  const sequence = context.identities.get(row.relation)?.get(row.position);
  const generation: Identity["generation"] = row.identity === "a"
    ? "always"
    : "byDefault";
  if (sequence === undefined) return { generation };
  const relation = context.relations.get(sequence.oid);
  const usual = identitySequence(table, { name: row.name });
  const isUsual = relation === undefined ||
    (relation.schema === usual.schema && relation.name === usual.name);
  const { type: _, ...settings } = sequenceSettings(sequence);
  const { comment, grants } = relation === undefined
    ? {}
    : objectFacts(relation, context);
  return present({
    generation,
    ...settings,
    sequence: isUsual
      ? undefined
      : { schema: relation.schema, name: relation.name },
    comment,
    grants,
  });
}

function generatedOf(row: ColumnRow): Generated | undefined {
  if (row.generated === "" || row.default === null) return undefined;
  return {
    expression: expressionText(row.default),
    kind: row.generated === "s" ? "stored" : "virtual",
  };
}

function rareFacts(
  rare: RareColumnFacts,
  owner: string,
): Omit<Column, "name" | "type" | "nullable"> {
  return {
    collation: optionalName(rare.collation),
    storage: rare.storage === null ? undefined : STORAGE[rare.storage],
    compression: rare.compression === null
      ? undefined
      : COMPRESSION[rare.compression],
    statistics: rare.statistics ?? undefined,
    options: optionsOf(rare.foreign_options ?? rare.options),
    comment: rare.comment ?? undefined,
    grants: grantsOf({ acl: rare.acl, acl_default: null, owner }),
  };
}

/** Reads one column of a table. */
export function assembleColumn(
  row: ColumnRow,
  places: { readonly table: RelationRow; readonly context: ColumnsContext },
): Column {
  const generated = generatedOf(row);
  return present({
    name: row.name,
    type: row.type,
    nullable: !row.not_null,
    default: generated === undefined && row.default !== null
      ? canonicalText(row.default)
      : undefined,
    identity: identityOf(row, places),
    generated,
    ...(row.rare === null ? {} : rareFacts(row.rare, places.table.owner)),
    inherited: flag(!row.is_local),
    merged: flag(row.is_local && row.is_inherited),
  });
}

/** Reads what there is to say about a view's columns besides its query. */
export function assembleViewColumns(
  rows: readonly ColumnRow[],
  owner: string,
): readonly ViewColumn[] | undefined {
  const columns = rows.flatMap((row): ViewColumn[] => {
    const { comment, grants } = row.rare === null
      ? {}
      : rareFacts(row.rare, owner);
    if (comment === undefined && grants === undefined && row.default === null) {
      return [];
    }
    return [present({
      name: row.name,
      comment,
      default: row.default ?? undefined,
      grants,
    })];
  });
  return columns.length === 0
    ? undefined
    : columns.sort((a, b) => compareText(a.name, b.name));
}

/** Reads one sequence that is not an identity column's. */
export function assembleSequence(
  relation: RelationRow,
  { settings, options }: {
    readonly settings: SequenceRow;
    readonly options: FactsOptions;
  },
): Sequence {
  const owned = optionalName(settings.owned_by);
  return present({
    schema: relation.schema,
    name: relation.name,
    ...sequenceSettings(settings),
    ownedBy: owned === undefined || settings.owned_column === null
      ? undefined
      : { ...owned, column: settings.owned_column },
    unlogged: flag(relation.persistence === "u"),
    ...objectFacts(relation, options),
  });
}
