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

/** A policy as it is written in a migration or a schema file. */
export interface PolicyDefinition {
  /** `true` if left out: it lets rows through; `false`: it must be met too. */
  readonly permissive?: boolean;
  /** `all` if left out. */
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

/** Statistics as they are written in a migration or a schema file. */
export interface StatisticsDefinition {
  /** The table. */
  readonly table: NameDefinition;
  /** All if left out. */
  readonly kinds?: readonly ("ndistinct" | "dependencies" | "mcv")[];
  /** Columns by name, expressions as `{ sql }` (PostgreSQL 14). */
  readonly on: readonly (string | SqlExpression)[];
  /** How much is collected. */
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
