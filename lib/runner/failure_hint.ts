import type { StepName } from "../errors/mod.ts";
import { quoteIdentifier } from "../sql/mod.ts";

/** A statement that the server refused, and what it said. */
export interface RefusedStatement {
  readonly step: StepName;
  readonly sql: string | undefined;
  readonly sqlState: string;
  readonly serverMessage: string;
  /** The role that it lacks, if that is why. */
  readonly role: string | undefined;
}

type Hint = (refused: RefusedStatement) => string | undefined;

const ADDS_CONSTRAINT_REGEXP = /\bADD\s+(?:CONSTRAINT|CHECK|FOREIGN)\b/i;

function inTransaction(): string {
  return 'Say `transaction = "none"` in the header to send each statement by itself';
}

function alreadyThere({ step }: RefusedStatement): string | undefined {
  return step.direction === "downgrade"
    ? undefined
    : `If the database has had all that this migration makes, \`retort stamp ${step.revision}\` says so without running it`;
}

function rowsInTheWay({ sql = "" }: RefusedStatement): string | undefined {
  return ADDS_CONSTRAINT_REGEXP.test(sql)
    ? "Correct the rows that break it in a migration before this one, or add it as NOT VALID and validate it once they are right"
    : undefined;
}

function lacksRole({ role }: RefusedStatement): string | undefined {
  return role
    ? `Make it first, for example with \`CREATE ROLE ${
      quoteIdentifier(role)
    }\`: roles belong to the whole server`
    : undefined;
}

/** Gives a hint only where the server's message is about it. */
function about(pattern: RegExp, hint: string): Hint {
  return ({ serverMessage }) => pattern.test(serverMessage) ? hint : undefined;
}

/** What to do next, by the server's SQLSTATE (PostgreSQL, appendix A). */
const HINTS: Readonly<Record<string, Hint>> = {
  "23502": about(
    /contains null values/,
    "Give the rows without a value one in a migration before this one, or add the column with a default",
  ),
  "23503": rowsInTheWay,
  "23505": about(
    /could not create unique index/,
    "Make the rows differ, or take the surplus ones away, in a migration before this one",
  ),
  "23514": rowsInTheWay,
  "2D000": inTransaction,
  "42501": about(
    /must be owner of/,
    "Connect as a role that is, or may become, the owner; `owner` in the config names the role that migrations run as",
  ),
  "42701": alreadyThere,
  "42704": lacksRole,
  "42710": alreadyThere,
  "42P06": alreadyThere,
  "42P07": alreadyThere,
  "53100": () =>
    "Make room on the server's disk, then run the same command again",
};

/** Says what to do where a server refuses a statement, if it is known. */
export function failureHint(refused: RefusedStatement): string | undefined {
  return /inside a transaction block/.test(refused.serverMessage)
    ? inTransaction()
    : HINTS[refused.sqlState]?.(refused);
}
