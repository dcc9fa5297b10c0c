/**
 * What a naming function is told about a constraint or an index.
 *
 * @example A name made by a function
 * ```ts
 * import {
 *   createRecorder,
 *   type NamingConvention,
 *   type NamingFacts,
 * } from "@retort/retort";
 * import { ok, strictEqual } from "node:assert/strict";
 *
 * const naming: NamingConvention = {
 *   foreignKey: ({ table, columns, referredTable }: NamingFacts) =>
 *     `fk_${table}_${columns.join("_")}_${referredTable}`,
 * };
 * const { op, take } = createRecorder({ naming });
 * op.createForeignKey(null, "approvals", {
 *   columns: ["booking_id"],
 *   references: { table: "bookings" },
 * });
 * const [operation] = take();
 * ok(operation?.kind === "addConstraint");
 * strictEqual(operation.constraint.name, "fk_approvals_booking_id_bookings");
 * ```
 */
export interface NamingFacts {
  /** The schema of the table. */
  readonly schema?: string | undefined;
  /** The table it is on. */
  readonly table: string;
  /** The columns, in order; expressions count as `expr`. */
  readonly columns: readonly string[];
  /** The table a foreign key refers to. */
  readonly referredTable?: string | undefined;
  /** The columns a foreign key refers to. */
  readonly referredColumns?: readonly string[] | undefined;
}

/**
 * A template with `{table}`, `{schema}`, `{column}` (the first), `{columns}`
 * (joined by `_`), `{referredTable}`, `{referredColumns}`, or a function.
 *
 * @example A pattern, and a function
 * ```ts
 * import type { Config, NameTemplate } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const unique: NameTemplate = "uq_{table}_{columns}";
 * const index: NameTemplate = ({ table, columns }) =>
 *   `ix_${table}_${columns.join("_")}`;
 * strictEqual(
 *   index({ table: "rooms", columns: ["number"] }),
 *   "ix_rooms_number",
 * );
 * const config: Config = { naming: { unique, index } };
 * strictEqual(config.naming?.unique, "uq_{table}_{columns}");
 * ```
 */
export type NameTemplate = string | ((facts: NamingFacts) => string);

/**
 * Names for constraints and indexes that are left unnamed.
 *
 * @example
 * ```ts
 * import { createRecorder, type NamingConvention } from "@retort/retort";
 * import { ok, strictEqual } from "node:assert/strict";
 *
 * const naming: NamingConvention = {
 *   primaryKey: "pk_{table}",
 *   unique: "uq_{table}_{columns}",
 *   foreignKey: "fk_{table}_{column}_{referredTable}",
 * };
 * const { op, take } = createRecorder({ naming });
 * op.createUnique(null, "rooms", ["building", "number"]);
 * const [operation] = take();
 * ok(operation?.kind === "addConstraint");
 * strictEqual(operation.constraint.name, "uq_rooms_building_number");
 * ```
 */
export interface NamingConvention {
  /** Names of primary keys. */
  readonly primaryKey?: NameTemplate | undefined;
  /** Names of unique constraints. */
  readonly unique?: NameTemplate | undefined;
  /** Names of foreign keys. */
  readonly foreignKey?: NameTemplate | undefined;
  /** Names of check constraints. */
  readonly check?: NameTemplate | undefined;
  /** Names of exclusion constraints. */
  readonly exclude?: NameTemplate | undefined;
  /** Names of indexes. */
  readonly index?: NameTemplate | undefined;
}

/** The name a convention gives; absent where it has none for the kind. */
export function nameBy(
  convention: NamingConvention,
  kind: keyof NamingConvention,
  facts: NamingFacts,
): string | undefined {
  const template = convention[kind];
  if (typeof template !== "string") return template?.(facts);
  return template.replaceAll(/\{(\w+)\}/g, (token, key: string) => {
    const value = tokenValue(key, facts);
    if (value === undefined) {
      throw new TypeError(
        `Cannot use "${token}" in the naming convention of ${kind}: the tokens are {table}, {schema}, {column}, {columns}, {referredTable} and {referredColumns}`,
      );
    }
    return value;
  });
}

function tokenValue(key: string, facts: NamingFacts): string | undefined {
  switch (key) {
    case "table":
      return facts.table;
    case "schema":
      return facts.schema ?? "";
    case "column":
      return facts.columns[0] ?? "";
    case "columns":
      return facts.columns.join("_");
    case "referredTable":
      return facts.referredTable ?? "";
    case "referredColumns":
      return facts.referredColumns?.join("_") ?? "";
    default:
      return undefined;
  }
}
