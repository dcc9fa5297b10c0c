import type { Schema } from "./schema_definition.ts";

/** A type's name without its modifiers: `varchar(40)` is `varchar`. */
export type Trimmed<Name extends string> = Name extends
  `${infer Base}(${string})` ? Base
  : Name extends `${infer Base}(${string}) ${infer Rest}` ? `${Base} ${Rest}`
  : Name;

/** The type of the values of a PostgreSQL type that is no array. */
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

/** The type of the values of a PostgreSQL type, arrays included. */
export type ValueOf<Name extends string> = Name extends `${infer Element}[]`
  ? readonly ValueOf<Element>[]
  : ScalarOf<Trimmed<Lowercase<Name>>>;

/** The type of a column's values, null included where it may be null. */
export type CellOf<Column> = Column extends
  { readonly type: infer Name extends string } ? Column extends
    | { readonly nullable: false }
    | { readonly primaryKey: true }
    | { readonly identity: object } ? ValueOf<Name>
  : ValueOf<Name> | null
  : unknown;

/** The definitions of a table's columns by name. */
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
 */
export type Row<
  Described extends Schema,
  Table extends keyof NonNullable<Described["tables"]>,
> = NonNullable<Described["tables"]>[Table] extends {
  readonly columns: infer Columns;
} ? ColumnsOf<Columns>
  : never;
