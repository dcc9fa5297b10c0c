import type { Session } from "../database/mod.ts";
import { RetortError } from "../errors/mod.ts";
import { quoteName } from "../sql/mod.ts";
import type { DatabaseFacts } from "./database_facts.ts";
import type { OwnTables } from "./own_tables.ts";

/**
 * Refuses tables that do not tell what was run: those of somebody else that
 * have the same names, and those whose rows are kept from the role.
 */
export function refuseUnreadable(
  { description }: Session,
  { version, journal }: OwnTables,
  { versionLacks, journalLacks, hidesRows, role }: DatabaseFacts,
): void {
  if (versionLacks.length > 0) {
    throw foreign(`${quoteName(version)} of ${description}`, versionLacks);
  }
  if (journalLacks.length > 0) {
    throw foreign(`${quoteName(journal)} of ${description}`, journalLacks);
  }
  if (!hidesRows) return;
  const names = `${quoteName(version)} and ${quoteName(journal)}`;
  throw new RetortError(
    "run/not-possible",
    `Cannot read ${names} of ${description}: row-level security may hide rows from "${role}"`,
    {
      details: { reason: "row-security", missing: ["BYPASSRLS"] },
      hint:
        "Disable row-level security for these tables, or connect as their owner",
    },
  );
}

function foreign(
  table: string,
  lacks: readonly string[],
): RetortError<"run/not-possible"> {
  return new RetortError(
    "run/not-possible",
    `Cannot read ${table}: it is not what Retort makes, since it lacks ${
      lacks.map((column) => `"${column}"`).join(", ")
    }`,
    {
      details: { reason: "tables", missing: lacks },
      hint:
        "Rename it if it is somebody else's, or name another versionTable in the config",
    },
  );
}
