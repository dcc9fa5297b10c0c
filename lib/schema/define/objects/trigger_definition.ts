import type { SqlExpression } from "../../common.ts";
import type { Trigger } from "../../table_parts.ts";
import {
  type Checker,
  flag,
  identifier,
  listOf,
  nonEmptyListOf,
  object,
  oneOf,
  required,
  text,
} from "../check.ts";
import { columnList, nameOrQualified, qualifiedOf } from "../common_shapes.ts";
import { sqlOf, sqlText } from "../value.ts";
import { optionalName } from "./define_types.ts";
import { type DefinitionKind, flagOf } from "./definition_kind.ts";
import type { NameDefinition } from "./type_definitions.ts";

/**
 * What a trigger waits for.
 *
 * @example
 * ```ts
 * import { compile, createRecorder, type TriggerEvent } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const events: readonly TriggerEvent[] = ["insert", "update"];
 * const { op, take } = createRecorder();
 * op.createTrigger("bookings_touch", "bookings", {
 *   timing: "before",
 *   events,
 *   level: "row",
 *   function: "touch",
 * });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE TRIGGER bookings_touch BEFORE INSERT OR UPDATE ON bookings FOR EACH ROW EXECUTE FUNCTION touch()",
 * );
 * ```
 */
export type TriggerEvent = "insert" | "update" | "delete" | "truncate";

/**
 * When a trigger or rule takes effect, other than in ordinary sessions.
 *
 * @example A trigger that also fires while replicating
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type EnabledDefinition,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const enabled: EnabledDefinition = "always";
 * const { op, take } = createRecorder();
 * op.createTrigger("bookings_touch", "bookings", {
 *   timing: "before",
 *   events: ["update"],
 *   level: "row",
 *   function: "touch",
 *   enabled,
 * });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   "CREATE TRIGGER bookings_touch BEFORE UPDATE ON bookings FOR EACH ROW EXECUTE FUNCTION touch()",
 *   "ALTER TABLE bookings ENABLE ALWAYS TRIGGER bookings_touch",
 * ]);
 * ```
 */
export type EnabledDefinition = "disabled" | "replica" | "always";

/**
 * What a constraint trigger has besides what every trigger has.
 *
 * @example A trigger that waits for the end of the transaction
 * ```ts
 * import {
 *   compile,
 *   type ConstraintTriggerDefinition,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const constraint: ConstraintTriggerDefinition = {
 *   deferrable: true,
 *   initiallyDeferred: true,
 * };
 * const { op, take } = createRecorder();
 * op.createTrigger("bookings_balance", "bookings", {
 *   timing: "after",
 *   events: ["insert"],
 *   level: "row",
 *   function: "check_balance",
 *   constraint,
 * });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE CONSTRAINT TRIGGER bookings_balance AFTER INSERT ON bookings DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_balance()",
 * );
 * ```
 */
export interface ConstraintTriggerDefinition {
  /** The other table, for a foreign key's kind of trigger. */
  readonly from?: NameDefinition;
  /** Whether it can wait for the end of the transaction. */
  readonly deferrable?: boolean;
  /** Whether it waits unless told otherwise. */
  readonly initiallyDeferred?: boolean;
}

/**
 * A trigger as it is written in a migration or a schema file.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type TriggerDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const touch: TriggerDefinition = {
 *   timing: "before",
 *   events: ["update"],
 *   level: "row",
 *   when: "OLD.status IS DISTINCT FROM NEW.status",
 *   function: "touch",
 * };
 * const { op, take } = createRecorder();
 * op.createTrigger("bookings_touch", "bookings", touch);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE TRIGGER bookings_touch BEFORE UPDATE ON bookings FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION touch()",
 * );
 * ```
 */
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
  /** When it fires; in ordinary sessions if left out. */
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

/** When a trigger or rule takes effect, other than in ordinary sessions. */
export const enabledDefinition: Checker = oneOf(
  "disabled",
  "replica",
  "always",
);

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
    enabled: enabledDefinition,
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
