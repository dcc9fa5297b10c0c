import { deepStrictEqual } from "node:assert/strict";
import {
  type OtherSession,
  sessionFindings,
} from "../../lib/runner/doctor/check_sessions.ts";

const SESSION: OtherSession = {
  pid: 7,
  user: "anna",
  application: "",
  state: "idle in transaction",
  ageMs: 60_000,
  blockers: [],
};

Deno.test("sessionFindings() tells of a transaction that has been idle for a minute", () => {
  deepStrictEqual(sessionFindings(SESSION), [{
    code: "idle-transaction",
    severity: "warning",
    object: "pid 7 (unnamed, anna)",
    meaning:
      "It is idle in transaction for 60 s: its locks and its snapshot hold up migrations and vacuum",
    mending: "SELECT pg_terminate_backend(7);",
  }]);
});

Deno.test("sessionFindings() says nothing of one that is idle for less, or busy", () => {
  deepStrictEqual(sessionFindings({ ...SESSION, ageMs: 59_000 }), []);
  deepStrictEqual(sessionFindings({ ...SESSION, state: "active" }), []);
});

Deno.test("sessionFindings() names whom a session waits for, prepared transactions as 0", () => {
  deepStrictEqual(
    sessionFindings({ ...SESSION, state: "active", blockers: [0, 9] })
      .map(({ code, meaning, mending }) => ({ code, meaning, mending })),
    [{
      code: "blocked-session",
      meaning: "It waits for pid 0, pid 9",
      mending: "SELECT pg_terminate_backend(9);",
    }],
  );
});
