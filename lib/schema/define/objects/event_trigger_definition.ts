import type { EventTrigger } from "../../database_objects.ts";
import {
  nonEmptyListOf,
  nonEmptyText,
  object,
  oneOf,
  required,
} from "../check.ts";
import { nameOrQualified, qualifiedOf } from "../common_shapes.ts";
import type { DefinitionKind } from "./definition_kind.ts";
import {
  defineFacts,
  FACTS_SHAPE,
  type FactsDefinition,
} from "./facts_definition.ts";
import {
  type EnabledDefinition,
  enabledDefinition,
} from "./trigger_definition.ts";
import type { NameDefinition } from "./type_definitions.ts";

/**
 * An event trigger as it is written in a migration or a schema file.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type EventTriggerDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const log: EventTriggerDefinition = {
 *   event: "ddl_command_end",
 *   tags: ["CREATE TABLE", "DROP TABLE"],
 *   function: "log_ddl",
 * };
 * const { op, take } = createRecorder();
 * op.createEventTrigger("log_ddl", log);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE EVENT TRIGGER log_ddl ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE FUNCTION log_ddl()",
 * );
 * ```
 */
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
  /** When it fires; in ordinary sessions if left out. */
  readonly enabled?: EnabledDefinition;
}

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
    enabled: enabledDefinition,
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
