import { readGeneratedHeader } from "./generated_header.ts";
import type { SourceText } from "./header_error.ts";
import type {
  MigrationFile,
  MigrationFormat,
  MigrationHeader,
} from "./migration_file.ts";
import { messageOf } from "./migration_message.ts";
import { readModuleHeader } from "./module_header.ts";
import { readSqlHeader } from "./sql_header.ts";

/** Reads the header of a migration's text. */
export function readHeader(
  source: SourceText,
  format: MigrationFormat,
): MigrationHeader & Pick<MigrationFile, "message"> {
  const header = format === "sql"
    ? readSqlHeader(source)
    : readGeneratedHeader(source) ?? readModuleHeader(source);
  return { ...header, message: messageOf(header.doc) };
}
