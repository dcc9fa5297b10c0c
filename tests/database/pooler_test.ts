import { strictEqual } from "node:assert/strict";
import {
  connect,
  databaseSettings,
  detectPooling,
  type Session,
} from "../../lib/database/mod.ts";
import { createTestDatabase } from "../support/test_database.ts";
import { startPooler } from "../support/test_pooler.ts";
import { testWhenPossible, whyWithout } from "../support/test_when_possible.ts";
import { startTestServer } from "../support/test_server.ts";

async function open(url: string): Promise<Session> {
  const settings = await databaseSettings({
    database: url,
    environment: {},
    folder: "/",
  });
  if (settings.kind !== "server") throw new Error("Not a server");
  return await connect(settings);
}

for (const mode of ["session", "transaction"] as const) {
  testWhenPossible(
    `detectPooling() recognises PgBouncer in ${mode} mode`,
    whyWithout("pgbouncer"),
    async () => {
      await using server = await startTestServer();
      await using pooler = await startPooler({ mode, port: server.port });
      const url = pooler.url("postgres");
      await using session = await open(url);
      strictEqual(await detectPooling(session, () => open(url)), mode);
    },
  );
}

Deno.test("detectPooling() opens no second session where there is no pooler", async () => {
  await using database = await createTestDatabase();
  await using session = await connect(database.settings);
  const refuse = (): Promise<Session> => {
    throw new Error("Not to be opened");
  };
  strictEqual(await detectPooling(session, refuse), "none");
});
