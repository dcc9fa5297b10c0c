import { Buffer, isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import type { SourceLocation } from "../errors/mod.ts";
import type { Migration, Operations } from "../operations/mod.ts";
import { sourceAt, sourceLocator, splitStatements } from "../sql/mod.ts";
import type { MigrationFile } from "./migration_file.ts";
import type { SourceText } from "./header_error.ts";
import { moduleError } from "./module_error.ts";
import { type SqlSection, sqlSections } from "./sql_header.ts";
import { systemCode, systemReason } from "./system_code.ts";

function readText(file: MigrationFile, known: Uint8Array | undefined): string {
  const bytes = known ?? readBytes(file);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString("utf8");
  if (isUtf8(bytes)) return text;
  // What cannot be decoded would be written into the database as "\ufffd".
  const line = text.slice(0, text.indexOf("\ufffd")).split("\n").length;
  const reason = `it is not UTF-8 text: line ${line} holds other bytes`;
  throw moduleError(file, { reason, cause: undefined });
}

function readBytes(file: MigrationFile): Buffer {
  try {
    return readFileSync(file.path);
  } catch (error) {
    const reason = systemReason(systemCode(error));
    throw moduleError(file, { reason, cause: error });
  }
}

/** A statement of an `.sql` migration, and where it begins. */
interface PlacedText {
  readonly sql: string;
  readonly place: SourceLocation;
}

/** Cuts one way's part of a file into its statements. */
function* statementsOf(
  section: SqlSection,
  { file, text }: SourceText,
): Generator<PlacedText, void, void> {
  const sql = text.slice(section.start, section.end);
  const origin = sourceAt(text, section.start, { file, line: 1, column: 1 });
  const locate = sourceLocator(sql, origin);
  for (const { offset, end } of splitStatements(sql, origin)) {
    yield { sql: sql.slice(offset, end), place: locate(offset) };
  }
}

/**
 * Reads an `.sql` migration: each of its statements becomes a call of
 * `op.execute`, and `locate` says where in the file it is.
 *
 * @throws {RetortError} `migration/not-loadable`, `migration/header-invalid`;
 * its directions throw `sql/syntax`, `sql/psql-command`
 */
export function loadSqlMigration(
  file: MigrationFile,
  bytes?: Uint8Array,
): Migration {
  const source = { file: file.file, text: readText(file, bytes) };
  const sections = sqlSections(source);
  let current: SourceLocation | undefined;
  const direction = (section: SqlSection) => (op: Operations): void => {
    for (const { sql, place } of statementsOf(section, source)) {
      current = place;
      op.execute(sql);
    }
    current = undefined;
  };
  return {
    revision: file.id,
    file: file.file,
    transaction: file.transaction,
    upgrade: direction(sections.upgrade),
    downgrade: sections.downgrade && direction(sections.downgrade),
    locate: () => current,
  };
}

/**
 * Tells which ways an `.sql` migration has, and tries to cut one of them into
 * its statements.
 *
 * @throws {RetortError} `migration/not-loadable`, `migration/header-invalid`,
 * `sql/syntax`, `sql/psql-command`
 */
export function trySqlMigration(
  file: MigrationFile,
  direction: "upgrade" | "downgrade",
): { readonly hasDowngrade: boolean } {
  const source = { file: file.file, text: readText(file, undefined) };
  const sections = sqlSections(source);
  const section = sections[direction];
  if (section !== undefined) Array.from(statementsOf(section, source));
  return { hasDowngrade: sections.downgrade !== undefined };
}
