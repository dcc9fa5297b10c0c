import type {
  FiringMode,
  ObjectReference,
  ReplaceTriggerOperation,
  TriggerOperation,
} from "../../operations/mod.ts";
import {
  type LockMode,
  type QualifiedName,
  quoteIdentifier,
  quoteName,
  type Statement,
} from "../../sql/mod.ts";
import type { CompileOptions } from "../compile_options.ts";
import { makeStatement, type StatementFacts } from "../make_statement.ts";
import { alterFacts, type CompilersOf, dropFacts, lock } from "./compilers.ts";
import { commentStatements, creationFacts } from "./creation_facts.ts";
import { dropSql } from "./drop_sql.ts";
import { eventTriggerSql, ruleSql, triggerSql } from "./trigger_sql.ts";

const FIRING: Readonly<Record<FiringMode, string>> = {
  origin: "ENABLE",
  disabled: "DISABLE",
  replica: "ENABLE REPLICA",
  always: "ENABLE ALWAYS",
};

/** The statements of operations on triggers, event triggers and rules. */
export const TRIGGER_COMPILERS: CompilersOf<TriggerOperation> = {
  createTrigger: ({ definition }) => [
    makeStatement(
      triggerSql(definition, { orReplace: false }),
      onTable(definition.table, "SHARE ROW EXCLUSIVE"),
    ),
    ...partFacts("trigger", definition),
  ],
  replaceTrigger: replaceTrigger,
  alterTrigger: (operation) => [
    firing("trigger", operation, {
      ...onTable(operation.table, "SHARE ROW EXCLUSIVE"),
      ...alterFacts(operation),
    }),
  ],
  dropTrigger: (operation) => [dropPart("trigger", operation)],
  createEventTrigger: ({ definition }) => {
    const { name, enabled } = definition;
    return [
      makeStatement(eventTriggerSql(definition)),
      ...(enabled === undefined ? [] : [eventFiring(name, enabled)]),
      ...creationFacts({ kind: "eventTrigger", name }, definition),
    ];
  },
  alterEventTrigger: (operation) => [
    eventFiring(
      operation.name,
      operation.settings.enabled,
      alterFacts(operation),
    ),
  ],
  dropEventTrigger: (operation) => [
    makeStatement(
      dropSql("EVENT TRIGGER", {
        ...operation,
        name: quoteIdentifier(operation.name),
      }),
      dropFacts(operation),
    ),
  ],
  createRule: ({ definition }) => [
    makeStatement(
      ruleSql(definition, { orReplace: false }),
      onTable(definition.table, "ACCESS EXCLUSIVE"),
    ),
    ...partFacts("rule", definition),
  ],
  replaceRule: (operation) => [
    makeStatement(ruleSql(operation.definition, { orReplace: true }), {
      ...onTable(operation.definition.table, "ACCESS EXCLUSIVE"),
      ...alterFacts(operation),
    }),
    ...partFacts("rule", operation.definition),
  ],
  alterRule: (operation) => [
    firing("rule", operation, {
      ...onTable(operation.table, "ACCESS EXCLUSIVE"),
      ...alterFacts(operation),
    }),
  ],
  dropRule: (operation) => [dropPart("rule", operation)],
};

/** A constraint trigger has no `OR REPLACE`, and none had before PostgreSQL 14. */
function replaceTrigger(
  operation: ReplaceTriggerOperation,
  { serverVersion }: CompileOptions,
): readonly Statement[] {
  const { definition, existing, recreate } = operation;
  const inPlace = !recreate && serverVersion >= 140000 &&
    definition.constraint === undefined && existing?.constraint === undefined;
  const { name, table } = definition;
  return [
    ...(inPlace ? [] : [
      dropPart("trigger", { name, table, definition: existing }),
    ]),
    makeStatement(triggerSql(definition, { orReplace: inPlace }), {
      ...onTable(table, "SHARE ROW EXCLUSIVE"),
      ...alterFacts(operation),
    }),
    ...partFacts("trigger", definition),
  ];
}

function partFacts(
  kind: "trigger" | "rule",
  definition: {
    readonly name: string;
    readonly table: QualifiedName;
    readonly enabled?: FiringMode | undefined;
    readonly comment?: string | undefined;
  },
): readonly Statement[] {
  const { name, table, enabled, comment } = definition;
  const reference: ObjectReference = {
    kind,
    schema: table.schema,
    name: table.name,
    member: name,
  };
  const mode = kind === "trigger" ? "SHARE ROW EXCLUSIVE" : "ACCESS EXCLUSIVE";
  return [
    ...(enabled === undefined ? [] : [
      firing(
        kind,
        { name, table, settings: { enabled } },
        onTable(table, mode),
      ),
    ]),
    ...commentStatements(reference, comment),
  ];
}

function firing(
  kind: "trigger" | "rule",
  operation: {
    readonly name: string;
    readonly table: QualifiedName;
    readonly settings: { readonly enabled: FiringMode };
  },
  facts: StatementFacts,
): Statement {
  const { name, table, settings } = operation;
  return makeStatement(
    `ALTER TABLE ${quoteName(table)} ${
      FIRING[settings.enabled]
    } ${kind.toUpperCase()} ${quoteIdentifier(name)}`,
    facts,
  );
}

function eventFiring(
  name: string,
  enabled: FiringMode,
  facts: StatementFacts = {},
): Statement {
  return makeStatement(
    `ALTER EVENT TRIGGER ${quoteIdentifier(name)} ${FIRING[enabled]}`,
    facts,
  );
}

function dropPart(
  kind: "trigger" | "rule",
  operation: {
    readonly name: string;
    readonly table: QualifiedName;
    readonly ifExists?: true | undefined;
    readonly cascade?: true | undefined;
    readonly definition?: unknown;
  },
): Statement {
  return makeStatement(
    dropSql(kind.toUpperCase(), {
      ...operation,
      name: `${quoteIdentifier(operation.name)} ON ${
        quoteName(operation.table)
      }`,
    }),
    {
      ...onTable(operation.table, "ACCESS EXCLUSIVE"),
      ...dropFacts(operation),
    },
  );
}

function onTable(
  table: QualifiedName,
  mode: LockMode,
): Pick<Statement, "locks"> {
  return { locks: [lock(table, mode)] };
}
