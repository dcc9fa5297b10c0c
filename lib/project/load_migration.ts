import type { Migration } from "../operations/mod.ts";
import { importModule } from "./import_module.ts";
import { loadSqlMigration } from "./load_sql_migration.ts";
import { callLocator } from "./locate_call.ts";
import type { MigrationFile } from "./migration_file.ts";
import { moduleError } from "./module_error.ts";
import { pointOutThrows } from "./point_out_throws.ts";

type Direction = NonNullable<Migration["downgrade"]>;

function isDirection(value: unknown): value is Direction {
  return typeof value === "function";
}

function directionOf(
  exports: Readonly<Record<string, unknown>>,
  name: string,
  file: MigrationFile,
): Direction | undefined {
  const value = exports[name];
  if (value === undefined || isDirection(value)) return value;
  throw moduleError(file, {
    reason: `its "${name}" is no function`,
    hint: `Write \`export function ${name}(op: Operations) { … }\``,
  });
}

/** What is known of a migration's file besides where it is. */
export interface LoadMigrationOptions {
  /** What is in it, where that has been read. */
  readonly bytes?: Uint8Array | undefined;
}

/**
 * Loads a migration: runs its file, or reads it if it is SQL.
 *
 * @throws {RetortError} `migration/not-loadable`, `migration/header-invalid`
 */
export async function loadMigration(
  file: MigrationFile,
  { bytes }: LoadMigrationOptions = {},
): Promise<Migration> {
  if (file.format === "sql") return loadSqlMigration(file, bytes);
  const exports = await importModule(file);
  const change = directionOf(exports, "change", file);
  const upgrade = directionOf(exports, "upgrade", file);
  const downgrade = directionOf(exports, "downgrade", file);
  const main = change ?? upgrade;
  if (main === undefined || (change && (upgrade ?? downgrade))) {
    throw moduleError(file, {
      reason: main === undefined
        ? 'it exports neither "upgrade" nor "change"'
        : 'it exports "change" and also a direction of its own',
      hint:
        "Export either `upgrade` and `downgrade`, or `change`, whose way back is derived",
    });
  }
  return {
    revision: file.id,
    file: file.file,
    transaction: file.transaction,
    upgrade: pointOutThrows(main, file),
    downgrade: downgrade && pointOutThrows(downgrade, file),
    reversible: change === undefined ? undefined : true,
    locate: callLocator(file),
  };
}
