import type {
  AccessMethod,
  Aggregate,
  BaseType,
  Cast,
  Collation,
  CompositeType,
  Conversion,
  Domain,
  EnumType,
  Extension,
  Language,
  MaterializedView,
  Namespace,
  Operator,
  OperatorClass,
  OperatorFamily,
  Policy,
  RangeType,
  Routine,
  Sequence,
  TableDefinition,
  TextSearchConfiguration,
  TextSearchDictionary,
  TextSearchParser,
  TextSearchTemplate,
  Transform,
  Trigger,
  View,
} from "../schema/mod.ts";

/**
 * An object whose name is the key that it stands under.
 *
 * @example Two enums of a name, in two schemas
 * ```ts
 * import type { EnumType, Named, Schema } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const enums: Schema["enums"] = {
 *   state: ["open", "closed"],
 *   auditState: { schema: "audit", name: "state", values: ["seen"] },
 * };
 * const audit: Named<EnumType> = {
 *   schema: "audit",
 *   name: "state",
 *   values: ["seen"],
 * };
 * deepStrictEqual(enums.auditState, audit);
 * ```
 */
export type Named<Definition extends { readonly name: string }> =
  & Omit<Definition, "name">
  & {
    /** Its name, where another object has taken the key. */
    readonly name?: string;
  };

/**
 * A table of a schema file.
 *
 * @example
 * ```ts
 * import type { Schema, SchemaTable } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const rooms: SchemaTable = {
 *   schema: "booking",
 *   columns: { number: { type: "text", nullable: false } },
 *   primaryKey: ["number"],
 * };
 * const schema: Schema = { schemas: { booking: {} }, tables: { rooms } };
 * strictEqual(schema.tables?.rooms, rooms);
 * ```
 */
export interface SchemaTable extends TableDefinition {
  /** Its schema; `public` if left out. */
  readonly schema?: string;
  /** Its name, where another table has taken the key. */
  readonly name?: string;
}

/**
 * Objects by name; the order does not matter.
 *
 * @example
 * ```ts
 * import type { ByName, Schema, SchemaTable } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const tables: ByName<SchemaTable> = {
 *   rooms: { columns: { number: { type: "text" } } },
 *   guests: { columns: { name: { type: "text" } } },
 * };
 * const schema: Schema = { tables };
 * deepStrictEqual(Object.keys(schema.tables ?? {}), ["rooms", "guests"]);
 * ```
 */
export interface ByName<Definition> {
  /** Each by its name. */
  readonly [name: string]: Definition;
}

/**
 * A wanted schema as `schema.ts` exports it: plain data, in the shapes that a
 * migration's operations take. No order is needed. Objects without a `schema`
 * are in `public`.
 *
 * @example
 * ```ts
 * import type { Row, Schema } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const schema = {
 *   enums: { state: ["open", "closed"] },
 *   tables: {
 *     bookings: {
 *       columns: {
 *         id: { type: "bigint", identity: { generation: "always" }, primaryKey: true },
 *         state: { type: "state", nullable: false },
 *         notes: { type: "text" },
 *       },
 *     },
 *   },
 * } satisfies Schema;
 *
 * const booking: Row<typeof schema, "bookings"> = { id: 1n, state: "open", notes: null };
 * deepStrictEqual(Object.keys(booking), Object.keys(schema.tables.bookings.columns));
 * ```
 */
export interface Schema {
  /** Schemas besides `public`. */
  readonly schemas?: ByName<Named<Namespace>>;
  /** The extensions. */
  readonly extensions?: readonly (string | Extension)[];
  /** Enums: their values, or more about them. */
  readonly enums?: ByName<readonly string[] | Named<EnumType>>;
  /** The domains. */
  readonly domains?: ByName<Named<Domain>>;
  /** The composite types. */
  readonly compositeTypes?: ByName<Named<CompositeType>>;
  /** The range types. */
  readonly rangeTypes?: ByName<Named<RangeType>>;
  /** The base types; their functions are among the routines. */
  readonly baseTypes?: ByName<Named<BaseType>>;
  /** The collations. */
  readonly collations?: ByName<Named<Collation>>;
  /** The sequences. */
  readonly sequences?: ByName<Named<Sequence>>;
  /** The tables. */
  readonly tables?: ByName<SchemaTable>;
  /** Views: their queries, or more about them. */
  readonly views?: ByName<string | Named<View>>;
  /** The materialised views. */
  readonly materializedViews?: ByName<
    | string
    | (Omit<Named<MaterializedView>, "indexes"> & {
      readonly indexes?: MaterializedView["indexes"];
    })
  >;
  /** The functions and procedures. */
  readonly routines?: readonly (Omit<Routine, "identity"> & {
    readonly identity?: string;
  })[];
  /** The aggregates. */
  readonly aggregates?: readonly Aggregate[];
  /** The casts. */
  readonly casts?: readonly Cast[];
  /** The operators. */
  readonly operators?: readonly Operator[];
  /** The operator families. */
  readonly operatorFamilies?: readonly OperatorFamily[];
  /** The operator classes. */
  readonly operatorClasses?: readonly OperatorClass[];
  /** The access methods. */
  readonly accessMethods?: readonly AccessMethod[];
  /** The procedural languages. */
  readonly languages?: readonly Language[];
  /** The transforms. */
  readonly transforms?: readonly Transform[];
  /** The conversions. */
  readonly conversions?: readonly Conversion[];
  /** The text search parsers. */
  readonly textSearchParsers?: readonly TextSearchParser[];
  /** The text search templates. */
  readonly textSearchTemplates?: readonly TextSearchTemplate[];
  /** The text search dictionaries. */
  readonly textSearchDictionaries?: readonly TextSearchDictionary[];
  /** The text search configurations. */
  readonly textSearchConfigurations?: readonly TextSearchConfiguration[];
  /** The triggers. */
  readonly triggers?: readonly Trigger[];
  /** The policies. */
  readonly policies?: readonly Policy[];
  /** Anything else, as SQL. */
  readonly sql?: readonly string[];
}
