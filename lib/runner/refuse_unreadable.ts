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
  session: Session,
  { version, journal }: OwnTables,
  { versionLacks, journalLacks, hidesRows, role }: DatabaseFacts,
): void {
  const name = session.description;
  for (
    const { table, lacks } of [
      { table: version, lacks: versionLacks },
      { table: journal, lacks: journalLacks },
    ]
  ) {
    if (lacks.length === 0) continue;
    throw new RetortError(
      "run/not-possible",
      `Cannot read ${
        quoteName(table)
      } of ${name}: it is not what Retort makes, since it lacks ${
        lacks.map((column) => `"${column}"`).join(", ")
      }`,
      {
        details: { reason: "tables", missing: lacks },
        hint:
          "Rename it if it is somebody else's, or name another versionTable in the config",
      },
    );
  }
  if (!hidesRows) return;
  throw new RetortError(
    "run/not-possible",
    `Cannot read ${
      quoteName(version)
    } of ${name}: row-level security may hide its rows from "${role}"`,
    {
      details: { reason: "row-security", missing: ["BYPASSRLS"] },
      hint: `ALTER TABLE ${
        quoteName(version)
      } DISABLE ROW LEVEL SECURITY, likewise ${
        quoteName(journal)
      }, or connect as their owner`,
    },
  );
}
