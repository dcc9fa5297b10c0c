import { rejects, strictEqual } from "node:assert/strict";
import { connect, TextSession } from "../../lib/database/mod.ts";
import { runPsql } from "../support/run_psql.ts";
import { createTestDatabase } from "../support/test_database.ts";
import { testWritingContract } from "./writing_contract.ts";

testWritingContract("text", async (owned) => {
  const database = owned.use(await createTestDatabase());
  const session = new TextSession({ serverVersion: 150000 });
  let ran = 0;
  return {
    session,
    look: async () => {
      const text = session.text.slice(ran);
      ran = session.text.length;
      await runPsql(database, text);
      return owned.use(await connect(database.settings));
    },
  };
});

Deno.test("a text session writes what people can read", async () => {
  await using session = new TextSession({ serverVersion: 150000 });
  session.remark("Two tables");
  await session.execute(["CREATE TABLE a ()", "CREATE TABLE b ()"]);
  session.remark("Rows", "of one of them");
  await session.copyIn("COPY a FROM STDIN", ReadableStream.from(["\n"]));
  strictEqual(
    session.text,
    `-- Two tables
BEGIN;
CREATE TABLE a ();
CREATE TABLE b ();
COMMIT;

-- Rows
-- of one of them
COPY a FROM STDIN;

\\.
`,
  );
});

Deno.test("a text session has nobody to ask", async () => {
  await using session = new TextSession({ serverVersion: 150000 });
  const offline = { code: "operation/offline" };
  await rejects(session.query(), offline);
  await rejects(session.queryAll(), offline);
  strictEqual(session.text, "");
});
