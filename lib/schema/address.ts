import type { QualifiedName } from "../sql/mod.ts";
import type { SchemaModel } from "./schema.ts";

/**
 * Every kind of object that the model can hold, parts of tables included.
 *
 * @example Leaving whole kinds of objects out
 * ```ts
 * import { EMPTY_SCHEMA, filterSchema, type ObjectKind } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const ignored: readonly ObjectKind[] = ["eventTrigger", "publication"];
 * const { model } = filterSchema(
 *   { model: EMPTY_SCHEMA, dependencies: [] },
 *   { includeObject: ({ kind }) => !ignored.includes(kind) },
 * );
 * deepStrictEqual(model.publications, []);
 * ```
 */
export type ObjectKind =
  | "accessMethod"
  | "aggregate"
  | "baseType"
  | "cast"
  | "collation"
  | "column"
  | "compositeType"
  | "constraint"
  | "conversion"
  | "defaultPrivileges"
  | "domain"
  | "enum"
  | "eventTrigger"
  | "extension"
  | "foreignDataWrapper"
  | "foreignServer"
  | "index"
  | "language"
  | "materializedView"
  | "operator"
  | "operatorClass"
  | "operatorFamily"
  | "policy"
  | "publication"
  | "rangeType"
  | "routine"
  | "rule"
  | "schema"
  | "sequence"
  | "statistics"
  | "table"
  | "textSearchConfiguration"
  | "textSearchDictionary"
  | "textSearchParser"
  | "textSearchTemplate"
  | "transform"
  | "trigger"
  | "userMapping"
  | "view";

/**
 * Which object: its kind and the names that find it.
 *
 * @example A column, and one of two functions of a name
 * ```ts
 * import { matchesPattern, type ObjectAddress } from "@retort/retort";
 * import { ok } from "node:assert/strict";
 *
 * const column: ObjectAddress = {
 *   kind: "column",
 *   schema: "public",
 *   name: "bookings",
 *   member: "party_size",
 * };
 * const routine: ObjectAddress = {
 *   kind: "routine",
 *   schema: "public",
 *   name: "nights",
 *   identity: "date, date",
 * };
 * ok(matchesPattern("column:bookings.party_*", column));
 * ok(matchesPattern("public.nights", routine));
 * ```
 */
export interface ObjectAddress extends QualifiedName {
  /** Which kind of object it is. */
  readonly kind: ObjectKind;
  /**
   * A part of the relation that `name` is: a column (of views too), constraint,
   * trigger, policy or rule. Indexes have no member: `name` is their own.
   */
  readonly member?: string | undefined;
  /**
   * What tells namesakes apart: a routine's or aggregate's `identity`, an
   * operator's `left,right`, an operator class's or family's access method, a
   * cast's target (its source is `name`), a transform's language (its type is
   * `name`), a user mapping's server (its user is `name`).
   */
  readonly identity?: string | undefined;
}

/**
 * One object that cannot be without another.
 *
 * @example A view that reads a table
 * ```ts
 * import type { Dependency } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const dependency: Dependency = {
 *   object: { kind: "view", schema: "public", name: "open_bookings" },
 *   on: { kind: "table", schema: "public", name: "bookings" },
 * };
 * strictEqual(dependency.on.name, "bookings");
 * ```
 */
export interface Dependency {
  /** The object that depends. */
  readonly object: ObjectAddress;
  /** What it depends on. */
  readonly on: ObjectAddress;
}

/**
 * A schema as a server's catalogs gave it, with what they know of dependencies.
 *
 * @example What is left once a schema is ignored
 * ```ts
 * import {
 *   EMPTY_SCHEMA,
 *   filterSchema,
 *   type ObservedSchema,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const observed: ObservedSchema = {
 *   model: {
 *     ...EMPTY_SCHEMA,
 *     namespaces: [{ name: "audit" }, { name: "public" }],
 *   },
 *   dependencies: [],
 * };
 * const { model } = filterSchema(observed, { exclude: ["audit"] });
 * deepStrictEqual(model.namespaces, [{ name: "public" }]);
 * ```
 */
export interface ObservedSchema {
  /** The schema. */
  readonly model: SchemaModel;
  /**
   * What no name in the model says: which columns a view reads, which function
   * a default calls. A column's default and an index's expressions count as the
   * column's and the index's own.
   */
  readonly dependencies: readonly Dependency[];
}
