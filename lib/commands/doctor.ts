import {
  examineDatabase,
  type Finding,
  readVersionRows,
} from "../runner/mod.ts";
import {
  type OpenedProject,
  openProject,
  type OpenProjectOptions,
} from "./open_project.ts";

/**
 * What is not as it should be in a database.
 *
 * @example
 * ```ts
 * import type { DoctorResult } from "@retort/retort";
 * import { ok } from "node:assert/strict";
 *
 * const result: DoctorResult = {
 *   database: "postgres://ada@localhost/bookings",
 *   findings: [{
 *     code: "index-invalid",
 *     severity: "problem",
 *     object: "public.bookings_room_idx",
 *     meaning: "It is not used, but every write pays for it",
 *     mending: "REINDEX INDEX CONCURRENTLY public.bookings_room_idx",
 *   }],
 * };
 * ok(result.findings.some(({ severity }) => severity === "problem"));
 * ```
 */
export interface DoctorResult {
  /** The database as people should see it. */
  readonly database: string;
  /** What was found. */
  readonly findings: readonly Finding[];
}

/**
 * Looks a database over: what is broken, half done, in the way, or near its end.
 *
 * @example
 * ```ts
 * import { doctor } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 * import process from "node:process";
 *
 * const project = {
 *   cwd: ".",
 *   database: "embedded:memory",
 *   variables: process.env,
 * };
 * const { findings } = await doctor(project);
 * deepStrictEqual(findings, []);
 * ```
 */
export async function doctor(
  options: OpenProjectOptions,
): Promise<DoctorResult> {
  const project = await openProject(options);
  await using session = await project.connect();
  const { versionTable } = project.config;
  const rows = await readVersionRows(session, versionTable);
  return {
    database: session.description,
    findings: [
      ...unknownRows(project, rows),
      ...redundantRows(project, rows),
      ...await examineDatabase(session, versionTable),
    ],
  };
}

function unknownRows(
  { files }: OpenedProject,
  rows: readonly string[],
): readonly Finding[] {
  return rows.filter((row) => !files.has(row)).map((row) => ({
    code: "version-row-unknown",
    severity: "problem",
    object: row,
    meaning: "The version table names it, but no file of the project has it",
    mending:
      "Get the missing file, or `retort stamp --purge` with a revision that is there",
  }));
}

function redundantRows(
  { files }: OpenedProject,
  rows: readonly string[],
): readonly Finding[] {
  const below = new Set<string>();
  const left = [...rows];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    for (const down of files.get(id)?.downRevisions ?? []) {
      if (below.has(down)) continue;
      below.add(down);
      left.push(down);
    }
  }
  return rows.filter((row) => below.has(row)).map((row) => ({
    code: "version-rows-redundant",
    severity: "warning",
    object: row,
    meaning: "The version table names it beside a revision that builds on it",
    mending: `retort stamp ${
      rows.filter((other) => !below.has(other)).join(" ")
    }`,
  }));
}
