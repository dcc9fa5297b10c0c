import type { EventTrigger, Rule, Trigger } from "../../schema/mod.ts";
import {
  clauses,
  quoteIdentifier,
  quoteLiteral,
  quoteName,
} from "../../sql/mod.ts";
import { queryText } from "./query_text.ts";

/** What `CREATE` of something that has `OR REPLACE` needs to know. */
export interface CreateOptions {
  readonly orReplace: boolean;
}

/** `CREATE TRIGGER`. */
export function triggerSql(
  trigger: Trigger,
  { orReplace }: CreateOptions,
): string {
  const { constraint } = trigger;
  return clauses(
    "CREATE",
    orReplace && "OR REPLACE",
    constraint !== undefined && "CONSTRAINT",
    "TRIGGER",
    quoteIdentifier(trigger.name),
    trigger.timing.toUpperCase(),
    eventsSql(trigger),
    "ON",
    quoteName(trigger.table),
    constraint?.from !== undefined && `FROM ${quoteName(constraint.from)}`,
    constraint?.deferrable && "DEFERRABLE",
    constraint?.initiallyDeferred && "INITIALLY DEFERRED",
    transitionTables(trigger),
    `FOR EACH ${trigger.level.toUpperCase()}`,
    trigger.when !== undefined && `WHEN (${trigger.when})`,
    `EXECUTE FUNCTION ${quoteName(trigger.function)}(${
      (trigger.arguments ?? []).map(quoteLiteral).join(", ")
    })`,
  );
}

/** `CREATE EVENT TRIGGER`. */
export function eventTriggerSql(trigger: EventTrigger): string {
  return clauses(
    "CREATE EVENT TRIGGER",
    quoteIdentifier(trigger.name),
    "ON",
    quoteIdentifier(trigger.event),
    trigger.tags !== undefined &&
      `WHEN TAG IN (${trigger.tags.map(quoteLiteral).join(", ")})`,
    `EXECUTE FUNCTION ${quoteName(trigger.function)}()`,
  );
}

/** `CREATE RULE`. */
export function ruleSql(rule: Rule, { orReplace }: CreateOptions): string {
  return clauses(
    "CREATE",
    orReplace && "OR REPLACE",
    "RULE",
    quoteIdentifier(rule.name),
    "AS",
    queryText(rule.definition),
  );
}

function eventsSql({ events, updateOf }: Trigger): string {
  return events.map((event) =>
    event === "update" && updateOf !== undefined
      ? `UPDATE OF ${updateOf.map(quoteIdentifier).join(", ")}`
      : event.toUpperCase()
  ).join(" OR ");
}

function transitionTables({ oldTable, newTable }: Trigger): string {
  if (oldTable === undefined && newTable === undefined) return "";
  return clauses(
    "REFERENCING",
    oldTable !== undefined && `OLD TABLE AS ${quoteIdentifier(oldTable)}`,
    newTable !== undefined && `NEW TABLE AS ${quoteIdentifier(newTable)}`,
  );
}
