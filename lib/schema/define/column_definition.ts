import type { QualifiedName } from "../../sql/mod.ts";
import type { Options, SqlExpression } from "../common.ts";
import type { ColumnReferences } from "./references_definition.ts";
import type { TypeName } from "./type_name.ts";
import type { Scalar } from "./value.ts";

/**
 * Whose values an identity column takes, and the settings of its sequence.
 *
 * @example A key that counts from 1000
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type IdentityDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const identity: IdentityDefinition = { generation: "always", start: 1000 };
 * const { op, take } = createRecorder();
 * op.addColumn("bookings", "id", { type: "bigint", identity });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER TABLE bookings ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY (START WITH 1000)",
 * );
 * ```
 */
export interface IdentityDefinition {
  /** Whether a user's value is refused (`always`) or taken (`byDefault`). */
  readonly generation: "always" | "byDefault";
  /** The first number. */
  readonly start?: number | bigint;
  /** What is added each time. */
  readonly increment?: number | bigint;
  /** The least number. */
  readonly minValue?: number | bigint;
  /** The greatest number. */
  readonly maxValue?: number | bigint;
  /** How many numbers a session takes at a time. */
  readonly cache?: number | bigint;
  /** Whether it begins anew at its end. */
  readonly cycle?: boolean;
  /** The sequence's name, where it is not the one PostgreSQL picks. */
  readonly sequence?: { readonly name: string; readonly schema?: string };
}

/**
 * A column as it is written in a migration or a schema file.
 *
 * @example
 * ```ts
 * import {
 *   type ColumnDefinition,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const partySize: ColumnDefinition = {
 *   type: "integer",
 *   nullable: false,
 *   default: 1,
 *   check: "party_size > 0",
 * };
 * const { op, take } = createRecorder();
 * op.addColumn("bookings", "party_size", partySize);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   `ALTER TABLE bookings
 *   ADD COLUMN party_size integer DEFAULT 1 NOT NULL,
 *   ADD CHECK (party_size > 0)`,
 * );
 * ```
 */
export interface ColumnDefinition {
  /** The type as SQL: `varchar(40)`, `app.color`, `integer[]`. */
  readonly type: TypeName;
  /** Whether it may be null; `true` if left out, except in a primary key. */
  readonly nullable?: boolean;
  /** A value, which becomes a literal, or `{ sql: "now()" }`. */
  readonly default?: Scalar | SqlExpression;
  /** Its behaviour as an identity. */
  readonly identity?: "always" | "byDefault" | IdentityDefinition;
  /** An expression, kept in the row unless `kind` says `virtual`. */
  readonly generated?: string | SqlExpression | {
    readonly expression: string | SqlExpression;
    readonly kind?: "stored" | "virtual";
  };
  /** A collation; `{ schema, name }` where it is not on the search path. */
  readonly collation?: string | QualifiedName;
  /** How its long values are kept. */
  readonly storage?: "plain" | "external" | "extended" | "main";
  /** How its long values are compressed. */
  readonly compression?: "pglz" | "lz4";
  /** The statistics target, from 0 to 10000; the system's if left out. */
  readonly statistics?: number;
  /** Attribute options such as `n_distinct`. */
  readonly options?: Options;
  /** Its comment. */
  readonly comment?: string;
  /** Makes this column the primary key. */
  readonly primaryKey?: boolean;
  /** Adds a unique constraint of this column alone; a string names it. */
  readonly unique?: boolean | string;
  /** Adds a check constraint. */
  readonly check?: string | SqlExpression | {
    readonly expression: string | SqlExpression;
    readonly name?: string;
  };
  /** Adds a foreign key of this column alone. */
  readonly references?: ColumnReferences;
  /** Adds an index of this column alone; a string names it. */
  readonly index?: boolean | string;
  /** What it was called before, in a wanted schema. */
  readonly renamedFrom?: string;
}

/**
 * A column in an array of columns.
 *
 * @example Columns as an array
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type NamedColumnDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const id: NamedColumnDefinition = {
 *   name: "id",
 *   type: "bigint",
 *   identity: "always",
 * };
 * const { op, take } = createRecorder();
 * op.createTable("rooms", { columns: [id], primaryKey: ["id"] });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   `CREATE TABLE rooms (
 *   id bigint GENERATED ALWAYS AS IDENTITY,
 *   PRIMARY KEY (id)
 * )`,
 * );
 * ```
 */
export interface NamedColumnDefinition extends ColumnDefinition {
  /** Its name. */
  readonly name: string;
}

/**
 * Columns by name, in order, or an array of them.
 *
 * @example The same columns in both forms
 * ```ts
 * import { type ColumnDefinitions, createRecorder } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const byName: ColumnDefinitions = {
 *   id: { type: "bigint" },
 *   number: { type: "text" },
 * };
 * const inOrder: ColumnDefinitions = [
 *   { name: "id", type: "bigint" },
 *   { name: "number", type: "text" },
 * ];
 * const { op, take } = createRecorder();
 * op.createTable("rooms", { columns: byName });
 * op.createTable("rooms", { columns: inOrder });
 * const [first, second] = take();
 * deepStrictEqual(first, second);
 * ```
 */
export type ColumnDefinitions =
  | { readonly [name: string]: ColumnDefinition }
  | readonly NamedColumnDefinition[];
