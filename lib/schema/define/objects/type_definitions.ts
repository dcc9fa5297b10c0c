import type { QualifiedName } from "../../../sql/mod.ts";
import type { SqlExpression } from "../../common.ts";
import type { TypeName } from "../type_name.ts";
import type { Scalar } from "../value.ts";
import type { FactsDefinition } from "./facts_definition.ts";

/**
 * A name; `{ schema, name }` where it is not on the search path.
 *
 * @example A function that is not on the search path
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type NameDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const touch: NameDefinition = { schema: "audit", name: "touch" };
 * const { op, take } = createRecorder();
 * op.createTrigger("bookings_touch", "bookings", {
 *   timing: "before",
 *   events: ["update"],
 *   level: "row",
 *   function: touch,
 * });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE TRIGGER bookings_touch BEFORE UPDATE ON bookings FOR EACH ROW EXECUTE FUNCTION audit.touch()",
 * );
 * ```
 */
export type NameDefinition = string | QualifiedName;

/**
 * A check of a domain.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type DomainCheckDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const hasAt: DomainCheckDefinition = {
 *   name: "email_has_at",
 *   expression: "VALUE LIKE '%@%'",
 * };
 * const { op, take } = createRecorder();
 * op.createDomain("email", { type: "text", checks: [hasAt] });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE DOMAIN email AS text CONSTRAINT email_has_at CHECK (VALUE LIKE '%@%')",
 * );
 * ```
 */
export interface DomainCheckDefinition {
  /** Its name; PostgreSQL picks one if left out. */
  readonly name?: string;
  /** The condition on `VALUE`, as SQL. */
  readonly expression: string | SqlExpression;
  /** Do not check the values that are there. */
  readonly notValid?: boolean;
  /** Its comment. */
  readonly comment?: string;
}

/**
 * A domain as it is written in a migration or a schema file.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type DomainDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const email: DomainDefinition = {
 *   type: "text",
 *   notNull: true,
 *   checks: ["VALUE LIKE '%@%'"],
 * };
 * const { op, take } = createRecorder();
 * op.createDomain("email", email);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE DOMAIN email AS text NOT NULL CHECK (VALUE LIKE '%@%')",
 * );
 * ```
 */
export interface DomainDefinition extends FactsDefinition {
  /** The type underneath, as SQL. */
  readonly type: TypeName;
  /** Its collation. */
  readonly collation?: NameDefinition;
  /** A value, which becomes a literal, or `{ sql: "now()" }`. */
  readonly default?: Scalar | SqlExpression;
  /** Whether it refuses nulls. */
  readonly notNull?: boolean;
  /** Its check constraints. */
  readonly checks?: readonly (string | DomainCheckDefinition)[];
}

/**
 * An attribute of a composite type: its type, or more about it.
 *
 * @example A mere type, and one with a comment
 * ```ts
 * import {
 *   type AttributeDefinition,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const amount: AttributeDefinition = "numeric(10,2)";
 * const currency: AttributeDefinition = {
 *   type: "char(3)",
 *   comment: "ISO 4217",
 * };
 * const { op, take } = createRecorder();
 * op.createCompositeType("price", { attributes: { amount, currency } });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   "CREATE TYPE price AS (amount numeric(10,2), currency char(3))",
 *   "COMMENT ON COLUMN price.currency IS 'ISO 4217'",
 * ]);
 * ```
 */
export type AttributeDefinition = TypeName | {
  readonly type: TypeName;
  readonly collation?: NameDefinition;
  readonly comment?: string;
};

/**
 * A composite type as it is written in a migration or a schema file.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   type CompositeTypeDefinition,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const price: CompositeTypeDefinition = {
 *   attributes: { amount: "numeric(10,2)", currency: "char(3)" },
 * };
 * const { op, take } = createRecorder();
 * op.createCompositeType("price", price);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE TYPE price AS (amount numeric(10,2), currency char(3))",
 * );
 * ```
 */
export interface CompositeTypeDefinition extends FactsDefinition {
  /** The attributes by name, in order. */
  readonly attributes: { readonly [name: string]: AttributeDefinition };
}

/**
 * A range type as it is written in a migration or a schema file.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type RangeTypeDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const timeRange: RangeTypeDefinition = {
 *   subtype: "time",
 *   multirange: "timemultirange",
 * };
 * const { op, take } = createRecorder();
 * op.createRangeType("timerange", timeRange);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE TYPE timerange AS RANGE (SUBTYPE = time, MULTIRANGE_TYPE_NAME = timemultirange)",
 * );
 * ```
 */
export interface RangeTypeDefinition extends FactsDefinition {
  /** The type of the bounds. */
  readonly subtype: TypeName;
  /** The operator class of its subtype. */
  readonly subtypeOpclass?: NameDefinition;
  /** Its collation. */
  readonly collation?: NameDefinition;
  /** The function that gives its values one form. */
  readonly canonical?: NameDefinition;
  /** The function that measures how far two bounds are apart. */
  readonly subtypeDiff?: NameDefinition;
  /** PostgreSQL 14: the multirange type's name. */
  readonly multirange?: NameDefinition;
}

/**
 * A collation as it is written in a migration or a schema file.
 *
 * @example Texts that are the same but for their case
 * ```ts
 * import {
 *   type CollationDefinition,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const ignoreCase: CollationDefinition = {
 *   provider: "icu",
 *   locale: "und-u-ks-level2",
 *   deterministic: false,
 * };
 * const { op, take } = createRecorder();
 * op.createCollation("ignore_case", ignoreCase);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE COLLATION ignore_case (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false)",
 * );
 * ```
 */
export interface CollationDefinition extends FactsDefinition {
  /** `libc` if left out; `builtin` since PostgreSQL 17. */
  readonly provider?: "libc" | "icu" | "builtin";
  /** Its locale. */
  readonly locale?: string;
  /** Its locale for order. */
  readonly lcCollate?: string;
  /** Its locale for characters. */
  readonly lcCtype?: string;
  /** `false` for `DETERMINISTIC = false`. */
  readonly deterministic?: boolean;
  /** PostgreSQL 16: ICU rules. */
  readonly rules?: string;
}
