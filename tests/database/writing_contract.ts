import { deepStrictEqual, rejects, strictEqual } from "node:assert/strict";
import type { Session } from "../../lib/database/mod.ts";

/** A session, and how to see what it has done. */
export interface Written {
  readonly session: Session;
  /**
   * Waits until everything that was sent is done, and opens a session that
   * answers; throws if something failed.
   */
  readonly look: () => Promise<Session>;
}

/** Opens a session on an empty database; the stack owns what else is needed. */
export type OpenWritten = (owned: AsyncDisposableStack) => Promise<Written>;

interface Contract {
  readonly title: string;
  readonly test: (written: Written) => Promise<void>;
}

/** What every session promises, also one that only writes down what it is sent. */
export function testWritingContract(name: string, open: OpenWritten): void {
  for (const { title, test } of contracts) {
    Deno.test(`${name} session: ${title}`, async () => {
      await using owned = new AsyncDisposableStack();
      const written = await open(owned);
      owned.use(written.session);
      await test(written);
    });
  }
}

async function* chunksOf(...chunks: readonly string[]): AsyncGenerator<string> {
  yield* chunks;
}

async function attempt(statements: Promise<void>): Promise<void> {
  // A session that only writes has not noticed the failure yet.
  await statements.catch(() => {});
}

const SQL_TEXTS = [
  "-- nothing here",
  "CREATE TABLE t (a int, b text) -- the table",
  "",
  "INSERT INTO t VALUES (1, ';'), (2, E'\\';--'); /* ; */ INSERT INTO t VALUES (3, $$'$$)",
  "DO $$ BEGIN INSERT INTO t VALUES (4, '\u{1F600}'); END $$ --",
];

const contracts: readonly Contract[] = [
  {
    title: "carries out what it is sent, in order, wherever comments stand",
    test: async ({ session, look }) => {
      await session.execute(SQL_TEXTS);
      await session.execute(["UPDATE t SET b = 'last' WHERE a = 1"]);
      const seen = await look();
      deepStrictEqual(await seen.query("SELECT a, b FROM t ORDER BY a"), [
        { a: 1, b: "last" },
        { a: 2, b: "';--" },
        { a: 3, b: "'" },
        { a: 4, b: "\u{1F600}" },
      ]);
    },
  },
  {
    title: "does all that is sent together, or nothing of it",
    test: async ({ session, look }) => {
      await session.execute(["CREATE TABLE t (a int CHECK (a < 3))"]);
      await attempt(session.execute([
        "INSERT INTO t VALUES (1)",
        "CREATE TABLE u ()",
        "INSERT INTO t VALUES (3)",
      ]));
      const seen = await look().catch(() => look());
      deepStrictEqual(
        await seen.query(
          "SELECT to_regclass('u') AS u, (SELECT count(*)::int FROM t) AS rows",
        ),
        [{ u: null, rows: 0 }],
      );
    },
  },
  {
    title: "keeps a transaction open until it is told to end it",
    test: async ({ session, look }) => {
      await session.execute(["CREATE TABLE t (a int)"]);
      await session.execute(["BEGIN", "INSERT INTO t VALUES (1)"]);
      await session.execute(["SAVEPOINT s", "INSERT INTO t VALUES (2)"]);
      await session.execute(["ROLLBACK TO s", "INSERT INTO t VALUES (3)"]);
      await session.execute(["COMMIT"]);
      await session.execute(["BEGIN"]);
      await session.execute(["INSERT INTO t VALUES (4)", "DELETE FROM t"]);
      await session.execute(["ROLLBACK"]);
      const seen = await look();
      deepStrictEqual(await seen.query("SELECT a FROM t ORDER BY a"), [
        { a: 1 },
        { a: 3 },
      ]);
    },
  },
  {
    title: "sends by itself what cannot be in a transaction",
    test: async ({ session, look }) => {
      await session.execute(["CREATE TABLE t (a int)"]);
      await session.execute(["CREATE INDEX CONCURRENTLY t_a ON t (a)"]);
      const seen = await look();
      deepStrictEqual(
        await seen.query("SELECT to_regclass('t_a')::text AS name"),
        [{ name: "t_a" }],
      );
    },
  },
  {
    title: "takes statements without waiting for the answers before them",
    test: async ({ session, look }) => {
      const first = session.execute(["CREATE TABLE t (a int)"]);
      const ahead = [1, 2, 3].map((n) =>
        session.executeAhead([`INSERT INTO t VALUES (${n})`])
      );
      await first;
      for (const { attend, outcome } of ahead) {
        attend();
        await outcome;
      }
      const seen = await look();
      deepStrictEqual(await seen.query("SELECT sum(a)::int AS sum FROM t"), [
        { sum: 6 },
      ]);
    },
  },
  {
    title: "takes rows for COPY, and counts them",
    test: async ({ session, look }) => {
      const copy = "COPY t FROM STDIN";
      await session.execute(["CREATE TABLE t (a int, b text)"]);
      strictEqual(await session.copyIn(copy, chunksOf()), 0);
      strictEqual(
        await session.copyIn(
          copy,
          chunksOf("1\tone\n2\t", "two \u{1F600}\n", "3\t\\N"),
        ),
        3,
      );
      const seen = await look();
      deepStrictEqual(await seen.query("SELECT a, b FROM t ORDER BY a"), [
        { a: 1, b: "one" },
        { a: 2, b: "two \u{1F600}" },
        { a: 3, b: null },
      ]);
    },
  },
  {
    title: "takes no row from a source that fails",
    test: async ({ session, look }) => {
      await session.execute(["CREATE TABLE t (a int)"]);
      async function* broken(): AsyncGenerator<string> {
        yield "1\n";
        throw new RangeError("Cannot read on");
      }
      await rejects(session.copyIn("COPY t FROM STDIN", broken()), RangeError);
      const seen = await look();
      deepStrictEqual(await seen.query("SELECT a FROM t"), []);
    },
  },
  {
    title: "has nothing to do for no statements, and nothing to cancel",
    test: async ({ session, look }) => {
      session.onNotice(() => {});
      await session.cancel();
      await session.execute([]);
      const seen = await look();
      deepStrictEqual(await seen.query("SELECT 1 AS one"), [{ one: 1 }]);
    },
  },
];
