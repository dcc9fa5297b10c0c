import type { TextSession } from "../database/mod.ts";
import { inlineParameters } from "./inline_parameters.ts";
import { isPatient } from "./patient_statement.ts";
import type { RunOptions } from "./run_options.ts";
import { sendItem } from "./send_item.ts";
import type { StepStatement } from "./step_item.ts";

/** Writes SQL with transactions around what can be in one. */
export interface SqlWriter {
  /** Writes a statement inside or outside, as it must be. */
  readonly statement: (
    statement: StepStatement,
    options: { readonly isAlone: boolean },
  ) => Promise<void>;
  /** Writes statements inside a transaction. */
  readonly inside: (statements: readonly string[]) => Promise<void>;
  /** Ends the transaction, unless one holds everything. */
  readonly commit: () => Promise<void>;
}

/** What the SQL of one step is written with. */
export interface SqlWriterOptions
  extends Pick<RunOptions, "lockTimeoutMs" | "transaction"> {
  /** Whether a transaction is open already. */
  readonly isOpen: boolean;
}

/** Begins to write the SQL of one step. */
export function createSqlWriter(
  session: TextSession,
  { transaction, lockTimeoutMs, isOpen }: SqlWriterOptions,
): SqlWriter {
  const begin = async (): Promise<void> => {
    if (!isOpen) await session.execute(["BEGIN"]);
    isOpen = true;
  };
  const commit = async (): Promise<void> => {
    if (!isOpen || transaction === "all") return;
    isOpen = false;
    await session.execute(["COMMIT"]);
  };
  return {
    commit,
    inside: async (statements) => {
      await begin();
      await session.execute(statements);
    },
    statement: async (statement, { isAlone }) => {
      const isInside = !isAlone && statement.transaction !== "outside";
      await (isInside ? begin() : commit());
      await sendItemAsText(session, { statement, lockTimeoutMs });
      if (isInside && statement.transaction === "commitAfter") await commit();
    },
  };
}

async function sendItemAsText(
  session: TextSession,
  { statement, lockTimeoutMs }: {
    readonly statement: StepStatement;
    readonly lockTimeoutMs: number;
  },
): Promise<void> {
  const { parameters, sql } = statement;
  const written = {
    ...statement,
    sql: parameters === undefined ? sql : inlineParameters(sql, parameters),
    parameters: undefined,
  };
  const isLong = isPatient(written.sql);
  if (isLong) await session.execute(["SET lock_timeout = 0"]);
  await sendItem(session, written);
  if (isLong) await session.execute([`SET lock_timeout = ${lockTimeoutMs}`]);
}
