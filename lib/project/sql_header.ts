import { headerError, type SourceText } from "./header_error.ts";
import type { MigrationHeader } from "./migration_file.ts";
import { nearest } from "../errors/mod.ts";

/** A line `-- retort:key value` of an `.sql` migration. */
interface Directive {
  readonly key: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A part of an `.sql` migration: UTF-16 units from 0. */
export interface SqlSection {
  readonly start: number;
  readonly end: number;
}

/** The parts of an `.sql` migration. */
export interface SqlSections {
  readonly upgrade: SqlSection;
  readonly downgrade?: SqlSection | undefined;
}

const DIRECTIVE_REGEXP =
  /^\ufeff?--[ \t]*retort:([^\s:]*):?[ \t]*(.*?)[ \t]*\r?$/gm;
const OWN_LINE_REGEXP = /^[ \t]*retort:/;
/** How many lines of comment may describe a migration. */
const LONGEST_COMMENT = 50;
const KEYS = [
  "revision",
  "down-revision",
  "branch-labels",
  "depends-on",
  "transaction",
  "upgrade",
  "downgrade",
];

function directivesOf(source: SourceText): readonly Directive[] {
  const directives: Directive[] = [];
  for (const match of source.text.matchAll(DIRECTIVE_REGEXP)) {
    const [line, key = "", value = ""] = match;
    const directive = {
      key,
      value,
      start: match.index,
      end: match.index + line.length,
    };
    if (!KEYS.includes(key)) {
      const meant = nearest(key, KEYS);
      throw refuse(source, directive, {
        problem: "there is no such line",
        hint: meant && `Did you mean "retort:${meant}"?`,
      });
    }
    if (directives.some((earlier) => earlier.key === key)) {
      throw refuse(source, directive, { problem: "the line is there twice" });
    }
    directives.push(directive);
  }
  return directives;
}

function refuse(
  source: SourceText,
  { key, start }: Directive,
  { problem, hint }: { problem: string; hint?: string | undefined },
): Error {
  const name = `retort:${key}`;
  return headerError(source, { name, problem, hint, offset: start });
}

function missing(source: SourceText, key: string, hint: string): Error {
  return headerError(source, {
    name: `retort:${key}`,
    problem: "the file has no such line",
    offset: 0,
    hint,
  });
}

function listOf(directive: Directive | undefined): readonly string[] {
  return (directive?.value ?? "").split(/[\s,]+/).filter((it) => it !== "");
}

/** The text of the comment lines that the file begins with. */
function firstComment(text: string): string {
  const lines: string[] = [];
  let at = text.startsWith("\ufeff") ? 1 : 0;
  while (lines.length < LONGEST_COMMENT && text.startsWith("--", at)) {
    const end = text.indexOf("\n", at);
    const line = text.slice(at + 2, end === -1 ? undefined : end);
    if (OWN_LINE_REGEXP.test(line)) break;
    lines.push(line.trim());
    if (end === -1) break;
    at = end + 1;
  }
  return lines.join("\n").trim();
}

/**
 * Reads the header of an `.sql` migration.
 *
 * @throws {RetortError} `migration/header-invalid`
 */
export function readSqlHeader(source: SourceText): MigrationHeader {
  const directives = directivesOf(source);
  const find = (key: string): Directive | undefined =>
    directives.find((directive) => directive.key === key);
  const [revision, ...more] = listOf(find("revision"));
  if (revision === undefined || more.length > 0) {
    throw missing(
      source,
      "revision",
      'Begin the file with `-- retort:revision` and one id, or its name with "_" if it is no migration',
    );
  }
  const down = find("down-revision");
  if (down === undefined) {
    throw missing(
      source,
      "down-revision",
      "Add `-- retort:down-revision` with the revision it follows, or with nothing behind it for the first",
    );
  }
  const transaction = find("transaction");
  const mode = transaction?.value ?? "auto";
  if (transaction !== undefined && mode !== "auto" && mode !== "none") {
    throw refuse(source, transaction, {
      problem: `"${mode}" is neither "auto" nor "none"`,
    });
  }
  return {
    id: revision,
    downRevisions: listOf(down).filter((it) => it !== "null"),
    branchLabels: listOf(find("branch-labels")),
    dependsOn: listOf(find("depends-on")),
    transaction: mode === "none" ? "none" : "auto",
    doc: firstComment(source.text),
  };
}

/**
 * Finds the statements of an `.sql` migration: each way's stand below its line.
 *
 * @throws {RetortError} `migration/header-invalid`
 */
export function sqlSections(source: SourceText): SqlSections {
  const directives = directivesOf(source);
  const section = (key: string): SqlSection | undefined => {
    const index = directives.findIndex((directive) => directive.key === key);
    const directive = directives[index];
    if (directive === undefined) return undefined;
    const next = directives.slice(index + 1)
      .find((it) => it.key === "upgrade" || it.key === "downgrade");
    return { start: directive.end, end: next?.start ?? source.text.length };
  };
  const upgrade = section("upgrade");
  if (upgrade === undefined) {
    throw missing(
      source,
      "upgrade",
      "Write `-- retort:upgrade` above the statements that lead to the revision",
    );
  }
  return { upgrade, downgrade: section("downgrade") };
}
