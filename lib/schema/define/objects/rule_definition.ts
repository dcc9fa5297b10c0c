import { type QualifiedName, quoteName } from "../../../sql/mod.ts";
import type { SqlExpression } from "../../common.ts";
import type { Rule } from "../../table_parts.ts";
import {
  flag,
  listOf,
  nonEmptyText,
  object,
  oneOf,
  required,
  text,
} from "../check.ts";
import { sqlOf, sqlText } from "../value.ts";
import type { DefinitionKind } from "./definition_kind.ts";
import {
  type EnabledDefinition,
  enabledDefinition,
} from "./trigger_definition.ts";

/**
 * A rule as it is written in a migration or a schema file.
 *
 * @example Rooms are never deleted
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type RuleDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const keep: RuleDefinition = { event: "delete", instead: true };
 * const { op, take } = createRecorder();
 * op.createRule("rooms_keep", "rooms", keep);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE RULE rooms_keep AS ON DELETE TO rooms DO INSTEAD NOTHING",
 * );
 * ```
 */
export interface RuleDefinition {
  /** The command that it answers. */
  readonly event: "select" | "insert" | "update" | "delete";
  /** A condition as SQL. */
  readonly where?: string | SqlExpression;
  /** In place of what was asked for, not besides. */
  readonly instead?: boolean;
  /** The commands it does, as SQL; nothing if left out. */
  readonly commands?: readonly string[];
  /** When it takes effect; in ordinary sessions if left out. */
  readonly enabled?: EnabledDefinition;
  /** Its comment. */
  readonly comment?: string;
}

/** Rules; the name that is given to `define` is the table's. */
export const RULE: DefinitionKind<RuleDefinition, Omit<Rule, "name">> = {
  check: object<RuleDefinition>({
    event: required(oneOf("select", "insert", "update", "delete")),
    where: sqlText,
    instead: flag,
    commands: listOf(nonEmptyText),
    enabled: enabledDefinition,
    comment: text,
  }),
  define: (definition, table) => ({
    table,
    definition: ruleText(definition, table),
    enabled: definition.enabled,
    comment: definition.comment,
  }),
};

function ruleText(
  { event, where, instead, commands = [] }: RuleDefinition,
  table: QualifiedName,
): string {
  const condition = where === undefined ? "" : ` WHERE (${sqlOf(where)})`;
  const actions = commands.map((command) => command.replace(/[\s;]+$/, ""));
  const action = actions.length === 0
    ? "NOTHING"
    : actions.length === 1
    ? actions[0]
    : `(${actions.join(";\n")})`;
  return `ON ${event.toUpperCase()} TO ${quoteName(table)}${condition} DO ${
    instead ? "INSTEAD " : ""
  }${action}`;
}
