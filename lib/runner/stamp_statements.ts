import { TextSession } from "../database/mod.ts";
import { quoteLiteral, quoteName } from "../sql/mod.ts";
import { creations, offlineStart } from "./offline_start.ts";
import { type OwnTables, ownTables } from "./own_tables.ts";
import { rowEffectSql } from "./row_effects.ts";
import type { RunOptions } from "./run_options.ts";
import type { RowEffect } from "./run_step.ts";

/** The statements that move rows and note it in the journal. */
export function stampStatements(
  tables: OwnTables,
  effects: readonly RowEffect[],
  options: RunOptions,
): readonly string[] {
  return effects.flatMap((effect) => [
    rowEffectSql(tables.version, effect),
    stampEntry(tables, effect, options),
  ]);
}

/** Notes in the journal that a row was moved without running a migration. */
function stampEntry(
  tables: OwnTables,
  effect: RowEffect,
  { actor, toolVersion }: RunOptions,
): string {
  const revision = effect.kind === "update" ? effect.to : effect.revision;
  const message = effect.kind === "update"
    ? `Stamped instead of ${effect.from}`
    : effect.kind === "insert"
    ? "Stamped"
    : "Stamped as not applied";
  const values = [
    quoteLiteral(revision),
    "'stamp'",
    "'done'",
    "pg_catalog.now()",
    "pg_catalog.now()",
    actor.user === undefined ? "NULL" : quoteLiteral(actor.user),
    actor.host === undefined ? "NULL" : quoteLiteral(actor.host),
    quoteLiteral(toolVersion),
    quoteLiteral(message),
  ];
  return `INSERT INTO ${
    quoteName(tables.journal)
  } (revision, direction, outcome, started_at, finished_at, actor, actor_host, tool_version, message) VALUES (${
    values.join(", ")
  })`;
}

/** Writes a stamp as SQL that `psql -v ON_ERROR_STOP=1 -f` runs. */
export async function stampAsSql(
  effects: readonly RowEffect[],
  { start, options, serverVersion }: {
    /** The rows that it starts from, which it makes sure of; the tables are made where there are none. */
    readonly start: readonly string[];
    readonly options: RunOptions;
    /** The server that it is for: `150018` is 15.18. */
    readonly serverVersion: number;
  },
): Promise<string> {
  const tables = ownTables(options.versionTable, undefined);
  const session = new TextSession({ serverVersion });
  await session.execute([
    ...offlineStart(tables, start),
    ...stampStatements(tables, effects, { ...options, actor: {} }),
  ]);
  return session.text;
}

/** Writes as SQL what makes the version table and the journal. */
export async function versionTableSql(
  options: RunOptions,
  serverVersion: number,
): Promise<string> {
  const tables = ownTables(options.versionTable, undefined);
  const session = new TextSession({ serverVersion });
  for (const sql of creations(tables)) await session.execute([sql]);
  return session.text;
}
