import type { EventTrigger, Rule, Trigger } from "../../schema/mod.ts";
import type {
  AlterOperation,
  AlterPartOperation,
  CreateOperation,
  DropOperation,
  DropPartOperation,
  ReplaceOperation,
} from "./lifecycle.ts";

/** When a trigger or rule fires; `origin` is PostgreSQL's default. */
export type FiringMode = "origin" | "disabled" | "replica" | "always";

/** What can be set of a trigger or rule. */
export interface FiringSettings {
  /** When it fires; `origin` is PostgreSQL's default. */
  readonly enabled: FiringMode;
}

/** `CREATE TRIGGER`. */
export type CreateTriggerOperation = CreateOperation<"createTrigger", Trigger>;

/** `CREATE OR REPLACE TRIGGER`; before PostgreSQL 14 a drop and a create. */
export type ReplaceTriggerOperation = ReplaceOperation<
  "replaceTrigger",
  Trigger
>;

/** `ALTER TABLE … ENABLE/DISABLE TRIGGER`. */
export type AlterTriggerOperation = AlterPartOperation<
  "alterTrigger",
  FiringSettings
>;

/** `DROP TRIGGER`. */
export type DropTriggerOperation = DropPartOperation<"dropTrigger", Trigger>;

/** `CREATE EVENT TRIGGER`. */
export type CreateEventTriggerOperation = CreateOperation<
  "createEventTrigger",
  EventTrigger
>;

/** `ALTER EVENT TRIGGER … ENABLE/DISABLE`. */
export type AlterEventTriggerOperation = AlterOperation<
  "alterEventTrigger",
  FiringSettings
>;

/** `DROP EVENT TRIGGER`. */
export type DropEventTriggerOperation = DropOperation<
  "dropEventTrigger",
  EventTrigger
>;

/** `CREATE RULE`. */
export type CreateRuleOperation = CreateOperation<"createRule", Rule>;

/** `CREATE OR REPLACE RULE`. */
export type ReplaceRuleOperation = ReplaceOperation<"replaceRule", Rule>;

/** `ALTER TABLE … ENABLE/DISABLE RULE`. */
export type AlterRuleOperation = AlterPartOperation<
  "alterRule",
  FiringSettings
>;

/** `DROP RULE`. */
export type DropRuleOperation = DropPartOperation<"dropRule", Rule>;

/** Operations on triggers, event triggers and rules. */
export type TriggerOperation =
  | CreateTriggerOperation
  | ReplaceTriggerOperation
  | AlterTriggerOperation
  | DropTriggerOperation
  | CreateEventTriggerOperation
  | AlterEventTriggerOperation
  | DropEventTriggerOperation
  | CreateRuleOperation
  | ReplaceRuleOperation
  | AlterRuleOperation
  | DropRuleOperation;
