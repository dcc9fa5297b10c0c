import type { Session } from "../../lib/database/mod.ts";
import { FAULT_MIGRATIONS, indexOfItem } from "../support/fault_project.ts";

/** Where in a run a fault struck, in the words of the table of results. */
export const SPOTS = [
  "before",
  "transaction",
  "data",
  "build",
  "unnoted",
  "untold",
  "between",
  "after",
] as const;

/** One of {@linkcode SPOTS}. */
export type Spot = typeof SPOTS[number];

/** What each spot means. */
export const SPOT_MEANINGS: Readonly<Record<Spot, string>> = {
  before: "before the first migration was begun: not counted, tried again",
  transaction: "while the server carried a migration's transaction out",
  data: "in a data migration, after its query and before its commit",
  build: "while an index was built or dropped concurrently",
  unnoted: "after such a statement was done, before that was noted",
  untold: "after a commit, before the run was told of it",
  between: "between two statements or migrations",
  after: "after the last migration was done: not counted, tried again",
};

/** The spots that are in the middle of a run. */
export function isInTheMiddle(spot: Spot): boolean {
  return spot !== "before" && spot !== "after";
}

/** What is known of a run that was struck. */
export interface StruckRun {
  /** What was sent and not answered when it was struck. */
  readonly inFlight: string;
  /** Whether it was struck between two statements of one transaction. */
  readonly isInTransaction: boolean;
  readonly code: number;
  readonly output: string;
  /** How many migrations were applied before the run. */
  readonly appliedBefore: number;
}

const DATA_REGEXP = /SELECT count\(\*\)::int|UPDATE counter/;

/** Finds out where a run was struck, from the wire, its words and its database. */
export async function findSpot(
  session: Session,
  { inFlight, isInTransaction, code, output, appliedBefore }: StruckRun,
): Promise<Spot> {
  const applied = await countApplied(session);
  if (code === 0) return "after";
  const told = output.match(/^\s*↑ r\d\d /gm)?.length ?? 0;
  if (applied > appliedBefore + told) return "untold";
  if (applied === FAULT_MIGRATIONS) return "after";
  if (await isDoneUnnoted(session)) return "unnoted";
  if (/concurrently/i.test(inFlight)) return "build";
  if (isInTransaction || DATA_REGEXP.test(inFlight)) return "data";
  if (/BEGIN(?! READ)/.test(inFlight)) return "transaction";
  return told === 0 ? "before" : "between";
}

/** How many migrations the version table shows to be applied. */
export async function countApplied(session: Session): Promise<number> {
  if (!await isThere(session, "retort_version")) return 0;
  const [row] = await session.query<{ readonly revision: string }>(
    "SELECT version_num AS revision FROM retort_version",
  );
  return Number(row?.revision.slice(1) ?? 0);
}

interface BegunStatement extends Record<string, unknown> {
  readonly number: number;
  readonly item: number;
}

/** Whether a statement's work is done of which only the start is noted. */
async function isDoneUnnoted(session: Session): Promise<boolean> {
  if (!await isThere(session, "retort_journal")) return false;
  const [begun] = await session.query<BegunStatement>(`
SELECT substr(revision, 2)::int AS number, (progress -> -1 ->> 'item')::int AS item
FROM retort_journal
WHERE outcome <> 'done' AND progress -> -1 ->> 'event' = 'started'
ORDER BY id DESC LIMIT 1`);
  if (begun === undefined) return false;
  const index = indexOfItem(begun.number, begun.item);
  if (index === undefined) return false;
  const rows = await session.query(
    `SELECT 1 AS found FROM pg_index
WHERE indexrelid = to_regclass('${index.name}') AND indisvalid AND indisready`,
  );
  return index.isBuilt === rows.length > 0;
}

async function isThere(session: Session, table: string): Promise<boolean> {
  const rows = await session.query(
    `SELECT 1 AS found FROM pg_class WHERE relname = '${table}'`,
  );
  return rows.length > 0;
}
