import { loadMigration } from "./load_migration.ts";
import { trySqlMigration } from "./load_sql_migration.ts";
import type { MigrationFile } from "./migration_file.ts";

/** What was found of a migration before its turn. */
export interface CheckedMigration {
  /** Whether there is a way back, written or derived. */
  readonly hasDowngrade: boolean;
}

/**
 * Loads a migration ahead of its turn, to know that it can be: runs its file,
 * or cuts it into its statements if it is SQL. SQL that was found plain when
 * its header was read is not read again, which a long history would feel.
 *
 * @throws {RetortError} `migration/…`, `sql/syntax`, `sql/psql-command`
 */
export async function checkMigration(
  file: MigrationFile,
  direction: "upgrade" | "downgrade",
): Promise<CheckedMigration> {
  if (file.format !== "sql") {
    const { downgrade, reversible } = await loadMigration(file);
    return { hasDowngrade: downgrade !== undefined || reversible === true };
  }
  return file.intricate === true
    ? trySqlMigration(file, direction)
    : { hasDowngrade: true };
}
