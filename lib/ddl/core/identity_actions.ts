import type {
  AlterColumnOperation,
  SequenceAlteration,
} from "../../operations/mod.ts";
import { type Identity, identitySequence } from "../../schema/mod.ts";
import { quoteIdentifier, type Statement } from "../../sql/mod.ts";
import {
  isApart,
  moveToLimit,
  type SequenceChange,
} from "../objects/sequence_limits.ts";
import {
  generationClause,
  identityClause,
  sequenceClauses,
} from "../write/column_clause.ts";
import type { AlterTableAction } from "./alter_table.ts";

/** The actions that make a column an identity, change one or end it. */
export function identityActions(
  { column, identity, existing }: AlterColumnOperation,
): readonly AlterTableAction[] {
  if (identity === undefined) return [];
  const alter = `ALTER COLUMN ${quoteIdentifier(column)}`;
  if (identity === null) {
    return [{ sql: `${alter} DROP IDENTITY`, action: "setIdentity" }];
  }
  if (existing?.identity === undefined || existing.identity === null) {
    const sql = `${alter} ADD ${identityClause(identity)}`;
    return [{ sql, action: "setIdentity" }];
  }
  const changes = identityChanges(existing.identity, identity);
  if (changes.length === 0) return [];
  const { settings, ...change } = limitsOf(existing.identity, identity);
  // Where no number was possible before that is now, none can be given twice.
  const restart = isApart({ settings, ...change })
    ? [`RESTART WITH ${settings.start}`]
    : [];
  return [{
    sql: `${alter} ${[...changes, ...restart].join(" ")}`,
    action: "setIdentity",
    ...(restart.length > 0 && { facts: { reversibility: "irreversible" } }),
  }];
}

/** What precedes the `ALTER TABLE`: a sequence that lags behind goes on. */
export function beforeIdentity(
  { table, column, identity, existing }: AlterColumnOperation,
): readonly Statement[] {
  if (!identity || !existing?.identity) return [];
  const change = limitsOf(existing.identity, identity);
  const { sequence: named = existing.identity.sequence } = identity;
  const sequence = identitySequence(table, {
    name: column,
    identity: { ...identity, sequence: named },
  });
  return isApart(change) ? [] : moveToLimit(sequence, change);
}

function limitsOf(
  existing: Identity,
  wanted: Identity,
): Required<SequenceChange> {
  const settingsOf = (identity: Identity): SequenceAlteration => {
    const { increment, start, cycle, minValue = null, maxValue = null } =
      withDefaults(identity);
    return { increment, start, cycle, minValue, maxValue };
  };
  return { settings: settingsOf(wanted), existing: settingsOf(existing) };
}

/** What differs, as `SET …`; what is not said any more goes back to its default. */
function identityChanges(
  existing: Identity,
  wanted: Identity,
): readonly string[] {
  const present = sequenceClauses(withDefaults(existing));
  const changed = sequenceClauses(withDefaults(wanted))
    .filter((clause) => !present.includes(clause));
  const reset = [
    existing.minValue !== undefined && wanted.minValue === undefined
      ? "NO MINVALUE"
      : "",
    existing.maxValue !== undefined && wanted.maxValue === undefined
      ? "NO MAXVALUE"
      : "",
    existing.cycle && !wanted.cycle ? "NO CYCLE" : "",
  ].filter((clause) => clause !== "");
  return [
    ...(existing.generation === wanted.generation
      ? []
      : [`SET GENERATED ${generationClause(wanted)}`]),
    ...[...changed, ...reset].map((clause) => `SET ${clause}`),
  ];
}

function withDefaults(identity: Identity): Identity {
  const increment = identity.increment ?? 1n;
  const start = increment > 0n
    ? identity.minValue ?? 1n
    : identity.maxValue ?? -1n;
  return {
    ...identity,
    increment,
    start: identity.start ?? start,
    cache: identity.cache ?? 1n,
  };
}
