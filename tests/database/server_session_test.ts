import {
  deepStrictEqual,
  doesNotMatch,
  rejects,
  strictEqual,
} from "node:assert/strict";
import { connect } from "../../lib/database/mod.ts";
import { eventually } from "../support/eventually.ts";
import { createTestDatabase } from "../support/test_database.ts";
import { testSessionContract } from "./session_contract.ts";

testSessionContract("server", async (owned) => {
  const database = owned.use(await createTestDatabase());
  return await connect(database.settings);
});

testSessionContract("server of version 18", async (owned) => {
  const database = owned.use(await createTestDatabase({ major: 18 }));
  return await connect(database.settings);
});

Deno.test("createTestDatabase() gives a server of the major version asked for", async () => {
  await using database = await createTestDatabase({ major: 18 });
  await using session = await connect(database.settings);
  strictEqual(Math.floor(session.serverVersion / 10000), 18);
});

Deno.test("a server session ends for good when its connection is lost", async () => {
  await using database = await createTestDatabase();
  await using session = await connect(database.settings);
  await using other = await connect(database.settings);
  const [row] = await session.query("SELECT pg_backend_pid() AS pid");
  const sleeping = rejects(session.query("SELECT pg_sleep(60)"), {
    code: "database/connection-lost",
  });
  await eventually(async () => {
    const rows = await other.query(
      "SELECT 1 FROM pg_stat_activity WHERE pid = $1 AND state = 'active'",
      [row?.["pid"]],
    );
    return rows.length === 1 ? rows : undefined;
  });
  await other.query("SELECT pg_terminate_backend($1)", [row?.["pid"]]);
  await sleeping;
  await rejects(session.query("SELECT 1"), {
    code: "database/connection-lost",
    details: {
      database: session.description,
      sqlState: "57P01",
      reason: "terminating connection due to administrator command",
    },
  });
});

Deno.test("cancel() interrupts what the session runs, and nothing after it", async () => {
  await using database = await createTestDatabase();
  await using session = await connect(database.settings);
  await using other = await connect(database.settings);
  await other.execute(["CREATE TABLE t (a int)"]);
  await other.execute(["BEGIN"]);
  await other.execute(["LOCK TABLE t"]);
  const waiting = session.execute(["SELECT 1", "LOCK TABLE t"]);
  const refused = rejects(waiting, {
    code: "database/statement-failed",
    message:
      "Cannot run the statement: canceling statement due to user request",
  });
  await eventually(async () => {
    const rows = await other.query(
      "SELECT 1 FROM pg_locks WHERE relation = 't'::regclass AND NOT granted",
    );
    return rows.length === 1 ? rows : undefined;
  });
  await session.cancel();
  await refused;
  deepStrictEqual(await session.query("SELECT 1 AS one"), [{ one: 1 }]);
});

Deno.test("a session on a server that does not answer any more can be closed", async () => {
  await using database = await createTestDatabase();
  const [address] = database.settings.addresses;
  if (!address) throw new Error("No address");
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const server = await Deno.connect({
    hostname: address.host,
    port: address.port,
  });
  const accepting = listener.accept();
  const connecting = connect({
    ...database.settings,
    addresses: [{ host: "127.0.0.1", port: listener.addr.port }],
  });
  const client = await accepting;
  const forth = passOn(client, server, { until: (type) => type === "X" });
  const back = passOn(server, client, { until: () => false });
  const session = await connecting;
  await session[Symbol.asyncDispose]();
  server.close();
  await Promise.all([forth, back]);
  client.close();
  listener.close();
});

/** Passes bytes on until a message of a type, which is swallowed. */
async function passOn(
  from: Deno.Conn,
  to: Deno.Conn,
  { until }: { readonly until: (type: string) => boolean },
): Promise<void> {
  const buffer = new Uint8Array(65_536);
  try {
    for (let n = await from.read(buffer); n; n = await from.read(buffer)) {
      if (until(String.fromCharCode(buffer[0] ?? 0))) return;
      await to.write(buffer.subarray(0, n));
    }
  } catch {
    // The test closes the connection under it.
  }
}

Deno.test("a description never shows the password", async () => {
  await using database = await createTestDatabase();
  await using session = await connect(database.settings);
  doesNotMatch(session.description, /secret/);
});
