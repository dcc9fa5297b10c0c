import type { QualifiedName } from "../sql/mod.ts";
import type { SchemaObject } from "./common.ts";

/**
 * `CREATE TYPE … AS ENUM`.
 *
 * @example
 * ```ts
 * import { compile, type EnumType } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const status: EnumType = {
 *   name: "booking_status",
 *   values: ["pending", "approved", "declined"],
 * };
 * const [statement] = compile({ kind: "createEnum", definition: status }, {
 *   serverVersion: 180000,
 * });
 * strictEqual(
 *   statement?.sql,
 *   "CREATE TYPE booking_status AS ENUM ('pending', 'approved', 'declined')",
 * );
 * ```
 */
export interface EnumType extends SchemaObject {
  /** The values, in order. */
  readonly values: readonly string[];
  /** What it was called before, in a wanted schema. */
  readonly renamedFrom?: string | undefined;
}

/**
 * A `CHECK` of a domain.
 *
 * @example
 * ```ts
 * import { compile, type DomainCheck } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const check: DomainCheck = {
 *   name: "email_has_at",
 *   expression: "VALUE LIKE '%@%'",
 * };
 * const [statement] = compile({
 *   kind: "addDomainConstraint",
 *   name: "email",
 *   constraint: check,
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "ALTER DOMAIN email ADD CONSTRAINT email_has_at CHECK (VALUE LIKE '%@%')",
 * );
 * ```
 */
export interface DomainCheck {
  /** Its name; absent where PostgreSQL shall pick one. */
  readonly name?: string | undefined;
  /** The condition on `VALUE`, as SQL. */
  readonly expression: string;
  /** Whether what was there before is not checked (yet). */
  readonly notValid?: true | undefined;
  /** Its comment. */
  readonly comment?: string | undefined;
}

/**
 * `CREATE DOMAIN`.
 *
 * @example
 * ```ts
 * import { compile, type Domain } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const email: Domain = {
 *   name: "email",
 *   type: "text",
 *   notNull: true,
 *   checks: [{ expression: "VALUE LIKE '%@%'" }],
 * };
 * const [statement] = compile({ kind: "createDomain", definition: email }, {
 *   serverVersion: 180000,
 * });
 * strictEqual(
 *   statement?.sql,
 *   "CREATE DOMAIN email AS text NOT NULL CHECK (VALUE LIKE '%@%')",
 * );
 * ```
 */
export interface Domain extends SchemaObject {
  /** The type underneath, as SQL. */
  readonly type: string;
  /** Its collation. */
  readonly collation?: QualifiedName | undefined;
  /** Its default as an SQL expression. */
  readonly default?: string | undefined;
  /** Whether it refuses nulls. */
  readonly notNull?: true | undefined;
  /** Its check constraints. */
  readonly checks?: readonly DomainCheck[] | undefined;
}

/**
 * An attribute of a composite type.
 *
 * @example
 * ```ts
 * import { compile, type CompositeAttribute } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const amount: CompositeAttribute = { name: "amount", type: "numeric(10,2)" };
 * const [statement] = compile({
 *   kind: "addAttribute",
 *   name: "price",
 *   attribute: amount,
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "ALTER TYPE price ADD ATTRIBUTE amount numeric(10,2)",
 * );
 * ```
 */
export interface CompositeAttribute {
  /** Its name. */
  readonly name: string;
  /** The type as SQL: `varchar(40)`, `app.color`, `integer[]`. */
  readonly type: string;
  /** Its collation. */
  readonly collation?: QualifiedName | undefined;
  /** Its comment. */
  readonly comment?: string | undefined;
}

/**
 * `CREATE TYPE … AS (…)`.
 *
 * @example
 * ```ts
 * import { compile, type CompositeType } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const price: CompositeType = {
 *   name: "price",
 *   attributes: [
 *     { name: "amount", type: "numeric(10,2)" },
 *     { name: "currency", type: "char(3)" },
 *   ],
 * };
 * const [statement] = compile({
 *   kind: "createCompositeType",
 *   definition: price,
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "CREATE TYPE price AS (amount numeric(10,2), currency char(3))",
 * );
 * ```
 */
export interface CompositeType extends SchemaObject {
  /** Its attributes, in order. */
  readonly attributes: readonly CompositeAttribute[];
}

/**
 * `CREATE TYPE … AS RANGE`.
 *
 * @example
 * ```ts
 * import { compile, type RangeType } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const timeRange: RangeType = {
 *   name: "timerange",
 *   subtype: "time",
 *   multirange: { name: "timemultirange" },
 * };
 * const [statement] = compile({
 *   kind: "createRangeType",
 *   definition: timeRange,
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "CREATE TYPE timerange AS RANGE (SUBTYPE = time, MULTIRANGE_TYPE_NAME = timemultirange)",
 * );
 * ```
 */
export interface RangeType extends SchemaObject {
  /** The type of its bounds. */
  readonly subtype: string;
  /** The operator class of its subtype. */
  readonly subtypeOpclass?: QualifiedName | undefined;
  /** Its collation. */
  readonly collation?: QualifiedName | undefined;
  /** The function that gives its values one form. */
  readonly canonical?: QualifiedName | undefined;
  /** The function that measures how far two bounds are apart. */
  readonly subtypeDiff?: QualifiedName | undefined;
  /** The multirange type's name (PostgreSQL 14). */
  readonly multirange?: QualifiedName | undefined;
}

/**
 * `CREATE COLLATION`.
 *
 * @example Texts that are the same but for their case
 * ```ts
 * import { type Collation, compile } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const ignoreCase: Collation = {
 *   name: "ignore_case",
 *   provider: "icu",
 *   locale: "und-u-ks-level2",
 *   deterministic: false,
 * };
 * const [statement] = compile({
 *   kind: "createCollation",
 *   definition: ignoreCase,
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "CREATE COLLATION ignore_case (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false)",
 * );
 * ```
 */
export interface Collation extends SchemaObject {
  /** Where it comes from. */
  readonly provider: "libc" | "icu" | "builtin";
  /** Its locale. */
  readonly locale?: string | undefined;
  /** Its locale for order. */
  readonly lcCollate?: string | undefined;
  /** Its locale for characters. */
  readonly lcCtype?: string | undefined;
  /** False where different texts can be equal. */
  readonly deterministic?: false | undefined;
  /** ICU rules (PostgreSQL 16). */
  readonly rules?: string | undefined;
}
