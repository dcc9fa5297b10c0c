import type { Session } from "../../database/mod.ts";
import { readDatabaseFacts } from "../database_facts.ts";
import { ownTables } from "../own_tables.ts";
import type { TableName } from "../run_options.ts";
import { checkConstraints } from "./check_constraints.ts";
import { checkIndexes } from "./check_indexes.ts";
import { checkPartitions } from "./check_partitions.ts";
import { checkSequences } from "./check_sequences.ts";
import { checkSessions } from "./check_sessions.ts";
import { checkVersionTable } from "./check_version_table.ts";
import type { Check, Finding } from "./finding.ts";

const CHECKS: readonly Check[] = [
  checkVersionTable,
  checkIndexes,
  checkConstraints,
  checkPartitions,
  checkSequences,
  checkSessions,
];

/** Looks a database over; nothing is changed and no lock is waited for. */
export async function examineDatabase(
  session: Session,
  versionTable: TableName,
): Promise<readonly Finding[]> {
  const facts = await readDatabaseFacts(session, versionTable);
  const tables = ownTables(versionTable, facts.schema);
  const findings: Finding[] = [];
  for (const check of CHECKS) findings.push(...await check(session, tables));
  return findings;
}
