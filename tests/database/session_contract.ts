import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert/strict";
import { setImmediate } from "node:timers";
import type { Notice, Session } from "../../lib/database/mod.ts";
import { isRetortError } from "../../lib/errors/mod.ts";
import { testWritingContract } from "./writing_contract.ts";

/** Opens a session on an empty database; the stack owns what else is needed. */
export type OpenSession = (owned: AsyncDisposableStack) => Promise<Session>;

interface Contract {
  readonly title: string;
  readonly test: (session: Session) => Promise<void>;
}

/** What every session promises whose other end answers. */
export function testSessionContract(name: string, open: OpenSession): void {
  testWritingContract(name, async (owned) => {
    const session = await open(owned);
    return { session, look: () => Promise.resolve(session) };
  });
  for (const { title, test } of contracts) {
    Deno.test(`${name} session: ${title}`, async () => {
      await using owned = new AsyncDisposableStack();
      const session = owned.use(await open(owned));
      await test(session);
    });
  }
}

async function* chunksOf(...chunks: readonly string[]): AsyncGenerator<string> {
  yield* chunks;
}

/** Lets what was called be sent. */
function oneTurn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

async function failureOf(
  promise: Promise<unknown>,
): Promise<Record<string, unknown>> {
  try {
    await promise;
  } catch (error) {
    ok(isRetortError(error, "database/statement-failed"), String(error));
    return { ...error.details };
  }
  throw new Error("Nothing failed");
}

