import type { Schema } from "./schema_definition.ts";

/**
 * A type's name without its modifiers: `varchar(40)` is `varchar`.
 *
 * @example A type without its length
 * ```ts
 * import type { Trimmed } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const type: Trimmed<"varchar(40)"> = "varchar";
 * strictEqual(type, "varchar");
 * ```
 */
export type Trimmed<Name extends string> = Name extends
  `${infer Base}(${string})` ? Base
  : Name extends `${infer Base}(${string}) ${infer Rest}` ? `${Base} ${Rest}`
  : Name;

/**
 * The type of the values of a PostgreSQL type that is no array.
 *
 * @example Numbers that are too large for `number`
 * ```ts
 * import type { ScalarOf } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const id: ScalarOf<"bigint"> = 9_007_199_254_740_993n;
 * const amount: ScalarOf<"numeric"> = "19.90";
 * deepStrictEqual([typeof id, typeof amount], ["bigint", "string"]);
 * ```
 */
export type ScalarOf<Name extends string> = Name extends
  | "bigint"
  | "int8"
  | "bigserial"
  | "serial8" ? bigint
  : Name extends
    | "smallint"
    | "int2"
    | "integer"
    | "int"
    | "int4"
    | "serial"
    | "smallserial"
    | "real"
    | "float4"
    | "double precision"
    | "float8"
    | "oid" ? number
  : Name extends "boolean" | "bool" ? boolean
  : Name extends "json" | "jsonb" ? unknown
  : Name extends
    | "date"
    | "timestamp"
    | "timestamptz"
    | "timestamp with time zone"
    | "timestamp without time zone" ? Date
  : Name extends "bytea" ? Uint8Array
  : string;

/**
 * The type of the values of a PostgreSQL type, arrays included.
 *
 * @example A list of texts
 * ```ts
 * import type { ValueOf } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const tags: ValueOf<"text[]"> = ["quiet", "sea view"];
 * strictEqual(tags.length, 2);
 * ```
 */
export type ValueOf<Name extends string> = Name extends `${infer Element}[]`
  ? readonly ValueOf<Element>[]
  : ScalarOf<Trimmed<Lowercase<Name>>>;

/**
 * The type of a column's values, null included where it may be null.
 *
 * @example A column that may be null, and one that may not
 * ```ts
 * import type { CellOf } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const notes: CellOf<{ type: "text" }> = null;
 * const size: CellOf<{ type: "integer"; nullable: false }> = 2;
 * deepStrictEqual([notes, size], [null, 2]);
 * ```
 */
export type CellOf<Column> = Column extends
  { readonly type: infer Name extends string } ? Column extends
    | { readonly nullable: false }
    | { readonly primaryKey: true }
    | { readonly identity: object } ? ValueOf<Name>
  : ValueOf<Name> | null
  : unknown;

/**
 * The values of a table's columns by name: what {@linkcode Row} is made of.
 *
 * @example
 * ```ts
 * import type { ColumnsOf } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const columns = {
 *   id: { type: "bigint", identity: { generation: "always" } },
 *   notes: { type: "text" },
 * } as const;
 * const booking: ColumnsOf<typeof columns> = { id: 1n, notes: null };
 * deepStrictEqual(Object.keys(booking), Object.keys(columns));
 * ```
 */
export type ColumnsOf<Columns> = Columns extends readonly (infer Column)[] ? {
    readonly [
      Entry in Column as Entry extends
        { readonly name: infer Name extends string } ? Name
        : never
    ]: CellOf<Entry>;
  }
  : { readonly [Name in keyof Columns]: CellOf<Columns[Name]> };

/**
 * A row of a table of a schema file, as queries return it: `bigint` for `int8`,
 * `Date` for dates and timestamps, `string` for `numeric`, `unknown` for JSON.
 *
 * @example
 * ```ts
 * import type { Row, Schema } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const schema = {
 *   tables: {
 *     rooms: {
 *       columns: {
 *         number: { type: "text", nullable: false },
 *         floor: { type: "integer" },
 *       },
 *     },
 *   },
 * } satisfies Schema;
 * const room: Row<typeof schema, "rooms"> = { number: "204", floor: null };
 * deepStrictEqual(Object.keys(room), Object.keys(schema.tables.rooms.columns));
 * ```
 */
export type Row<
  Described extends Schema,
  Table extends keyof NonNullable<Described["tables"]>,
> = NonNullable<Described["tables"]>[Table] extends {
  readonly columns: infer Columns;
} ? ColumnsOf<Columns>
  : never;
