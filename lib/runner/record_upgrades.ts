import type { Operation } from "../operations/mod.ts";
import type { LoadedMigration } from "./loaded_migration.ts";
import { recordApart } from "./record_migration.ts";
import {
  readStatements,
  type ReadStatementsOptions,
} from "./read_statements.ts";
import type { OpOptions } from "./run.ts";
import type { StepStatement } from "./step_item.ts";

/** What migrations are recorded with. */
export interface RecordUpgradesOptions extends ReadStatementsOptions {
  readonly recorder: OpOptions;
  readonly load: (revision: string) => Promise<LoadedMigration>;
}

/** What upgrades would send, as far as it is known before they are run. */
export interface RecordedUpgrades {
  /** What each migration gave, by revision: those before the first that failed. */
  readonly operations: ReadonlyMap<string, readonly Operation[]>;
  /** The statements of all, in order; absent if a migration failed. */
  readonly statements?: readonly StepStatement[] | undefined;
}

/**
 * Says what the upgrades of migrations would send, without a database. One that
 * asks it fails here; whatever else is wrong with one is said where it is run.
 */
export async function recordUpgrades(
  revisions: readonly string[],
  options: RecordUpgradesOptions,
): Promise<RecordedUpgrades> {
  const operations = new Map<string, readonly Operation[]>();
  const statements: (readonly StepStatement[])[] = [];
  try {
    for (const revision of revisions) {
      const migration = await options.load(revision);
      const given = await recordApart(migration, options, { side: "upgrade" });
      operations.set(revision, given);
      statements.push(await readStatements(given, options));
    }
  } catch {
    return { operations };
  }
  return { operations, statements: statements.flat() };
}