const contracts: readonly Contract[] = [
  {
    title: "returns the rows of several queries by their names",
    test: async (session) => {
      const rows = await session.queryAll<{
        readonly ones: readonly { readonly one: number }[];
        readonly none: readonly object[];
      }>({
        ones: "SELECT 1 AS one UNION ALL SELECT 2 ORDER BY 1 -- and no more",
        none: "SELECT 1 AS one WHERE false",
      });
      deepStrictEqual(rows, { ones: [{ one: 1 }, { one: 2 }], none: [] });
      const failure = await failureOf(
        session.queryAll({ good: "SELECT 1", bad: "SELECT nothing" }),
      );
      strictEqual(failure.index, 1);
      strictEqual(failure.position, 8);
    },
  },
  {
    title: "returns values of every common type",
    test: async (session) => {
      const [row] = await session.query(`
        SELECT 1::int2 AS small, 2::int4 AS int, 3::int8 AS big, 1.50::numeric AS exact,
          0.5::float8 AS float, true AS yes, 'x'::text AS word, NULL AS nothing,
          '{"a": [1]}'::jsonb AS json, '{1,2}'::int4[] AS ints, '{a,b}'::text[] AS words,
          '2020-02-03 04:05:06+00'::timestamptz AS moment, '\\x00ff'::bytea AS bytes,
          '5dc1f0b4-9b7a-4a0e-9d3a-0a5d3a3ab1c2'::uuid AS id`);
      deepStrictEqual({ ...row, bytes: undefined }, {
        small: 1,
        int: 2,
        big: 3n,
        exact: "1.50",
        float: 0.5,
        yes: true,
        word: "x",
        nothing: null,
        json: { a: [1] },
        ints: [1, 2],
        words: ["a", "b"],
        moment: new Date("2020-02-03T04:05:06Z"),
        bytes: undefined,
        id: "5dc1f0b4-9b7a-4a0e-9d3a-0a5d3a3ab1c2",
      });
      deepStrictEqual([...row?.["bytes"] as Uint8Array], [0, 255]);
    },
  },
  {
    title: "sends parameters of every common type",
    test: async (session) => {
      const [row] = await session.query(
        `SELECT $1::int8 AS big, $2::text AS word, $3::jsonb AS json, $4::int[] AS ints,
           $5::timestamptz AS moment, $6::bool AS yes, $7::text AS nothing`,
        [
          9223372036854775807n,
          "it's \\ \u{1F600}",
          { a: 1 },
          [1, 2],
          new Date("2020-02-03T04:05:06Z"),
          true,
          null,
        ],
      );
      deepStrictEqual(row, {
        big: 9223372036854775807n,
        word: "it's \\ \u{1F600}",
        json: { a: 1 },
        ints: [1, 2],
        moment: new Date("2020-02-03T04:05:06Z"),
        yes: true,
        nothing: null,
      });
    },
  },
  {
    title: "runs several statements as one transaction and says which failed",
    test: async (session) => {
      const details = await failureOf(session.execute([
        "CREATE TABLE one (id int CONSTRAINT one_key PRIMARY KEY)",
        "INSERT INTO one VALUES (1) -- the first",
        "INSERT INTO one VALUES (1) -- again",
        "SELECT 1",
      ]));
      deepStrictEqual({
        sqlState: details["sqlState"],
        index: details["index"],
        sql: details["sql"],
        position: details["position"],
        detail: details["detail"],
        schema: details["schema"],
        table: details["table"],
        constraint: details["constraint"],
      }, {
        sqlState: "23505",
        index: 2,
        sql: "INSERT INTO one VALUES (1) -- again",
        position: undefined,
        detail: "Key (id)=(1) already exists.",
        schema: "public",
        table: "one",
        constraint: "one_key",
      });
      deepStrictEqual(await session.query("SELECT to_regclass('one') AS one"), [
        { one: null },
      ]);
    },
  },
  {
    title: "counts texts of no statement, one and several alike",
    test: async (session) => {
      const details = await failureOf(session.execute([
        "-- nothing here",
        "SELECT 1; SELECT ';'; /* ; */ DO $$ BEGIN PERFORM 1; END $$",
        "SELECT 2",
        "SELECT 1 / (SELECT 0)",
        "",
        "SELECT 3",
        "SELECT 4",
      ]));
      strictEqual(details["index"], 3);
    },
  },
  {
    title: "says where in its own text a statement is wrong",
    test: async (session) => {
      const details = await failureOf(session.execute([
        "SELECT '\u{1F600}\u{1F600}'",
        "SELECT '\u{1F600}', nonsense",
        "SELECT 1",
      ]));
      deepStrictEqual(
        [details["sqlState"], details["index"], details["position"]],
        ["42703", 1, "SELECT '\u{1F600}', ".length + 1],
      );
    },
  },
  {
    title: "finds a syntax error of the whole batch in its statement",
    test: async (session) => {
      const details = await failureOf(
        session.execute(["SELECT 1", "SELEKT 2", "SELECT 3"]),
      );
      deepStrictEqual(
        [details["sqlState"], details["index"], details["position"]],
        ["42601", 1, 1],
      );
    },
  },
  {
    title: "runs a single statement that cannot be in a transaction",
    test: async (session) => {
      await session.execute(["CREATE TABLE t (a int)"]);
      await session.execute(["CREATE INDEX CONCURRENTLY t_a ON t (a)"]);
      const details = await failureOf(
        session.execute(["SELECT 1", "VACUUM t"]),
      );
      deepStrictEqual([details["sqlState"], details["index"]], ["25001", 1]);
    },
  },
  {
    title: "goes on after a failure, also within a transaction",
    test: async (session) => {
      await session.execute(["BEGIN"]);
      await failureOf(session.query("SELECT $1::int", ["x"]));
      const details = await failureOf(session.query("SELECT 1"));
      strictEqual(details["sqlState"], "25P02");
      await session.execute(["ROLLBACK"]);
      deepStrictEqual(await session.query("SELECT 1 AS one"), [{ one: 1 }]);
    },
  },
  {
    title: "sends calls one after another, whoever waits",
    test: async (session) => {
      const rows = await Promise.all(
        [1, 2, 3].map((n) => session.query("SELECT $1::int AS n", [n])),
      );
      deepStrictEqual(rows, [[{ n: 1 }], [{ n: 2 }], [{ n: 3 }]]);
    },
  },
  {
    title: "hands over notices",
    test: async (session) => {
      const notices: Notice[] = [];
      session.onNotice((notice) => notices.push(notice));
      await session.execute(["DROP TABLE IF EXISTS absent"]);
      await session.execute([
        "DO $$ BEGIN RAISE WARNING 'look here' USING ERRCODE = 'RT001'; END $$",
      ]);
      deepStrictEqual(notices, [
        {
          severity: "NOTICE",
          message: 'table "absent" does not exist, skipping',
          sqlState: "00000",
        },
        { severity: "WARNING", message: "look here", sqlState: "RT001" },
      ]);
    },
  },
  {
    title: "goes on with what was sent ahead whatever became of the rest",
    test: async (session) => {
      await session.execute(["CREATE TABLE t (a int)"]);
      const first = failureOf(
        session.execute(["SELECT pg_sleep(0.1)", "SELECT 1 / 0"]),
      );
      await oneTurn();
      const ahead = ["INSERT INTO t VALUES (1)", "INSERT INTO u VALUES (1)"];
      const second = failureOf(session.executeAhead(ahead).outcome);
      const third = session.executeAhead(["INSERT INTO t VALUES (3)"]);
      const rows = session.query("SELECT a FROM t");
      strictEqual((await first)["sqlState"], "22012");
      const { sqlState, index, position } = await second;
      deepStrictEqual([sqlState, index, position], ["42P01", 1, 13]);
      await third.outcome;
      deepStrictEqual(await rows, [{ a: 3 }]);
      await session.executeAhead(["INSERT INTO t VALUES (4)"]).outcome;
      strictEqual((await session.query("SELECT a FROM t")).length, 2);
    },
  },
  {
    title: "sends nothing ahead that would be taken for rows",
    test: async (session) => {
      await session.execute(["CREATE TABLE t (a int)"]);
      const first = failureOf(
        session.execute(["SELECT pg_sleep(0.1)", "COPY t FROM STDIN"]),
      );
      await oneTurn();
      const second = session.executeAhead(["INSERT INTO t VALUES (1)"]);
      strictEqual((await first)["sqlState"], "57014");
      await second.outcome;
      deepStrictEqual(await session.query("SELECT a FROM t"), [{ a: 1 }]);
    },
  },
  {
    title: "copies rows in",
    test: async (session) => {
      await session.execute(["CREATE TABLE t (a int, b text)"]);
      const count = await session.copyIn(
        "COPY t FROM STDIN",
        chunksOf("1\tone\n2\t", "two \u{1F600}\n", "3\t\\N\n"),
      );
      strictEqual(count, 3);
      deepStrictEqual(await session.query("SELECT a, b FROM t ORDER BY a"), [
        { a: 1, b: "one" },
        { a: 2, b: "two \u{1F600}" },
        { a: 3, b: null },
      ]);
      strictEqual(await session.copyIn("COPY t FROM STDIN", chunksOf()), 0);
    },
  },
  {
    title: "copies nothing when a row is wrong or the source fails",
    test: async (session) => {
      await session.execute(["CREATE TABLE t (a int)"]);
      const details = await failureOf(
        session.copyIn("COPY t FROM STDIN", chunksOf("1\n", "x\n", "2\n")),
      );
      strictEqual(details["sqlState"], "22P02");
      ok(String(details["where"]).startsWith("COPY t, line 2"));
      async function* broken(): AsyncGenerator<string> {
        yield "1\n";
        throw new RangeError("Cannot read on");
      }
      await rejects(session.copyIn("COPY t FROM STDIN", broken()), {
        name: "RangeError",
        message: "Cannot read on",
      });
      deepStrictEqual(await session.query("SELECT a FROM t"), []);
    },
  },
  {
    title: "refuses a COPY whose data is nowhere",
    test: async (session) => {
      await session.execute(["CREATE TABLE t (a int)"]);
      const details = await failureOf(session.execute(["COPY t FROM STDIN"]));
      strictEqual(details["sqlState"], "57014");
      deepStrictEqual(await session.query("SELECT 1 AS one"), [{ one: 1 }]);
    },
  },
  {
    title: "reports errors of functions with their context",
    test: async (session) => {
      await session.execute([`
        CREATE FUNCTION fail() RETURNS void LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'no' USING DETAIL = 'why', HINT = 'what now', ERRCODE = 'RT002';
        END $$`]);
      const details = await failureOf(session.execute(["SELECT fail()"]));
      deepStrictEqual({
        sqlState: details["sqlState"],
        message: details["serverMessage"],
        detail: details["detail"],
        hint: details["serverHint"],
        where: details["where"],
      }, {
        sqlState: "RT002",
        message: "no",
        detail: "why",
        hint: "what now",
        where: "PL/pgSQL function fail() line 3 at RAISE",
      });
    },
  },
  {
    title: "carries large texts both ways",
    test: async (session) => {
      const large = "x\u{1F600}".repeat(300_000);
      deepStrictEqual(
        await session.query("SELECT $1::text AS t, length($1) AS n", [large]),
        [{ t: large, n: 600_000 }],
      );
    },
  },
];
