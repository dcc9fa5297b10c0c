import { quoteLiteral } from "../sql/mod.ts";
import type { OwnTables } from "./own_tables.ts";
import { rowEffectSql } from "./row_effects.ts";
import type { RunStep } from "./run_step.ts";

/** What moves the version table's rows, and tells whether it did. */
export interface GuardedEffects {
  /** The row effects, each returning a row for each it found. */
  readonly with: string;
  /** The revision, or null if a row was not there. */
  readonly revision: string;
  /** The direction, or null if the migration left its role. */
  readonly direction: string;
}

/** Moves the rows of a step. */
export function guardEffects(
  tables: OwnTables,
  step: RunStep,
  role: string,
): GuardedEffects {
  return guard(
    step.rowEffects.map((effect) => rowEffectSql(tables.version, effect)),
    {
      revision: quoteLiteral(step.revision),
      direction: quoteLiteral(step.direction),
      role,
    },
  );
}

/** Makes columns null, which the journal refuses, where a claim does not hold. */
export function guard(
  effects: readonly string[],
  { revision, direction, role }: {
    readonly revision: string;
    readonly direction: string;
    readonly role: string;
  },
): GuardedEffects {
  const rows = effects.map((sql, index) =>
    `row${index} AS (${sql} RETURNING 1)`
  );
  const claims = effects.map((_, index) =>
    `(SELECT pg_catalog.count(*) FROM row${index}) = 1`
  );
  return {
    with: rows.length === 0 ? "" : `WITH ${rows.join(", ")} `,
    revision: claims.length === 0
      ? revision
      : `CASE WHEN ${claims.join(" AND ")} THEN ${revision} END`,
    direction: `CASE WHEN current_user = ${
      quoteLiteral(role)
    } THEN ${direction} END`,
  };
}
