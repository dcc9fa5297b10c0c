import type { SqlExpression } from "../../common.ts";
import type { ExtendedStatistics, Policy } from "../../table_parts.ts";
import {
  flag,
  identifier,
  isPlainObject,
  nonEmptyListOf,
  object,
  oneOf,
  required,
  text,
  wholeNumber,
} from "../check.ts";
import { columnList, nameOrQualified, qualifiedOf } from "../common_shapes.ts";
import { sqlOf, sqlText } from "../value.ts";
import type { DefinitionKind } from "./definition_kind.ts";
import type { NameDefinition } from "./type_definitions.ts";

/**
 * A policy as it is written in a migration or a schema file.
 *
 * @example Everyone sees their own bookings
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type PolicyDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const own: PolicyDefinition = {
 *   command: "select",
 *   using: "requester_name = current_user",
 * };
 * const { op, take } = createRecorder();
 * op.createPolicy("bookings_own", "bookings", own);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE POLICY bookings_own ON bookings FOR SELECT USING (requester_name = current_user)",
 * );
 * ```
 */
export interface PolicyDefinition {
  /** `true` if left out: it lets rows through; `false`: it must be met too. */
  readonly permissive?: boolean;
  /** The command it is for; `all` if left out. */
  readonly command?: "all" | "select" | "insert" | "update" | "delete";
  /** The roles it is for; everyone if left out. */
  readonly roles?: readonly string[];
  /** Which rows are seen, as SQL. */
  readonly using?: string | SqlExpression;
  /** Which rows may be written, as SQL. */
  readonly withCheck?: string | SqlExpression;
  /** Its comment. */
  readonly comment?: string;
}

/**
 * Statistics as they are written in a migration or a schema file.
 *
 * @example Dates of a booking that go together
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type StatisticsDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const dates: StatisticsDefinition = {
 *   table: "bookings",
 *   kinds: ["ndistinct"],
 *   on: ["start_date", "end_date"],
 * };
 * const { op, take } = createRecorder();
 * op.createStatistics("bookings_dates_stat", dates);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE STATISTICS bookings_dates_stat (ndistinct) ON start_date, end_date FROM bookings",
 * );
 * ```
 */
export interface StatisticsDefinition {
  /** The table. */
  readonly table: NameDefinition;
  /** Which kinds are collected; all if left out. */
  readonly kinds?: readonly ("ndistinct" | "dependencies" | "mcv")[];
  /** Columns by name, expressions as `{ sql }` (PostgreSQL 14). */
  readonly on: readonly (string | SqlExpression)[];
  /** The statistics target, from 0 to 10000; the system's if left out. */
  readonly target?: number;
  /** The role that owns it. */
  readonly owner?: string;
  /** Its comment. */
  readonly comment?: string;
}

/** Policies; the name that is given to `define` is the table's. */
export const POLICY: DefinitionKind<
  PolicyDefinition,
  Omit<Policy, "name">
> = {
  check: object<PolicyDefinition>({
    permissive: flag,
    command: oneOf("all", "select", "insert", "update", "delete"),
    roles: columnList,
    using: sqlText,
    withCheck: sqlText,
    comment: text,
  }),
  define: (
    { permissive, command, roles, using, withCheck, comment },
    table,
  ) => ({
    table,
    permissive: permissive ?? true,
    command: command ?? "all",
    roles: roles === undefined ? undefined : [...roles].sort(),
    using: using === undefined ? undefined : sqlOf(using),
    withCheck: withCheck === undefined ? undefined : sqlOf(withCheck),
    comment,
  }),
};

/** Statistics. */
export const STATISTICS: DefinitionKind<
  StatisticsDefinition,
  ExtendedStatistics
> = {
  check: object<StatisticsDefinition>({
    table: required(nameOrQualified),
    kinds: nonEmptyListOf(oneOf("ndistinct", "dependencies", "mcv")),
    on: required(
      nonEmptyListOf((value, path, refuse) =>
        (isPlainObject(value) ? sqlText : identifier)(value, path, refuse)
      ),
    ),
    target: wholeNumber,
    owner: identifier,
    comment: text,
  }),
  define: ({ table, kinds, on, target, owner, comment }, name) => ({
    ...name,
    table: qualifiedOf(table),
    kinds,
    expressions: on,
    target,
    owner,
    comment,
  }),
};
