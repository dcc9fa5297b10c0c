import type { RunOptions } from "./run_options.ts";
import type { StepStatement } from "./step_item.ts";

/** Writes SQL with transactions around what can be in one. */
export interface SqlWriter {
  /** Writes a statement's text inside or outside, as it must be. */
  readonly statement: (
    statement: StepStatement,
    options: { readonly isAlone: boolean; readonly text: string },
  ) => void;
  /** Writes text inside a transaction. */
  readonly inside: (text: string) => void;
  /** Ends the transaction, unless one holds everything. */
  readonly commit: () => void;
  readonly text: () => string;
}

/** Begins to write the SQL of one step. */
export function createSqlWriter(
  transaction: RunOptions["transaction"],
  begin: { readonly isOpen: boolean },
): SqlWriter {
  const lines: string[] = [];
  let { isOpen } = begin;
  const inside = (text: string): void => {
    if (!isOpen) lines.push("BEGIN;");
    isOpen = true;
    lines.push(text);
  };
  const commit = (): void => {
    if (!isOpen || transaction === "all") return;
    isOpen = false;
    lines.push("COMMIT;");
  };
  return {
    inside,
    commit,
    statement: (statement, { isAlone, text }) => {
      if (!isAlone && statement.transaction !== "outside") {
        inside(text);
        if (statement.transaction === "commitAfter") commit();
        return;
      }
      commit();
      lines.push(text);
    },
    text: () => `${lines.join("\n")}\n`,
  };
}
