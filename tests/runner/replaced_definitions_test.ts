import { deepStrictEqual, match } from "node:assert/strict";
import {
  connectTo,
  runHistory,
  sqlOfHistory,
  type TestHistory,
} from "../support/run_fixture.ts";
import { createTestDatabase } from "../support/test_database.ts";

const VIEWS: TestHistory = {
  a1: {
    reversible: true,
    up: (op) => op.createView("answer", { query: "SELECT 41 AS n" }),
  },
  b2: {
    reversible: true,
    up: (op) =>
      op.replaceView("answer", { query: "SELECT 42 AS n" }, { from: "a1" }),
  },
};

Deno.test("runPlan() restores the view that a replacement names by its revision", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  await runHistory(session, VIEWS);
  deepStrictEqual(await session.query("SELECT n FROM answer"), [{ n: 42 }]);
  await runHistory(session, VIEWS, { direction: "downgrade", to: "a1" });
  deepStrictEqual(await session.query("SELECT n FROM answer"), [{ n: 41 }]);
});

Deno.test("planAsSql() writes the view that a replacement names by its revision", async () => {
  const sql = await sqlOfHistory(VIEWS, {
    direction: "downgrade",
    to: "a1",
    rows: ["b2"],
  });
  match(sql, /CREATE OR REPLACE VIEW answer AS\s+SELECT 41 AS n/);
});
