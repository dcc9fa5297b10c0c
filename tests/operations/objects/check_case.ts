import { deepStrictEqual, notDeepStrictEqual } from "node:assert/strict";
import type { Session } from "../../../lib/database/mod.ts";
import { compile } from "../../../lib/ddl/mod.ts";
import {
  createRecorder,
  type Operation,
  type Operations,
  reverse,
} from "../../../lib/operations/mod.ts";
import { catalogLines, differences } from "../../support/catalog_lines.ts";
import { objectLines } from "../../support/object_lines.ts";
import {
  type MakeName,
  type OperationCase,
  quoting,
} from "./operation_case.ts";

/** Checks that a case, once up and down, leaves the catalogs as they were. */
export async function checkThereAndBack(
  session: Session,
  operationCase: OperationCase,
  n: MakeName,
): Promise<void> {
  const { up, back } = await prepare(session, operationCase, n);
  const start = await lines(session);
  await apply(session, up);
  await apply(session, back);
  deepStrictEqual(differences(start, await lines(session)), []);
}

/** The same, and that going up does something, and the same a second time. */
export async function checkCase(
  session: Session,
  operationCase: OperationCase,
  n: MakeName,
): Promise<void> {
  const { up, back } = await prepare(session, operationCase, n);
  const start = await lines(session);
  await apply(session, up);
  const there = await lines(session);
  if (operationCase.unseen) deepStrictEqual(there, start);
  else notDeepStrictEqual(there, start);
  await apply(session, back);
  deepStrictEqual(differences(start, await lines(session)), []);
  await apply(session, up);
  deepStrictEqual(differences(there, await lines(session)), []);
}

/** Does something in a transaction that is rolled back. */
export async function rolledBack(
  session: Session,
  run: () => Promise<void>,
): Promise<void> {
  await session.execute(["BEGIN"]);
  try {
    await run();
  } finally {
    await session.execute(["ROLLBACK"]);
  }
}

/** What calls of `op` record. */
export function record(calls: (op: Operations) => void): readonly Operation[] {
  const { op, finish } = createRecorder();
  calls(op);
  return finish();
}

async function prepare(
  session: Session,
  { before = () => [], up, down }: OperationCase,
  n: MakeName,
): Promise<{
  readonly up: readonly Operation[];
  readonly back: readonly Operation[];
}> {
  for (const sql of before(quoting(n))) await session.execute([sql]);
  const operations = record((op) => up(op, n));
  const back = down === undefined
    ? reverse(operations)
    : record((op) => down(op, n));
  return { up: operations, back };
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
