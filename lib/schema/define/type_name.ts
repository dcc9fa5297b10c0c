/**
 * The types an editor offers where a type is asked for.
 *
 * @example The types of a form's fields
 * ```ts
 * import { type BuiltInType, compile, createRecorder } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const types: Readonly<Record<"date" | "price", BuiltInType>> = {
 *   date: "date",
 *   price: "numeric(10,2)",
 * };
 * const { op, take } = createRecorder();
 * op.addColumn("bookings", "price", { type: types.price });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER TABLE bookings ADD COLUMN price numeric(10,2)",
 * );
 * ```
 */
export type BuiltInType =
  | "bigint"
  | "bigserial"
  | "bit(8)"
  | "bit varying"
  | "boolean"
  | "box"
  | "bytea"
  | "char(1)"
  | "cidr"
  | "circle"
  | "citext"
  | "date"
  | "daterange"
  | "double precision"
  | "hstore"
  | "inet"
  | "int4range"
  | "int8range"
  | "integer"
  | "interval"
  | "json"
  | "jsonb"
  | "jsonpath"
  | "line"
  | "lseg"
  | "macaddr"
  | "macaddr8"
  | "money"
  | "numeric"
  | "numeric(10,2)"
  | "numrange"
  | "oid"
  | "path"
  | "pg_lsn"
  | "point"
  | "polygon"
  | "real"
  | "regclass"
  | "serial"
  | "smallint"
  | "smallserial"
  | "text"
  | "text[]"
  | "time"
  | "timestamp"
  | "timestamptz"
  | "timetz"
  | "tsquery"
  | "tsrange"
  | "tstzrange"
  | "tsvector"
  | "uuid"
  | "varchar"
  | "varchar(255)"
  | "xml";

/**
 * A type as SQL: one that is built in, or any other text.
 *
 * @example Built in, and the project's own
 * ```ts
 * import { compile, createRecorder, type TypeName } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const date: TypeName = "date";
 * const status: TypeName = "app.booking_status";
 * const { op, take } = createRecorder();
 * op.addColumn("bookings", "decided_on", { type: date });
 * op.addColumn("bookings", "status", { type: status });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   "ALTER TABLE bookings ADD COLUMN decided_on date",
 *   "ALTER TABLE bookings ADD COLUMN status app.booking_status",
 * ]);
 * ```
 */
export type TypeName = BuiltInType | (string & Record<never, never>);
