import { deepStrictEqual, notDeepStrictEqual } from "node:assert/strict";
import { connect, type Session } from "../../lib/database/mod.ts";
import { compile } from "../../lib/ddl/mod.ts";
import {
  createRecorder,
  type ObjectOperation,
  type Operation,
  type Operations,
  reverse,
} from "../../lib/operations/mod.ts";
import { catalogLines, differences } from "../support/catalog_lines.ts";
import { objectLines } from "../support/object_lines.ts";
import { createTestDatabase } from "../support/test_database.ts";
import {
  ROUTINE_CASES,
  TRIGGER_CASES,
  VIEW_CASES,
} from "./objects/code_cases.ts";
import { NAMES } from "./objects/names.ts";
import {
  type CasesOf,
  type MakeName,
  type OperationCase,
  quoting,
} from "./objects/operation_case.ts";
import {
  ANY_OBJECT_CASES,
  POLICY_CASES,
  PRIVILEGE_CASES,
} from "./objects/security_cases.ts";
import {
  FOREIGN_CASES,
  LANGUAGE_CASES,
  PUBLICATION_CASES,
  TABLE_SETTING_CASES,
} from "./objects/table_cases.ts";
import {
  ENUM_CASES,
  NAMESPACE_CASES,
  SEQUENCE_CASES,
  TYPE_CASES,
} from "./objects/type_cases.ts";

const CASES: CasesOf<ObjectOperation> = {
  ...ANY_OBJECT_CASES,
  ...ENUM_CASES,
  ...FOREIGN_CASES,
  ...LANGUAGE_CASES,
  ...NAMESPACE_CASES,
  ...POLICY_CASES,
  ...PRIVILEGE_CASES,
  ...PUBLICATION_CASES,
  ...ROUTINE_CASES,
  ...SEQUENCE_CASES,
  ...TABLE_SETTING_CASES,
  ...TRIGGER_CASES,
  ...TYPE_CASES,
  ...VIEW_CASES,
};

function record(calls: (op: Operations) => void): readonly Operation[] {
  const { op, finish } = createRecorder();
  calls(op);
  return finish();
}

async function apply(
  session: Session,
  operations: readonly Operation[],
): Promise<void> {
  const { serverVersion } = session;
  for (const operation of operations) {
    for (const { sql } of compile(operation, { serverVersion })) {
      await session.execute([sql]);
    }
  }
}

async function lines(session: Session): Promise<readonly string[]> {
  return [...await catalogLines(session), ...await objectLines(session)];
}

async function checkCase(
  session: Session,
  operationCase: OperationCase,
  n: MakeName,
): Promise<void> {
  const { before = () => [], up, down, unseen } = operationCase;
  for (const sql of before(quoting(n))) await session.execute([sql]);
  const operations = record((op) => up(op, n));
  const back = down === undefined
    ? reverse(operations)
    : record((op) => down(op, n));
  const start = await lines(session);
  await apply(session, operations);
  const there = await lines(session);
  if (unseen) deepStrictEqual(there, start);
  else notDeepStrictEqual(there, start);
  await apply(session, back);
  deepStrictEqual(differences(start, await lines(session)), []);
  await apply(session, operations);
  deepStrictEqual(differences(there, await lines(session)), []);
}

for (const [name, n] of Object.entries(NAMES)) {
  Deno.test(`every operation goes up, down and up again with ${name}`, async (t) => {
    await using database = await createTestDatabase({ major: 15 });
    await using session = await connect(database.settings);
    await session.execute(["SET jit = off"]);
    for (const [kind, cases] of Object.entries(CASES)) {
      for (const operationCase of cases) {
        if (operationCase.outside) continue;
        const { title = "" } = operationCase;
        await t.step(`op.${kind}() ${title}`, async () => {
          await session.execute(["BEGIN"]);
          try {
            await checkCase(session, operationCase, n);
          } finally {
            await session.execute(["ROLLBACK"]);
          }
        });
      }
    }
  });
}

for (const [kind, cases] of Object.entries(CASES)) {
  for (const operationCase of cases.filter(({ outside }) => outside)) {
    const { title = "" } = operationCase;
    Deno.test(`op.${kind}() ${title} goes up, down and up again`, async () => {
      await using database = await createTestDatabase({ major: 15 });
      await using session = await connect(database.settings);
      await checkCase(session, operationCase, (base) => base);
    });
  }
}
