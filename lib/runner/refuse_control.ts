import { RetortError } from "../errors/mod.ts";
import type { RunOptions } from "./run_options.ts";
import type { StepStatement } from "./step_item.ts";

/** Refuses statements that would take the transaction or the session away. */
export function refuseControl(
  statement: StepStatement,
  transaction: RunOptions["transaction"],
): void {
  const { control, setting } = statement;
  if (setting === "client_encoding") {
    throw refused(statement, {
      reason: "setting",
      state: "the server would take what is sent, which is UTF-8, for another",
      hint: "Leave the statement out; the file must be UTF-8",
    });
  }
  if (transaction === "none") return;
  if (transaction === "all" && statement.transaction === "outside") {
    throw refused(statement, {
      reason: "outside",
      state: "it cannot run in the one transaction that holds all steps",
      hint: "Pass --transaction each",
    });
  }
  if (control !== undefined && control !== "savepoint") {
    throw refused(statement, {
      reason: "transaction",
      state: "the migration's transaction is the runner's to begin and to end",
      hint:
        'Leave the statement out, or say `transaction = "none"` in the header to send each statement by itself',
    });
  }
  if (setting !== undefined && LEAKING_SETTINGS.has(setting)) {
    throw refused(statement, { reason: "setting", ...leakOf(setting) });
  }
}

function leakOf(setting: string): { state: string; hint: string } {
  return setting === "all"
    ? {
      state: "it would change every setting of the session",
      hint: "Leave the statement out, or reset settings by name",
    }
    : {
      state: `it would change "${setting}" for the migrations that follow`,
      hint: "Write SET LOCAL, which ends with the migration's transaction",
    };
}

/**
 * Refuses statements that run by themselves where no session is ours: neither
 * a role nor a search path can be set for them there.
 */
export function refuseWithoutSession(
  statement: StepStatement,
  { lock, owner, searchPath }: RunOptions,
): void {
  const isSet = owner !== undefined || searchPath !== undefined;
  if (lock !== "lease" || !isSet || statement.transaction !== "outside") return;
  throw refused(statement, {
    reason: "outside",
    state:
      "it runs by itself, and behind a pooler neither a role nor a search path can be set for it",
    hint:
      "Connect to the server directly, or leave owner, searchPath and --schema out",
  });
}

const LEAKING_SETTINGS: ReadonlySet<string> = new Set([
  "all",
  "role",
  "search_path",
  "session_authorization",
]);

function refused(
  statement: StepStatement,
  why: {
    readonly reason: "transaction" | "setting" | "outside";
    readonly state: string;
    readonly hint: string;
  },
): RetortError<"run/statement-refused"> {
  return new RetortError(
    "run/statement-refused",
    `Cannot send "${firstLine(statement.sql)}": ${why.state}`,
    {
      details: { statement: statement.sql, reason: why.reason },
      hint: why.hint,
      source: statement.source,
    },
  );
}

function firstLine(sql: string): string {
  return sql.split("\n", 1)[0] ?? "";
}
