import { type QualifiedName, quoteName } from "../../../sql/mod.ts";
import type { SqlExpression } from "../../common.ts";
import type { EventTrigger } from "../../database_objects.ts";
import type { Rule, Trigger } from "../../table_parts.ts";
import {
  type Checker,
  flag,
  identifier,
  listOf,
  nonEmptyListOf,
  nonEmptyText,
  object,
  oneOf,
  required,
  text,
} from "../check.ts";
import { columnList, nameOrQualified, qualifiedOf } from "../common_shapes.ts";
import { sqlOf, sqlText } from "../value.ts";
import { optionalName } from "./define_types.ts";
import { type DefinitionKind, flagOf } from "./definition_kind.ts";
import {
  defineFacts,
  FACTS_SHAPE,
  type FactsDefinition,
} from "./facts_definition.ts";
import type { NameDefinition } from "./type_definitions.ts";

/** What a trigger waits for. */
export type TriggerEvent = "insert" | "update" | "delete" | "truncate";

/** When a trigger fires other than in an ordinary session. */
export type EnabledDefinition = "disabled" | "replica" | "always";

/** What a constraint trigger has besides. */
export interface ConstraintTriggerDefinition {
  /** The other table, for a foreign key's kind of trigger. */
  readonly from?: NameDefinition;
  /** Whether it can wait for the end of the transaction. */
  readonly deferrable?: boolean;
  /** Whether it waits unless told otherwise. */
  readonly initiallyDeferred?: boolean;
}

/** A trigger as it is written in a migration or a schema file. */
export interface TriggerDefinition {
  /** When it fires. */
  readonly timing: "before" | "after" | "instead of";
  /** The events it fires on. */
  readonly events: readonly TriggerEvent[];
  /** `UPDATE OF` these columns. */
  readonly updateOf?: readonly string[];
  /** Once for each row, or once for each statement. */
  readonly level: "row" | "statement";
  /** A condition as SQL. */
  readonly when?: string | SqlExpression;
  /** The name of the rows before, for the function. */
  readonly oldTable?: string;
  /** The name of the rows after, for the function. */
  readonly newTable?: string;
  /** The function it calls. */
  readonly function: NameDefinition;
  /** Text that the function is given. */
  readonly arguments?: readonly string[];
  /** Makes it a constraint trigger. */
  readonly constraint?: true | ConstraintTriggerDefinition;
  /** Whether, or when, it takes effect. */
  readonly enabled?: EnabledDefinition;
  /** Its comment. */
  readonly comment?: string;
}

/** An event trigger as it is written in a migration or a schema file. */
export interface EventTriggerDefinition extends FactsDefinition {
  /** The event it waits for. */
  readonly event:
    | "ddl_command_start"
    | "ddl_command_end"
    | "login"
    | "sql_drop"
    | "table_rewrite";
  /** Only for these commands: `CREATE TABLE`. */
  readonly tags?: readonly string[];
  /** The function it calls. */
  readonly function: NameDefinition;
  /** Whether, or when, it takes effect. */
  readonly enabled?: EnabledDefinition;
}

/** A rule as it is written in a migration or a schema file. */
export interface RuleDefinition {
  /** The event it waits for. */
  readonly event: "select" | "insert" | "update" | "delete";
  /** A condition as SQL. */
  readonly where?: string | SqlExpression;
  /** In place of what was asked for, not besides. */
  readonly instead?: boolean;
  /** What to do; nothing if left out. */
  readonly commands?: readonly string[];
  /** Whether, or when, it takes effect. */
  readonly enabled?: EnabledDefinition;
  /** Its comment. */
  readonly comment?: string;
}

const EVENTS: readonly TriggerEvent[] = [
  "insert",
  "update",
  "delete",
  "truncate",
];

const enabled: Checker = oneOf("disabled", "replica", "always");

const CONSTRAINT = object<ConstraintTriggerDefinition>({
  from: nameOrQualified,
  deferrable: flag,
  initiallyDeferred: flag,
});

/** Triggers; the name that is given to `define` is the table's. */
export const TRIGGER: DefinitionKind<
  TriggerDefinition,
  Omit<Trigger, "name">
> = {
  check: object<TriggerDefinition>({
    timing: required(oneOf("before", "after", "instead of")),
    events: required(nonEmptyListOf(oneOf(...EVENTS))),
    updateOf: columnList,
    level: required(oneOf("row", "statement")),
    when: sqlText,
    oldTable: identifier,
    newTable: identifier,
    function: required(nameOrQualified),
    arguments: listOf(text),
    constraint: (value, path, refuse) =>
      value === true ? undefined : CONSTRAINT(value, path, refuse),
    enabled,
    comment: text,
  }),
  define: (definition, table) => ({
    table,
    timing: definition.timing,
    events: EVENTS.filter((event) => definition.events.includes(event)),
    updateOf: definition.updateOf,
    level: definition.level,
    when: definition.when === undefined ? undefined : sqlOf(definition.when),
    oldTable: definition.oldTable,
    newTable: definition.newTable,
    function: qualifiedOf(definition.function),
    arguments: definition.arguments,
    constraint: defineConstraintTrigger(definition.constraint),
    enabled: definition.enabled,
    comment: definition.comment,
  }),
};

/** Event triggers. */
export const EVENT_TRIGGER: DefinitionKind<
  EventTriggerDefinition,
  EventTrigger
> = {
  check: object<EventTriggerDefinition>({
    ...FACTS_SHAPE,
    event: required(oneOf(
      "ddl_command_start",
      "ddl_command_end",
      "login",
      "sql_drop",
      "table_rewrite",
    )),
    tags: nonEmptyListOf(nonEmptyText),
    function: required(nameOrQualified),
    enabled,
  }),
  define: (definition, { name }) => ({
    name,
    event: definition.event,
    tags: definition.tags,
    function: qualifiedOf(definition.function),
    enabled: definition.enabled,
    ...defineFacts(definition),
  }),
};

/** Rules; the name that is given to `define` is the table's. */
export const RULE: DefinitionKind<RuleDefinition, Omit<Rule, "name">> = {
  check: object<RuleDefinition>({
    event: required(oneOf("select", "insert", "update", "delete")),
    where: sqlText,
    instead: flag,
    commands: listOf(nonEmptyText),
    enabled,
    comment: text,
  }),
  define: (definition, table) => ({
    table,
    definition: ruleText(definition, table),
    enabled: definition.enabled,
    comment: definition.comment,
  }),
};

function defineConstraintTrigger(
  constraint: TriggerDefinition["constraint"],
): Trigger["constraint"] {
  if (constraint === undefined) return undefined;
  if (constraint === true) return {};
  return {
    from: optionalName(constraint.from),
    deferrable: flagOf(constraint.deferrable),
    initiallyDeferred: flagOf(constraint.initiallyDeferred),
  };
}

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
