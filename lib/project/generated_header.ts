import type { SourceText } from "./header_error.ts";
import type { MigrationHeader } from "./migration_file.ts";

const STRING = '"[^"\\\\\\x00-\\x1f]+"';
const DOWN_REVISION = `null|${STRING}|\\[${STRING}(?:, ${STRING})*\\]`;
/** What `retort revision` writes: a type import, a comment, two constants. */
const GENERATED_REGEXP = new RegExp(
  `^import type \\{ Operations \\} from ${STRING};\\n\\n` +
    "(?:/\\*\\* ([^*\\n\\r\\\\]+) \\*/\\n)?" +
    `export const revision = (${STRING});\\n` +
    `export const downRevision = (${DOWN_REVISION});\\n\\n`,
);
/** Names that could say more about the revision further down. */
const MORE_REGEXP =
  /branchLabels|dependsOn|transaction|downRevision|\brevision\b|\/\*\*/;

/** What `null`, a text or a list of texts stands for; none has an escape. */
function listOf(literal: string): readonly string[] {
  if (literal.startsWith('"')) return [literal.slice(1, -1)];
  return literal === "null" ? [] : JSON.parse(literal);
}

/**
 * Reads the header of a module that is as it was written by this tool, which
 * most are; for any other it says nothing. It costs a fraction of taking the
 * module apart.
 */
export function readGeneratedHeader(
  { text }: SourceText,
): MigrationHeader | undefined {
  const match = GENERATED_REGEXP.exec(text);
  if (match === null || MORE_REGEXP.test(text.slice(match[0].length))) {
    return undefined;
  }
  const [, doc = "", id = "", downRevision = ""] = match;
  return {
    id: id.slice(1, -1),
    downRevisions: listOf(downRevision),
    branchLabels: [],
    dependsOn: [],
    transaction: "auto",
    doc: doc.trim(),
  };
}
