import {
  LOCK_MODES,
  type QualifiedName,
  type RelationLock,
  type Statement,
} from "../../sql/mod.ts";
import type { CompileOptions } from "../compile_options.ts";
import { makeStatement, type StatementFacts } from "../make_statement.ts";
import { factsOf, type TableAction } from "./table_facts.ts";

/** What a statement does to a table, as an action that there are facts about. */
export interface TableEffect {
  readonly action: TableAction;
  readonly table: QualifiedName;
  /** The table that a foreign key refers to. */
  readonly references?: QualifiedName | undefined;
}

/** A statement with the facts of all that it does. */
export function tableStatement(
  sql: string,
  effects: readonly TableEffect[],
  options: CompileOptions & { readonly facts?: StatementFacts },
): Statement {
  const { serverVersion, facts } = options;
  const all = effects.map(({ action }) => factsOf(action, serverVersion));
  const outside = all.find(({ transaction }) => transaction !== undefined);
  return makeStatement(sql, {
    transaction: outside?.transaction ?? "inside",
    locks: strongestLocks(
      effects.flatMap((effect) => locksOf(effect, serverVersion)),
    ),
    rewrites: all.some(({ rewrites }) => rewrites),
    scans: all.some(({ scans }) => scans),
    ...facts,
  });
}

function locksOf(
  { action, table, references }: TableEffect,
  serverVersion: number,
): readonly RelationLock[] {
  const { lock, referencedLock } = factsOf(action, serverVersion);
  return [
    ...(lock === undefined ? [] : [relationLock(table, lock)]),
    ...(references === undefined || referencedLock === undefined
      ? []
      : [relationLock(references, referencedLock)]),
  ];
}

function relationLock(
  { schema, name }: QualifiedName,
  mode: RelationLock["mode"],
): RelationLock {
  return { ...(schema !== undefined && { schema }), relation: name, mode };
}

/** The strongest lock on each relation, weakest first. */
export function strongestLocks(
  locks: readonly RelationLock[],
): readonly RelationLock[] {
  const byRelation = new Map<string, RelationLock>();
  for (const lock of locks) {
    const key = JSON.stringify([lock.schema, lock.relation]);
    const known = byRelation.get(key);
    if (known === undefined || rank(known) < rank(lock)) {
      byRelation.set(key, lock);
    }
  }
  return [...byRelation.values()].sort((a, b) => rank(a) - rank(b));
}

function rank({ mode }: RelationLock): number {
  return LOCK_MODES.indexOf(mode);
}
