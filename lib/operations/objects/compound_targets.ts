import type { NamedTarget } from "./object_target.ts";

/**
 * Routines; `arguments` tells namesakes apart, and aggregates always.
 *
 * @example One of several functions of a name
 * ```ts
 * import { compile, createRecorder, type RoutineTarget } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const target: RoutineTarget = {
 *   function: "nights",
 *   arguments: "date, date",
 * };
 * const { op, take } = createRecorder();
 * op.setOwner(target, "booking_owner");
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER FUNCTION nights(date, date) OWNER TO booking_owner",
 * );
 * ```
 */
export type RoutineTarget =
  & NamedTarget<"aggregate" | "function" | "procedure" | "routine">
  & { readonly arguments?: string; readonly schema?: string };

/**
 * Parts of a table; columns of a view or composite type too.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type TablePartTarget,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const target: TablePartTarget = {
 *   trigger: "bookings_touch",
 *   table: "bookings",
 * };
 * const { op, take } = createRecorder();
 * op.rename(target, "touch");
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER TRIGGER bookings_touch ON bookings RENAME TO touch",
 * );
 * ```
 */
export type TablePartTarget =
  & NamedTarget<"column" | "constraint" | "policy" | "rule" | "trigger">
  & { readonly table: string; readonly schema?: string };

/**
 * Constraints of a domain.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type DomainConstraintTarget,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const target: DomainConstraintTarget = {
 *   constraint: "email_has_at",
 *   domain: "email",
 * };
 * const { op, take } = createRecorder();
 * op.comment(target, "Enough for an address");
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "COMMENT ON CONSTRAINT email_has_at ON DOMAIN email IS 'Enough for an address'",
 * );
 * ```
 */
export interface DomainConstraintTarget {
  /** The constraint. */
  readonly constraint: string;
  /** The domain. */
  readonly domain: string;
  /** Its schema; the search path decides if left out. */
  readonly schema?: string;
}

/**
 * A cast by its types.
 *
 * @example
 * ```ts
 * import { type CastTarget, compile, createRecorder } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const target: CastTarget = { cast: "price", to: "numeric" };
 * const { op, take } = createRecorder();
 * op.comment(target, "The amount alone");
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "COMMENT ON CAST (price AS numeric) IS 'The amount alone'",
 * );
 * ```
 */
export interface CastTarget {
  /** The type that is cast, as SQL. */
  readonly cast: string;
  /** The type it is cast to, as SQL. */
  readonly to: string;
}

/**
 * An operator by its types; a prefix operator has none on the left.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type OperatorTarget,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const target: OperatorTarget = {
 *   operator: "<",
 *   left: "price",
 *   right: "price",
 * };
 * const { op, take } = createRecorder();
 * op.comment(target, "Cheaper than");
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "COMMENT ON OPERATOR < (price,price) IS 'Cheaper than'",
 * );
 * ```
 */
export interface OperatorTarget {
  /** The operator's sign: `+`, `&&`. */
  readonly operator: string;
  /** The type of the left operand. */
  readonly left?: string;
  /** The type of the right operand. */
  readonly right: string;
  /** Its schema; the search path decides if left out. */
  readonly schema?: string;
}

/**
 * An operator class or family by its access method.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type OperatorClassTarget,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const target: OperatorClassTarget = {
 *   operatorClass: "price_ops",
 *   using: "btree",
 * };
 * const { op, take } = createRecorder();
 * op.setOwner(target, "booking_owner");
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER OPERATOR CLASS price_ops USING btree OWNER TO booking_owner",
 * );
 * ```
 */
export type OperatorClassTarget =
  & NamedTarget<"operatorClass" | "operatorFamily">
  & { readonly using: string; readonly schema?: string };

/**
 * A transform by its type and language.
 *
 * @example
 * ```ts
 * import { createRecorder, type TransformTarget } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const target: TransformTarget = { transform: "point3", language: "plpython3u" };
 * const { op, take } = createRecorder();
 * op.comment(target, "points of space");
 * strictEqual(take()[0]?.kind, "comment");
 * ```
 */
export interface TransformTarget {
  /** The type. */
  readonly transform: string;
  /** The language. */
  readonly language: string;
}
