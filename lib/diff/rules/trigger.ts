import type { Operation } from "../../operations/mod.ts";
import type {
  EventTrigger,
  Rule as RewriteRule,
  Trigger,
} from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import { entity, type EntityAddress } from "../entity.ts";
import { alterComment, alterFacts, inPlace, type Pair } from "../facts.ts";
import type { Alteration, Rule } from "../rule.ts";
import { wordsOf } from "../words.ts";
import { differsBeyond } from "./differs.ts";
import { keepsOperators } from "./keeps_operators.ts";
import { nameOf } from "./name_of.ts";

/** A part of a table or a view: it depends on whichever there is. */
export function relationAddresses(
  name: QualifiedName,
): readonly EntityAddress[] {
  return (["table", "view", "materializedView"] as const)
    .map((kind) => ({ kind, ...nameOf(name) }));
}

function functionAddress(
  name: QualifiedName,
  identity: string,
): EntityAddress {
  return { kind: "routine", ...nameOf(name), identity };
}

/** Triggers. */
export const triggerRule: Rule<Trigger> = {
  rank: 90,
  list: (model) =>
    model.triggers.map((trigger) =>
      entity(
        { kind: "trigger", ...nameOf(trigger.table), member: trigger.name },
        trigger,
      )
    ),
  references: ({ value }) => [
    ...relationAddresses(value.table),
    functionAddress(value.function, ""),
    ...(value.updateOf ?? []).map((member): EntityAddress => ({
      kind: "column",
      ...nameOf(value.table),
      member,
    })),
  ],
  create: ({ value }) => [{ kind: "createTrigger", definition: value }],
  drop: ({ value }) => [{
    kind: "dropTrigger",
    name: value.name,
    table: nameOf(value.table),
    definition: value,
  }],
  alter: ({ value: before }, { value: after }) =>
    alterFiring({ before, after }, "trigger"),
};

type Firing = Trigger | RewriteRule;

/** What may be altered of a trigger or a rule: when it fires, and its comment. */
function alterFiring(
  { before, after }: Pair<Firing>,
  kind: "rule" | "trigger",
): Alteration {
  if (differsBeyond({ before, after }, ["enabled", "comment"])) {
    return { how: "replace" };
  }
  const { name } = after;
  const table = nameOf(after.table);
  const firing: readonly Operation[] = before.enabled === after.enabled
    ? []
    : [{
      kind: kind === "rule" ? "alterRule" : "alterTrigger",
      name,
      table,
      settings: { enabled: after.enabled ?? "origin" },
      existing: { enabled: before.enabled ?? "origin" },
    }];
  return inPlace([
    ...firing,
    ...alterComment({ kind, ...table, member: name }, {
      before: before.comment,
      after: after.comment,
    }),
  ]);
}

/** Rules of tables and views. */
export const ruleRule: Rule<RewriteRule> = {
  rank: 92,
  list: (model) =>
    model.rules.map((rule) =>
      entity({ kind: "rule", ...nameOf(rule.table), member: rule.name }, rule)
    ),
  references: ({ value }) => relationAddresses(value.table),
  mentions: ({ value }) => wordsOf(value.definition),
  create: ({ value }) => [{ kind: "createRule", definition: value }],
  drop: ({ value }) => [{
    kind: "dropRule",
    name: value.name,
    table: nameOf(value.table),
    definition: value,
  }],
  alter: ({ value: before }, { value: after }) =>
    alterFiring({ before, after }, "rule"),
  stays: keepsOperators,
};

/** Event triggers. */
export const eventTriggerRule: Rule<EventTrigger> = {
  rank: 120,
  list: (model) =>
    model.eventTriggers.map((trigger) =>
      entity({ kind: "eventTrigger", name: trigger.name }, trigger)
    ),
  references: ({ value }) => [functionAddress(value.function, "")],
  create: ({ value }) => [{ kind: "createEventTrigger", definition: value }],
  drop: ({ value }) => [
    { kind: "dropEventTrigger", name: value.name, definition: value },
  ],
  alter: ({ value: before }, { value: after }) =>
    alterEventTrigger({ before, after }),
};

function alterEventTrigger({ before, after }: Pair<EventTrigger>): Alteration {
  const inOrder = { before: tagsSorted(before), after: tagsSorted(after) };
  if (differsBeyond(inOrder, ["enabled", "comment", "owner"])) {
    return { how: "replace" };
  }
  const { name } = after;
  const firing: readonly Operation[] = before.enabled === after.enabled
    ? []
    : [{
      kind: "alterEventTrigger",
      name,
      settings: { enabled: after.enabled ?? "origin" },
      existing: { enabled: before.enabled ?? "origin" },
    }];
  return inPlace([
    ...firing,
    ...alterFacts({ kind: "eventTrigger", name }, { before, after }),
  ]);
}

/** An event trigger with its tags in an order that means nothing. */
function tagsSorted(trigger: EventTrigger): EventTrigger {
  const { tags } = trigger;
  return tags === undefined ? trigger : { ...trigger, tags: tags.toSorted() };
}
