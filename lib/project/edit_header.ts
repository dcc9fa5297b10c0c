import type { SourceText } from "./header_error.ts";
import type { MigrationFormat } from "./migration_file.ts";
import { readModuleConstants } from "./module_constants.ts";

/** The parts of a header to change; what is absent stays. */
export interface HeaderEdits {
  readonly revision?: string | undefined;
  readonly downRevisions?: readonly string[] | undefined;
  readonly dependsOn?: readonly string[] | undefined;
}

/** Changes literals of a migration's header; all other text stays as it is. */
export function editHeader(
  source: SourceText,
  format: MigrationFormat,
  edits: HeaderEdits,
): string {
  return format === "sql"
    ? editSqlHeader(source.text, edits)
    : editModuleHeader(source, edits);
}

function editSqlHeader(
  text: string,
  { revision, downRevisions, dependsOn }: HeaderEdits,
): string {
  const values = [
    ["revision", revision],
    ["down-revision", downRevisions?.join(" ")],
    ["depends-on", dependsOn?.join(" ")],
  ] as const;
  return values.reduce((edited, [key, value]) => {
    if (value === undefined) return edited;
    const line = new RegExp(
      `^(\\ufeff?--[ \\t]*retort:${key}:?)[^\\r\\n]*`,
      "m",
    );
    return edited.replace(
      line,
      (_, start: string) => `${start} ${value}`.trimEnd(),
    );
  }, text);
}

function editModuleHeader(
  source: SourceText,
  { revision, downRevisions, dependsOn }: HeaderEdits,
): string {
  const values = new Map<string, string>();
  if (revision !== undefined) values.set("revision", JSON.stringify(revision));
  if (downRevisions !== undefined) {
    values.set("downRevision", downRevisionLiteral(downRevisions));
  }
  if (dependsOn !== undefined) values.set("dependsOn", listLiteral(dependsOn));
  const { constants } = readModuleConstants(source, new Set(values.keys()));
  return constants.toSorted((a, b) => b.offset - a.offset)
    .reduce(
      (text, { name, offset, end }) =>
        text.slice(0, offset) + values.get(name) + text.slice(end),
      source.text,
    );
}

function downRevisionLiteral(ids: readonly string[]): string {
  const [only] = ids;
  if (only === undefined) return "null";
  return ids.length === 1 ? JSON.stringify(only) : listLiteral(ids);
}

function listLiteral(ids: readonly string[]): string {
  return `[${ids.map((id) => JSON.stringify(id)).join(", ")}]`;
}
