import type { Session } from "../database/mod.ts";
import {
  type ChangedMigration,
  isRetortError,
  RetortError,
} from "../errors/mod.ts";
import {
  meaningOf,
  type QualifiedName,
  quoteName,
  type SqlParser,
} from "../sql/mod.ts";
import { lineDifference } from "./line_difference.ts";
import { statementTexts } from "./journal_entry.ts";
import type { LoadedMigration } from "./loaded_migration.ts";
import { recordMigration } from "./record_migration.ts";
import type { OpOptions } from "./run.ts";

/** What is needed to compare migrations with what was run. */
export interface ChangedMigrationsOptions {
  readonly session: Session;
  readonly journal: QualifiedName;
  /** The hash of the bytes of a revision's file; absent where there is none. */
  readonly contentHash: (revision: string) => string | undefined;
  readonly load: (revision: string) => Promise<LoadedMigration>;
  readonly recorder: OpOptions;
  readonly loadParser: () => Promise<SqlParser>;
}

interface AppliedRow extends Record<string, unknown> {
  readonly revision: string;
  readonly direction: string;
  readonly content_hash: string | null;
}

interface KeptRow extends Record<string, unknown> {
  readonly meaning_hash: string | null;
  readonly statements: readonly string[] | null;
}

/**
 * Finds the applied migrations whose statements are not those that were run.
 * Files whose bytes are the same are not even loaded; a comment or another
 * layout changes no meaning.
 */
export async function findChanged(
  options: ChangedMigrationsOptions,
): Promise<readonly ChangedMigration[]> {
  const changed: ChangedMigration[] = [];
  for (const revision of await touchedRevisions(options)) {
    const difference = await differenceOf(options, revision);
    if (difference.length > 0) changed.push({ revision, difference });
  }
  return changed;
}

/** The applied revisions whose files hold other bytes than what was run. */
async function touchedRevisions(
  { session, journal, contentHash }: ChangedMigrationsOptions,
): Promise<readonly string[]> {
  const rows = await session.query<AppliedRow>(
    `SELECT DISTINCT ON (revision) revision, direction, content_hash
FROM ${quoteName(journal)} WHERE outcome = 'done'
ORDER BY revision, id DESC`,
  );
  return rows.filter(({ revision, direction, content_hash }) => {
    if (direction === "downgrade" || content_hash === null) return false;
    const present = contentHash(revision);
    return present !== undefined && present !== content_hash;
  }).map(({ revision }) => revision).sort();
}

async function differenceOf(
  options: ChangedMigrationsOptions,
  revision: string,
): Promise<readonly string[]> {
  const [kept] = await options.session.query<KeptRow>(
    `SELECT meaning_hash, statements FROM ${quoteName(options.journal)}
WHERE outcome = 'done' AND revision = $1 ORDER BY id DESC LIMIT 1`,
    [revision],
  );
  const present = await presentStatements(options, revision);
  if (present === undefined) {
    return ["! its statements depend on data, so only bytes can be compared"];
  }
  const parser = await options.loadParser();
  const meaning = meaningOrText(present, parser);
  if (!kept?.statements) {
    return kept?.meaning_hash === meaning
      ? []
      : ["! its statements are too long to have been kept"];
  }
  return meaningOrText(kept.statements, parser) === meaning
    ? []
    : lineDifference(linesOf(kept.statements), linesOf(present));
}

/** What does not parse means nothing, but it is a change like any other. */
function meaningOrText(
  statements: readonly string[],
  parser: SqlParser,
): string {
  const text = statements.join(";\n");
  try {
    return meaningOf(text, parser);
  } catch (error) {
    if (isRetortError(error, "sql/syntax")) return text;
    throw error;
  }
}

function linesOf(statements: readonly string[]): readonly string[] {
  return statements.flatMap((sql) => `${sql};`.split("\n"));
}

/** The statements of a migration now; absent where it asks the database. */
async function presentStatements(
  { session, load, recorder, loadParser }: ChangedMigrationsOptions,
  revision: string,
): Promise<readonly string[] | undefined> {
  try {
    const statements = await recordMigration(await load(revision), {
      direction: "upgrade",
      serverVersion: session.serverVersion,
      recorder,
      load,
      loadParser,
      copy: true,
    });
    return statementTexts(statements);
  } catch (error) {
    if (isRetortError(error, "operation/offline")) return undefined;
    throw error;
  }
}

/** The error of applied migrations that are not what was run. */
export function changedError(
  changed: readonly ChangedMigration[],
): RetortError<"run/changed"> {
  const names = changed.map(({ revision }) => `"${revision}"`).join(", ");
  return new RetortError(
    "run/changed",
    `Cannot go on: ${names} ${
      changed.length === 1 ? "is" : "are"
    } applied, but the file says something else now`,
    {
      details: { changed },
      hint:
        "Put the file back and write a new migration, accept it with `retort repair`, or pass --allow-changed",
    },
  );
}
