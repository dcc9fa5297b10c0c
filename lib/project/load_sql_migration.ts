import { Buffer, isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import type { SourceLocation } from "../errors/mod.ts";
import type { Migration, Operations } from "../operations/mod.ts";
import { sourceAt, sourceLocator, splitStatements } from "../sql/mod.ts";
import type { MigrationFile } from "./migration_file.ts";
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
  const text = readText(file, bytes);
  const sections = sqlSections({ file: file.file, text });
  let current: SourceLocation | undefined;
  const direction = (section: SqlSection) => (op: Operations): void => {
    const sql = text.slice(section.start, section.end);
    const origin = sourceAt(text, section.start, {
      file: file.file,
      line: 1,
      column: 1,
    });
    const locate = sourceLocator(sql, origin);
    for (const { offset, end } of splitStatements(sql, origin)) {
      current = locate(offset);
      op.execute(sql.slice(offset, end));
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
