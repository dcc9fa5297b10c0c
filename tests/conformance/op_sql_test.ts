import { ok } from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { connect, type Session } from "../../lib/database/mod.ts";
import { compile, isRetortError, type Statement } from "../../mod.ts";
import {
  catalogLines,
  differences,
  rowLines,
} from "../support/catalog_lines.ts";
import { createTestDatabase } from "../support/test_database.ts";
import { type CallDescription, express } from "./op_sql/express.ts";

/** One call, with the statements that Alembic emits for it. */
interface Vector {
  readonly id: string;
  readonly describe: CallDescription;
  readonly sql: readonly string[];
  /** What Alembic raised instead. */
  readonly error?: string;
}

interface Outcome {
  /** What the database is like afterwards; absent where the call failed. */
  readonly lines?: readonly string[];
  readonly failure?: unknown;
}

const SHARED = new URL("../../../shared/vectors/", import.meta.url);
const COPY = new URL("../vectors/", import.meta.url);

function fileOf(name: string, override?: string): string {
  if (override) return override;
  const shared = fileURLToPath(new URL(name, SHARED));
  return existsSync(shared) ? shared : fileURLToPath(new URL(name, COPY));
}

async function readVectors(): Promise<readonly Vector[]> {
  const file = fileOf("op_sql.jsonl", process.env["RETORT_VECTORS_OP_SQL"]);
  const text = await readFile(file, "utf8");
  return text.split("\n").filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));
}

/** `DROP … CONCURRENTLY` and its kin have to run on their own. */
function isOutside(sql: string): boolean {
  return /\bCONCURRENTLY\b/i.test(sql);
}

/** Does something to a database that is as before afterwards. */
async function outcomeOf(
  session: Session,
  statements: () => readonly string[],
): Promise<Outcome> {
  let texts: readonly string[];
  try {
    texts = statements();
  } catch (failure) {
    return { failure };
  }
  if (texts.some(isOutside)) return await outcomeApart(session, texts);
  await session.execute(["BEGIN"]);
  try {
    for (const text of texts) await session.execute([text]);
    return {
      lines: [...await catalogLines(session), ...await rowLines(session)],
    };
  } catch (failure) {
    return { failure };
  } finally {
    await session.execute(["ROLLBACK"]);
  }
}

/** The same for statements that no transaction can take back. */
async function outcomeApart(
  session: Session,
  texts: readonly string[],
): Promise<Outcome> {
  for (const text of texts) await session.execute([text]);
  const lines = [...await catalogLines(session), ...await rowLines(session)];
  for (const text of texts) {
    const created = /INDEX CONCURRENTLY(?: IF NOT EXISTS)? (\w+) ON/i.exec(
      text,
    );
    await session.execute([
      created === null
        ? "CREATE INDEX ix_account_name ON account (name)"
        : `DROP INDEX ${created[1]}`,
    ]);
  }
  return { lines };
}

function compiled(
  call: CallDescription,
  serverVersion: number,
): readonly string[] {
  return express(call)
    .flatMap((operation): readonly Statement[] =>
      compile(operation, { serverVersion })
    )
    .map(({ sql }) => sql);
}

/** What is wrong with our outcome, or nothing. */
function judge(expected: Outcome, actual: Outcome): string | undefined {
  if (actual.lines === undefined) {
    if (!isRetortError(actual.failure)) return `crashed: ${actual.failure}`;
    return expected.lines === undefined
      ? undefined
      : `failed: ${actual.failure.message}`;
  }
  if (expected.lines === undefined) return undefined;
  const found = differences(expected.lines, actual.lines);
  return found.length === 0 ? undefined : found.join("\n");
}

Deno.test("every call of Alembic's has the same effect as an operation", async () => {
  const vectors = await readVectors();
  const world = await readFile(fileOf("op_world.sql"), "utf8");
  await using theirs = await createTestDatabase({ major: 15 });
  await using ours = await createTestDatabase({ major: 15 });
  await using reference = await connect(theirs.settings);
  await using session = await connect(ours.settings);
  await reference.execute([world]);
  await session.execute([world]);
  const problems: string[] = [];
  for (const { id, describe, sql, error } of vectors) {
    const expected = await outcomeOf(reference, () => {
      if (error !== undefined) throw new TypeError(error);
      return sql;
    });
    const { serverVersion } = session;
    const actual = await outcomeOf(
      session,
      () => compiled(describe, serverVersion),
    );
    const problem = judge(expected, actual);
    if (problem !== undefined) problems.push(`${id}: ${problem}`);
  }
  const passed = vectors.length - problems.length;
  // deno-lint-ignore no-console
  console.log(`op_sql: ${passed}/${vectors.length}`);
  ok(problems.length === 0, problems.slice(0, 100).join("\n\n"));
});
