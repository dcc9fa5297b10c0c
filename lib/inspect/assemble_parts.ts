import type {
  ExtendedStatistics,
  Policy,
  Rule,
  Trigger,
} from "../schema/mod.ts";
import { canonicalText, expressionText } from "./canonical_text.ts";
import type { QualifiedName } from "../sql/mod.ts";
import { type CatalogIndex, compareNames } from "./catalog_index.ts";
import {
  compareText,
  flag,
  optionalName,
  present,
  qualifiedName,
} from "./catalog_values.ts";
import type {
  PolicyRow,
  RuleRow,
  StatisticsRow,
  TriggerRow,
} from "./query_parts.ts";
import { closingParenthesis, findTopLevel } from "./scan_sql.ts";

const ROW = 1;
const BEFORE = 2;
const EVENTS = [
  ["insert", 4],
  ["update", 16],
  ["delete", 8],
  ["truncate", 32],
] as const;
const INSTEAD = 64;

const ENABLED = {
  O: undefined,
  D: "disabled",
  R: "replica",
  A: "always",
} as const;

function conditionOf(row: TriggerRow): string | undefined {
  if (!row.has_condition) return undefined;
  const open = findTopLevel(row.definition, " WHEN (") + " WHEN ".length;
  return expressionText(
    row.definition.slice(open, closingParenthesis(row.definition, open) + 1),
  );
}

/** Reads `tgargs`: each argument ends with a NUL. */
function argumentsOf(hex: string | null): readonly string[] | undefined {
  if (hex === null) return undefined;
  const bytes = (hex.match(/../g) ?? []).map((byte) => parseInt(byte, 16));
  const text = new TextDecoder().decode(new Uint8Array(bytes));
  return text.split("\0").slice(0, -1);
}

function timingOf(type: number): Trigger["timing"] {
  if (type & INSTEAD) return "instead of";
  return type & BEFORE ? "before" : "after";
}

function assembleTrigger(row: TriggerRow, table: QualifiedName): Trigger {
  return present({
    name: row.name,
    table,
    timing: timingOf(row.type),
    events: EVENTS.filter(([, bit]) => row.type & bit).map(([event]) => event),
    updateOf: row.update_of ?? undefined,
    level: row.type & ROW ? "row" : "statement",
    when: conditionOf(row),
    oldTable: row.old_table ?? undefined,
    newTable: row.new_table ?? undefined,
    function: qualifiedName(row.function),
    arguments: argumentsOf(row.arguments),
    constraint: row.is_constraint
      ? present({
        from: optionalName(row.constraint_from),
        deferrable: flag(row.deferrable),
        initiallyDeferred: flag(row.deferred),
      })
      : undefined,
    enabled: ENABLED[row.enabled],
    comment: row.comment ?? undefined,
  });
}

const COMMANDS = {
  "*": "all",
  r: "select",
  a: "insert",
  w: "update",
  d: "delete",
} as const;

function assemblePolicy(row: PolicyRow, table: QualifiedName): Policy {
  return present({
    name: row.name,
    table,
    permissive: row.permissive,
    command: COMMANDS[row.command],
    roles: row.roles === null ? undefined : [...row.roles].sort(compareText),
    using: row.using === null ? undefined : expressionText(row.using),
    withCheck: row.check === null ? undefined : expressionText(row.check),
    comment: row.comment ?? undefined,
  });
}

function assembleRule(row: RuleRow, table: QualifiedName): Rule {
  const definition = canonicalText(
    (row.definition ?? "").replace(/;$/, ""),
  );
  const at = definition.search(/\s+ON (SELECT|INSERT|UPDATE|DELETE) TO /);
  return present({
    name: row.name,
    table,
    definition: definition.slice(at).trim(),
    enabled: ENABLED[row.enabled],
    comment: row.comment ?? undefined,
  });
}

const KINDS: Readonly<Record<string, string>> = {
  d: "ndistinct",
  f: "dependencies",
  m: "mcv",
};

function statisticsKinds(row: StatisticsRow): readonly string[] | undefined {
  const kinds = row.kinds.flatMap((kind) => KINDS[kind] ?? []).sort();
  return kinds.length === 0 || kinds.length === Object.keys(KINDS).length
    ? undefined
    : kinds;
}

function assembleStatistics(
  row: StatisticsRow,
  { table, catalog }: {
    readonly table: QualifiedName;
    readonly catalog: CatalogIndex;
  },
): ExtendedStatistics {
  return present({
    schema: row.schema,
    name: row.name,
    table,
    kinds: statisticsKinds(row),
    expressions: [
      ...(row.columns ?? []),
      ...(row.expressions ?? []).map((sql) => ({
        sql: expressionText(sql),
      })),
    ],
    target: row.target ?? undefined,
    owner: row.owner === catalog.self ? undefined : row.owner,
    comment: row.comment ?? undefined,
  });
}

/** What belongs to a relation without being of its definition. */
export interface Parts {
  readonly triggers: readonly Trigger[];
  readonly policies: readonly Policy[];
  readonly rules: readonly Rule[];
  readonly statistics: readonly ExtendedStatistics[];
}

function compareParts(
  a: { readonly table: QualifiedName; readonly name: string },
  b: { readonly table: QualifiedName; readonly name: string },
): number {
  return compareNames(a.table, b.table) || compareText(a.name, b.name);
}

/** Reads triggers, policies, rules and statistics of the relations that are there. */
export function assembleParts(catalog: CatalogIndex): Parts {
  const each = <Row extends { readonly relation: number }, Part>(
    rows: readonly Row[],
    read: (row: Row, table: QualifiedName) => Part,
  ): Part[] =>
    rows.flatMap((row) => {
      const relation = catalog.relations.get(row.relation);
      if (relation === undefined) return [];
      return [read(row, { schema: relation.schema, name: relation.name })];
    });
  const { rows } = catalog;
  return {
    triggers: each(rows.triggers, assembleTrigger).sort(compareParts),
    policies: each(rows.policies, assemblePolicy).sort(compareParts),
    rules: each(rows.rules.filter((row) => !row.is_view), assembleRule)
      .sort(compareParts),
    statistics: each(
      rows.statistics,
      (row, table) => assembleStatistics(row, { table, catalog }),
    ).sort(compareNames),
  };
}
