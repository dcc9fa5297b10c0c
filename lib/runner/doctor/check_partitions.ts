import type { Session } from "../../database/mod.ts";
import type { Finding } from "./finding.ts";

const FIRST_VERSION = 140_000;

const DETACH_PENDING_SQL = `
SELECT inhrelid::regclass::text AS partition, inhparent::regclass::text AS parent
FROM pg_catalog.pg_inherits
WHERE inhdetachpending
ORDER BY 1`;

/** Finds partitions whose DETACH CONCURRENTLY did not end. */
export async function checkPartitions(
  session: Session,
): Promise<readonly Finding[]> {
  if (session.serverVersion < FIRST_VERSION) return [];
  const rows = await session.query<{ partition: string; parent: string }>(
    DETACH_PENDING_SQL,
  );
  return rows.map(({ partition, parent }) => ({
    code: "detach-pending",
    severity: "problem",
    object: partition,
    meaning:
      `Its DETACH CONCURRENTLY from "${parent}" did not end: queries on the parent miss its rows, and no other partition can be detached`,
    mending: `ALTER TABLE ${parent} DETACH PARTITION ${partition} FINALIZE;`,
  }));
}
