import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert/strict";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  NEWEST_SERVER,
  openSession,
  type Session,
} from "../../lib/database/mod.ts";
import { ENGINE_VERSION } from "../../lib/database/embedded_engine.ts";
import { freePort } from "../support/free_port.ts";
import { runCommand } from "../support/run_command.ts";
import { testSessionContract } from "./session_contract.ts";

const cacheFolder = join(tmpdir(), "retort-tests-cache");

const OWNER = { pid: 4711, host: Deno.hostname(), port: 1, token: "theirs" };

function open(folder?: string): Promise<Session> {
  return openSession({ kind: "embedded", folder, cacheFolder });
}

async function temporaryFolder(owned: AsyncDisposableStack): Promise<string> {
  const folder = await Deno.makeTempDir();
  owned.defer(() => Deno.remove(folder, { recursive: true }));
  return folder;
}

/** Runs a program that opens sessions, with the rights of the command line. */
async function runProgram(path: string, body: string): Promise<string> {
  const module = import.meta.resolve("../../lib/database/mod.ts");
  await Deno.writeTextFile(
    path,
    `const { openSession } = await import(${JSON.stringify(module)});
    const open = (settings) =>
      openSession({ ...settings, cacheFolder: ${JSON.stringify(cacheFolder)} });
    ${body}`,
  );
  const config = new URL(import.meta.resolve("../../deno.json")).pathname;
  // deno-fmt-ignore
  return await runCommand([
    Deno.execPath(), "run", "--quiet", `--config=${config}`,
    "--permission-set=cli", path,
  ]);
}

testSessionContract("embedded in memory", () => open());

Deno.test("the embedded engine lets timers come between statements", async () => {
  await using session = await open();
  let ticks = 0;
  const timer = setInterval(() => ticks++, 1);
  const end = performance.now() + 300;
  while (performance.now() < end) await session.query("SELECT 1");
  clearInterval(timer);
  ok(ticks > 2, `${ticks}`);
});

function openApart(): Promise<Session> {
  return openSession({ kind: "embedded", cacheFolder, ownThread: true });
}

testSessionContract("embedded in a thread of its own", openApart);

Deno.test("engines in threads of their own work at once and have extensions", async () => {
  await using first = await openApart();
  await using second = await openApart();
  const [one, two] = await Promise.all([first, second].map(async (session) => {
    await session.execute([
      "CREATE EXTENSION earthdistance CASCADE",
      "CREATE TABLE t (place earth)",
    ]);
    return await session.query("SELECT count(*)::int AS rows FROM t");
  }));
  deepStrictEqual(one, [{ rows: 0 }]);
  deepStrictEqual(two, [{ rows: 0 }]);
});

Deno.test("openSession() knows the version of the embedded engine", async () => {
  await using session = await open();
  const [row] = await session.query("SELECT version() AS version");
  ok(`${row?.["version"]}`.includes(`PGlite ${ENGINE_VERSION}`));
  const major = Math.trunc(session.serverVersion / 10_000);
  strictEqual(major, NEWEST_SERVER / 10_000);
  strictEqual(session.description, "embedded:memory");
});

Deno.test("an embedded folder keeps its data and its extensions", async () => {
  await using owned = new AsyncDisposableStack();
  const folder = join(await temporaryFolder(owned), "some", "db");
  {
    await using session = await open(folder);
    await session.execute([
      "CREATE EXTENSION btree_gist",
      "CREATE TABLE t (room int, during daterange, EXCLUDE USING gist (room WITH =, during WITH &&))",
      "INSERT INTO t VALUES (1, '[2020-01-01,2020-01-05)')",
    ]);
  }
  await using session = await open(folder);
  await rejects(
    session.execute(["INSERT INTO t VALUES (1, '[2020-01-04,2020-01-06)')"]),
    { code: "database/statement-failed" },
  );
  deepStrictEqual(await session.query("SELECT room FROM t"), [{ room: 1 }]);
});

Deno.test("an embedded folder in use is refused, also by another process", async () => {
  await using owned = new AsyncDisposableStack();
  const folder = join(await temporaryFolder(owned), "db");
  {
    await using _session = await open(folder);
    await rejects(open(folder), { code: "database/in-use" });
  }
  await using _again = await open(folder);
});

Deno.test("an embedded folder's lock of a process that is gone is taken over", async () => {
  await using owned = new AsyncDisposableStack();
  const folder = join(await temporaryFolder(owned), "db");
  const owner = { ...OWNER, port: freePort() };
  await Deno.writeTextFile(`${folder}.lock`, JSON.stringify(owner));
  await using session = await open(folder);
  deepStrictEqual(await session.query("SELECT 1 AS one"), [{ one: 1 }]);
});

