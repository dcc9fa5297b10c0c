import { deepStrictEqual } from "node:assert/strict";
import { connect, type Session } from "../../lib/database/mod.ts";
import { compile } from "../../lib/ddl/mod.ts";
import { LOCK_MODES, type RelationLock } from "../../lib/sql/mod.ts";
import { type NamedCase, namedCases } from "../operations/objects/all_cases.ts";
import { record } from "../operations/objects/check_case.ts";
import { quoting } from "../operations/objects/operation_case.ts";
import { createTestDatabase } from "../support/test_database.ts";

/** Locks that other readers and writers do not notice. */
const UNNOTICED = ["ACCESS SHARE", "ROW SHARE", "ROW EXCLUSIVE"];

interface Relation extends Record<string, unknown> {
  readonly oid: number;
  readonly name: string;
}

interface HeldLock extends Record<string, unknown> {
  readonly relation: number;
  readonly mode: string;
}

/** `ShareUpdateExclusiveLock` as the manual writes it. */
function modeOf(mode: string): string {
  return mode.replace(/Lock$/, "")
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ").toUpperCase();
}

function strongest(
  locks: readonly { readonly relation: string; readonly mode: string }[],
): Readonly<Record<string, string>> {
  const rank = (mode: string | undefined): number =>
    LOCK_MODES.findIndex((each) => each === mode);
  const held: Record<string, string> = {};
  for (const { relation, mode } of locks) {
    if (UNNOTICED.includes(mode)) continue;
    if (rank(mode) > rank(held[relation])) held[relation] = mode;
  }
  return Object.fromEntries(
    Object.entries(held).sort(([a], [b]) => a < b ? -1 : 1),
  );
}

async function relations(
  session: Session,
): Promise<ReadonlyMap<number, string>> {
  const rows = await session.query<Relation>(
    `SELECT oid::int4 AS oid, relname::text AS name FROM pg_class
     WHERE oid >= 16384 AND relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
       AND relnamespace <> 'pg_toast'::regnamespace`,
  );
  return new Map(rows.map(({ oid, name }) => [oid, name]));
}

/** The locks on relations that were there which a statement takes. */
async function measure(
  session: Session,
  sql: string,
  known: ReadonlyMap<number, string>,
): Promise<Readonly<Record<string, string>>> {
  await session.execute(["BEGIN"]);
  try {
    await session.execute([sql]);
    const locks = await session.query<HeldLock>(
      `SELECT relation::int4 AS relation, mode FROM pg_locks
       WHERE pid = pg_backend_pid() AND locktype = 'relation'`,
    );
    return strongest(locks.flatMap(({ relation, mode }) => {
      const name = known.get(relation);
      return name === undefined ? [] : [{ relation: name, mode: modeOf(mode) }];
    }));
  } finally {
    await session.execute(["COMMIT"]);
  }
}

function claimed(
  locks: readonly RelationLock[],
  known: ReadonlyMap<number, string>,
): Readonly<Record<string, string>> {
  const names = new Set(known.values());
  return strongest(locks.filter(({ relation }) => names.has(relation)));
}

async function checkLocks(
  session: Session,
  { before = () => [], up }: NamedCase,
  n: (base: string) => string,
): Promise<void> {
  for (const sql of before(quoting(n))) await session.execute([sql]);
  const known = await relations(session);
  const { serverVersion } = session;
  for (const operation of record((op) => up(op, n))) {
    for (const { sql, locks } of compile(operation, { serverVersion })) {
      const expected = await measure(session, sql, known);
      deepStrictEqual(claimed(locks, known), expected, sql);
    }
  }
}

async function dropRoles(session: Session, tag: string): Promise<void> {
  const roles = await session.query<{ role: string }>(
    `SELECT quote_ident(rolname) AS role FROM pg_roles WHERE rolname LIKE $1`,
    [`%${tag}%`],
  );
  for (const { role } of roles) {
    await session.execute([`DROP OWNED BY ${role} CASCADE`]);
    await session.execute([`DROP ROLE ${role}`]);
  }
}

for (const major of [15, 18]) {
  Deno.test(`every operation says which locks it takes on PostgreSQL ${major}`, async (t) => {
    const tag = crypto.randomUUID().slice(0, 8);
    await using database = await createTestDatabase({ major });
    await using session = await connect(database.settings);
    for (const [index, operationCase] of namedCases().entries()) {
      const { name, outside } = operationCase;
      // An extension and an operator cannot have a name of the test's own.
      if (outside || /Extension|Operator/.test(name)) continue;
      await t.step(
        name,
        () =>
          checkLocks(
            session,
            operationCase,
            (base) => `${base}_${tag}_${index}`,
          ),
      );
    }
    await dropRoles(session, tag);
  });
}
