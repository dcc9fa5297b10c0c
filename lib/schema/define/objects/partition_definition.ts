import type { SqlExpression } from "../../common.ts";
import type { Table } from "../../table.ts";
import {
  type Checker,
  isPlainObject,
  nonEmptyListOf,
  nonEmptyText,
  object,
  type Refuse,
  required,
  wholeNumber,
} from "../check.ts";
import { nameOrQualified, qualifiedOf } from "../common_shapes.ts";
import { defineTable, tableDefinition } from "../define_table.ts";
import type { TableDefinition } from "../table_definition.ts";
import { type Scalar, valueOrExpression, writeExpression } from "../value.ts";
import type { DefinitionKind } from "./definition_kind.ts";
import type { NameDefinition } from "./type_definitions.ts";

/**
 * Which rows a partition holds; `{ sql: "MINVALUE" }` is an open end.
 *
 * @example A year, from its first day to before the next year's
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type PartitionBoundDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const year: PartitionBoundDefinition = {
 *   from: ["2026-01-01"],
 *   to: ["2027-01-01"],
 * };
 * const { op, take } = createRecorder();
 * op.createPartition("timeline_events_2026", {
 *   of: "timeline_events",
 *   bound: year,
 * });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE TABLE timeline_events_2026 PARTITION OF timeline_events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')",
 * );
 * ```
 */
export type PartitionBoundDefinition =
  | string
  | {
    /** A range from here … */
    readonly from: readonly (Scalar | SqlExpression)[];
    /** … to before here. */
    readonly to: readonly (Scalar | SqlExpression)[];
  }
  | { readonly in: readonly (Scalar | SqlExpression)[] }
  | { readonly modulus: number; readonly remainder: number };

/**
 * A partition as it is written in a migration.
 *
 * @example Whatever fits nowhere else
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type PartitionDefinition,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const others: PartitionDefinition = {
 *   of: "timeline_events",
 *   bound: "DEFAULT",
 *   comment: "Events of years without a partition",
 * };
 * const { op, take } = createRecorder();
 * op.createPartition("timeline_events_other", others);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   "CREATE TABLE timeline_events_other PARTITION OF timeline_events DEFAULT",
 *   "COMMENT ON TABLE timeline_events_other IS 'Events of years without a partition'",
 * ]);
 * ```
 */
export interface PartitionDefinition extends
  Pick<
    TableDefinition,
    | "checks"
    | "comment"
    | "foreignKeys"
    | "indexes"
    | "options"
    | "owner"
    | "partitionBy"
    | "primaryKey"
    | "tablespace"
    | "uniques"
    | "unlogged"
  > {
  /** The partitioned table. */
  readonly of: NameDefinition;
  /** Which rows; `"DEFAULT"`, or `FOR VALUES …` as SQL. */
  readonly bound: PartitionBoundDefinition;
}

const values: Checker = nonEmptyListOf(valueOrExpression);
const RANGE = object<{ from: unknown; to: unknown }>({
  from: required(values),
  to: required(values),
});
const LIST = object<{ in: unknown }>({ in: required(values) });
const HASH = object<{ modulus: number; remainder: number }>({
  modulus: required(wholeNumber),
  remainder: required(wholeNumber),
});

/** Looks at a {@linkcode PartitionBoundDefinition}. */
export function partitionBound(
  value: unknown,
  path: string,
  refuse: Refuse,
): void {
  if (!isPlainObject(value)) return nonEmptyText(value, path, refuse);
  const shape = "in" in value ? LIST : "modulus" in value ? HASH : RANGE;
  shape(value, path, refuse);
}

/** A checked bound as SQL. */
export function definePartitionBound(bound: PartitionBoundDefinition): string {
  if (typeof bound === "string") return bound;
  if ("in" in bound) return `FOR VALUES IN ${valueList(bound.in)}`;
  if ("from" in bound) {
    return `FOR VALUES FROM ${valueList(bound.from)} TO ${valueList(bound.to)}`;
  }
  const { modulus, remainder } = bound;
  return `FOR VALUES WITH (MODULUS ${modulus}, REMAINDER ${remainder})`;
}

/** Partitions. */
export const PARTITION: DefinitionKind<PartitionDefinition, Table> = {
  check: (value, path, refuse) => {
    if (!isPlainObject(value)) return tableDefinition(value, path, refuse);
    const { of, bound, ...table } = value;
    nameOrQualified(of, `${path}.of`, refuse);
    partitionBound(bound, `${path}.bound`, refuse);
    tableDefinition({ ...table, columns: {} }, path, refuse);
  },
  define: ({ of, bound, ...table }, { schema, name }) => {
    const parent = qualifiedOf(of);
    return defineTable({
      ...table,
      columns: {},
      partitionOf: {
        table: parent.name,
        ...(parent.schema !== undefined && { schema: parent.schema }),
        bound: definePartitionBound(bound),
      },
    }, { table: name, schema, naming: {} });
  },
};

function valueList(values: readonly (Scalar | SqlExpression)[]): string {
  return `(${values.map(writeExpression).join(", ")})`;
}