Deno.test("an embedded folder's lock is taken over when somebody else uses its port now", async () => {
  await using owned = new AsyncDisposableStack();
  const folder = join(await temporaryFolder(owned), "db");
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const answering = (async () => {
    using connection = await listener.accept();
    await connection.write(new TextEncoder().encode("HTTP/1.1 400\r\n"));
  })();
  const owner = { ...OWNER, port: listener.addr.port };
  await Deno.writeTextFile(`${folder}.lock`, JSON.stringify(owner));
  await using session = await open(folder);
  deepStrictEqual(await session.query("SELECT 1 AS one"), [{ one: 1 }]);
  await answering;
  listener.close();
});

Deno.test("an embedded folder's empty lock is taken over", async () => {
  await using owned = new AsyncDisposableStack();
  const folder = join(await temporaryFolder(owned), "db");
  await Deno.writeTextFile(`${folder}.lock`, "");
  await using session = await open(folder);
  deepStrictEqual(await session.query("SELECT 1 AS one"), [{ one: 1 }]);
});

Deno.test("an embedded folder's lock of another host is respected", async () => {
  await using owned = new AsyncDisposableStack();
  const folder = join(await temporaryFolder(owned), "db");
  const owner = { ...OWNER, host: "elsewhere" };
  await Deno.writeTextFile(`${folder}.lock`, JSON.stringify(owner));
  await rejects(open(folder), {
    code: "database/in-use",
    details: { folder, pid: OWNER.pid, host: "elsewhere" },
  });
});

Deno.test("a folder that holds something else is refused and left alone", async () => {
  await using owned = new AsyncDisposableStack();
  const folder = await temporaryFolder(owned);
  await Deno.writeTextFile(join(folder, "letter.txt"), "dear");
  await rejects(open(folder), { code: "database/not-embedded" });
  strictEqual(await Deno.readTextFile(join(folder, "letter.txt")), "dear");
});

Deno.test("a file in the place of the folder is refused and left alone", async () => {
  await using owned = new AsyncDisposableStack();
  const folder = await temporaryFolder(owned);
  const letter = join(folder, "letter.txt");
  await Deno.writeTextFile(letter, "dear");
  await rejects(open(letter), {
    code: "database/not-embedded",
    message: /letter\.txt": it is no folder$/,
  });
  strictEqual(await Deno.readTextFile(letter), "dear");
  await rejects(open(join(letter, "below")), {
    code: "database/not-embedded",
    message: /below": nothing can be written beside it/,
  });
});

Deno.test("a cache that cannot be written or read only costs time", async () => {
  await using owned = new AsyncDisposableStack();
  const folder = await temporaryFolder(owned);
  const blocked = join(folder, "file");
  await Deno.writeTextFile(blocked, "not a folder");
  const settings = { kind: "embedded", folder: undefined } as const;
  {
    await using session = await openSession({
      ...settings,
      cacheFolder: join(blocked, "cache"),
    });
    deepStrictEqual(await session.query("SELECT 1 AS one"), [{ one: 1 }]);
  }
  const name = `cluster-pglite-${ENGINE_VERSION}.tar`;
  await Deno.writeTextFile(join(folder, name), "damaged");
  await using session = await openSession({ ...settings, cacheFolder: folder });
  deepStrictEqual(await session.query("SELECT 1 AS one"), [{ one: 1 }]);
  const mended = await Deno.stat(join(folder, name));
  ok(mended.size > 1_000_000);
});

Deno.test("an embedded folder's stale lock is recognised without the right to signal processes", async () => {
  await using owned = new AsyncDisposableStack();
  const folder = join(await temporaryFolder(owned), "db");
  await Deno.writeTextFile(
    `${folder}.lock`,
    JSON.stringify({ ...OWNER, port: freePort() }),
  );
  const output = await runProgram(
    `${folder}.ts`,
    `await using session = await open({ kind: "embedded", folder: "${folder}" });
    console.log(JSON.stringify(await session.query("SELECT 1 AS one")));`,
  );
  strictEqual(output.trim(), '[{"one":1}]');
});

Deno.test("a program ends that leaves an engine's thread open", async () => {
  await using owned = new AsyncDisposableStack();
  const output = await runProgram(
    join(await temporaryFolder(owned), "program.ts"),
    `const session = await open({ kind: "embedded", ownThread: true });
    console.log(JSON.stringify(await session.query("SELECT 1 AS one")));`,
  );
  strictEqual(output.trim(), '[{"one":1}]');
});
