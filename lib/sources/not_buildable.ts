import { RetortError } from "../errors/mod.ts";
import type { WantedStatement } from "./build_schema.ts";

/** How the server refused a statement. */
export type Failure = RetortError<"database/statement-failed">;

/** A statement that nothing helps. */
export interface Failed {
  readonly statement: WantedStatement;
  readonly error: Failure;
}

/** SQLSTATEs that say that something else is missing, perhaps because it failed. */
const MISSING: ReadonlySet<string> = new Set([
  "3F000",
  "42704",
  "42883",
  "42P01",
]);

/** The error for a wanted schema of which some statements always fail. */
export function notBuildable(failed: readonly Failed[]): Error {
  const first = firstCause(failed);
  if (first === undefined) return new TypeError("Nothing failed");
  const { statement: { sql, source }, error } = first;
  const { serverMessage, sqlState, serverHint } = error.details;
  const others = failed.length - 1;
  const more = others === 0
    ? ""
    : ` (and ${others} more statement${others === 1 ? "" : "s"} failed)`;
  // Where no line tells which statement it is, its beginning does.
  const which = source?.line === undefined ? `, in "${beginning(sql)}"` : "";
  return new RetortError(
    "schema/not-buildable",
    `Cannot build the wanted schema: ${serverMessage}${which}${more}`,
    {
      details: { sql, sqlState, serverMessage, others },
      hint: serverHint ?? hintFor(sqlState),
      source,
      cause: error,
    },
  );
}

/** The failure that the others may only follow from. */
function firstCause(failed: readonly Failed[]): Failed | undefined {
  const isCause = ({ error, statement }: Failed): boolean => {
    const name = missingName(error.details.serverMessage);
    return name !== undefined &&
      !failed.some((other) =>
        other.statement !== statement && creates(other.statement.sql, name)
      );
  };
  const isPlain = ({ error }: Failed): boolean =>
    !MISSING.has(error.details.sqlState);
  return failed.find(isPlain) ?? failed.find(isCause) ?? failed[0];
}

/** What a message says is not there: `relation "public.t" does not exist`. */
function missingName(message: string): string | undefined {
  const [, quoted, called] = /"([^"]+)"|function ([^(]+)\(/.exec(message) ?? [];
  return (quoted ?? called)?.split(".").at(-1);
}

/** Whether a statement would make something of this name. */
function creates(sql: string, name: string): boolean {
  const word = name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(
    `^\\s*CREATE\\s+(?:\\w+\\s+){1,3}?(?:IF\\s+NOT\\s+EXISTS\\s+)?` +
      `(?:"?[\\w$]+"?\\.)?"?${word}(?![\\w$])`,
    "i",
  ).test(sql);
}

const SHOWN = 60;

function beginning(sql: string): string {
  const line = sql.trimStart().split("\n", 1)[0] ?? "";
  return line.length <= SHOWN && line === sql.trim()
    ? line
    : `${line.slice(0, SHOWN).trimEnd()} …`;
}

function hintFor(sqlState: string): string {
  return sqlState === "0A000" || sqlState === "58P01"
    ? "Use --scratch server for what the embedded database does not have, such as an extension"
    : "Correct the statement: what it needs is nowhere in the schema, or cannot be built before it";
}
