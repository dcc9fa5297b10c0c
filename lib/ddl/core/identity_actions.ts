import type { AlterColumnOperation } from "../../operations/mod.ts";
import type { Identity } from "../../schema/mod.ts";
import { quoteIdentifier } from "../../sql/mod.ts";
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
  return changes.length === 0
    ? []
    : [{ sql: `${alter} ${changes.join(" ")}`, action: "setIdentity" }];
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
