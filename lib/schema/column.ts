import type { QualifiedName } from "../sql/mod.ts";
import type { Grant, Options } from "./common.ts";

/**
 * The settings of a sequence. Absent ones have PostgreSQL's default for the type.
 *
 * @example Invoice numbers that begin at 1000
 * ```ts
 * import { compile, type SequenceSettings } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const numbers: SequenceSettings = { type: "integer", start: 1000n };
 * const [statement] = compile({
 *   kind: "createSequence",
 *   definition: { name: "invoice_number", ...numbers },
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "CREATE SEQUENCE invoice_number AS integer START WITH 1000",
 * );
 * ```
 */
export interface SequenceSettings {
  /** `smallint`, `integer` or `bigint` (the default). */
  readonly type?: string | undefined;
  /** The first number. */
  readonly start?: bigint | undefined;
  /** What is added each time. */
  readonly increment?: bigint | undefined;
  /** The least number. */
  readonly minValue?: bigint | undefined;
  /** The greatest number. */
  readonly maxValue?: bigint | undefined;
  /** How many numbers a session takes at a time. */
  readonly cache?: bigint | undefined;
  /** Whether it begins anew at its end. */
  readonly cycle?: true | undefined;
}

/**
 * An identity column's behaviour.
 *
 * @example A key that counts from 1000
 * ```ts
 * import { compile, type Identity } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const identity: Identity = { generation: "always", start: 1000n };
 * const [statement] = compile({
 *   kind: "alterColumn",
 *   table: { name: "bookings" },
 *   column: "id",
 *   identity,
 *   existing: { identity: null },
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "ALTER TABLE bookings ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (START WITH 1000)",
 * );
 * ```
 */
export interface Identity extends SequenceSettings {
  /** Whether a user's value is refused (`always`) or taken (`byDefault`). */
  readonly generation: "always" | "byDefault";
  /** The name of its sequence, where it is not the one PostgreSQL picks. */
  readonly sequence?: QualifiedName | undefined;
  /** The comment of its sequence. */
  readonly comment?: string | undefined;
  /** Privileges on its sequence. */
  readonly grants?: readonly Grant[] | undefined;
}

/**
 * A column whose value is computed.
 *
 * @example A column that holds the length of a stay
 * ```ts
 * import { compile, type Generated } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const nights: Generated = {
 *   expression: "end_date - start_date",
 *   kind: "stored",
 * };
 * const [statement] = compile({
 *   kind: "addColumn",
 *   table: { name: "bookings" },
 *   column: {
 *     name: "nights",
 *     type: "integer",
 *     nullable: true,
 *     generated: nights,
 *   },
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "ALTER TABLE bookings ADD COLUMN nights integer GENERATED ALWAYS AS (end_date - start_date) STORED",
 * );
 * ```
 */
export interface Generated {
  /** The SQL expression. */
  readonly expression: string;
  /** Whether it is kept in the row or computed when read (PostgreSQL 18). */
  readonly kind: "stored" | "virtual";
}

/**
 * A column of a table.
 *
 * @example
 * ```ts
 * import { type Column, compile } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const partySize: Column = {
 *   name: "party_size",
 *   type: "integer",
 *   nullable: false,
 *   default: "1",
 * };
 * const [statement] = compile({
 *   kind: "addColumn",
 *   table: { name: "bookings" },
 *   column: partySize,
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "ALTER TABLE bookings ADD COLUMN party_size integer DEFAULT 1 NOT NULL",
 * );
 * ```
 */
export interface Column {
  /** Its name. */
  readonly name: string;
  /** The type as SQL: `varchar(40)`, `app.color`, `integer[]`. */
  readonly type: string;
  /** Whether it may be null. */
  readonly nullable: boolean;
  /** The default as an SQL expression. */
  readonly default?: string | undefined;
  /** Its behaviour as an identity. */
  readonly identity?: Identity | undefined;
  /** How its value is computed. */
  readonly generated?: Generated | undefined;
  /** Its collation. */
  readonly collation?: QualifiedName | undefined;
  /** How its long values are kept. */
  readonly storage?: "plain" | "external" | "extended" | "main" | undefined;
  /** How its long values are compressed. */
  readonly compression?: "pglz" | "lz4" | undefined;
  /** The statistics target, from 0 to 10000, where it is not the system's. */
  readonly statistics?: number | undefined;
  /** Attribute options such as `n_distinct`; for a foreign table its FDW's. */
  readonly options?: Options | undefined;
  /** Its comment. */
  readonly comment?: string | undefined;
  /** Privileges on it. */
  readonly grants?: readonly Grant[] | undefined;
  /** True where it comes from a parent only (inheritance, partitions). */
  readonly inherited?: true | undefined;
  /** True where the table has it by itself and a parent has it too. */
  readonly merged?: true | undefined;
  /** What the column was called before, in a wanted schema. */
  readonly renamedFrom?: string | undefined;
}
