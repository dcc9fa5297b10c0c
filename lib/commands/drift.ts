import { compile } from "../ddl/mod.ts";
import { diff } from "../diff/mod.ts";
import type { UnknownObject } from "../inspect/mod.ts";
import type { Operation } from "../operations/mod.ts";
import { typescriptBody } from "../render/mod.ts";
import {
  compareSchemas,
  type CompareSchemasOptions,
} from "./compare_schemas.ts";
import {
  type OpenedProject,
  openProject,
  type OpenProjectOptions,
} from "./open_project.ts";
import { readRows } from "./read_rows.ts";
import { renderingOf } from "./rendering.ts";
import { leaveObserved, readReferencedSchema } from "./schema_reference.ts";
import { type RevisionResult, writeRevision } from "./write_revision.ts";

/**
 * How to look for drift, and what to do about it.
 *
 * @example Keeping what was done by hand
 * ```ts
 * import { drift, type DriftOptions } from "@retort/retort";
 *
 * const options: DriftOptions = { adopt: "Index that was made by hand" };
 * async function adopt(database: string): Promise<string | undefined> {
 *   const { migration } = await drift({ cwd: ".", database }, options);
 *   return migration?.file;
 * }
 * ```
 */
export interface DriftOptions extends CompareSchemasOptions {
  /**
   * Where the migrations are replayed; beside a server's database if absent,
   * so that both are described by the same version.
   */
  readonly scratch?: "embedded" | "server" | undefined;
  /** Writes a migration with this message that adopts the drift. */
  readonly adopt?: string | undefined;
}

/**
 * What a database holds beside what its migrations built.
 *
 * @example An index that was made by hand
 * ```ts
 * import type { DriftResult } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const result: DriftResult = {
 *   database: "postgres://ada@localhost/bookings",
 *   revisions: ["004"],
 *   operations: [{
 *     kind: "createIndex",
 *     table: { schema: "public", name: "bookings" },
 *     index: { name: "by_hand", keys: [{ expression: "status" }] },
 *   }],
 *   adopt: ["CREATE INDEX by_hand ON public.bookings (status)"],
 *   revert: ["DROP INDEX public.by_hand"],
 *   observed: [],
 *   unknown: [],
 * };
 * strictEqual(result.adopt.length, result.revert.length);
 * ```
 */
export interface DriftResult {
  /** The database as people should see it. */
  readonly database: string;
  /** The revisions that it is at. */
  readonly revisions: readonly string[];
  /**
   * What was done to the database besides, as operations; what is only
   * observed is in it, but neither adopted nor reverted.
   */
  readonly operations: readonly Operation[];
  /** The same as SQL: what a migration that adopts it would run. */
  readonly adopt: readonly string[];
  /** SQL that takes the database back to what its migrations built. */
  readonly revert: readonly string[];
  /** What was done to objects that are only observed, as SQL. */
  readonly observed: readonly string[];
  /** Objects that are there and that cannot be compared. */
  readonly unknown: readonly UnknownObject[];
  /** The migration that adopts it, where one was asked for. */
  readonly migration?: RevisionResult | undefined;
}

interface Repairs {
  readonly forth: readonly Operation[];
  readonly back: readonly Operation[];
  readonly serverVersion: number;
}

function sqlOf(
  operations: readonly Operation[],
  serverVersion: number,
): readonly string[] {
  return operations.flatMap((operation) =>
    compile(operation, { serverVersion }).map(({ sql }) => sql)
  );
}

/** Writes the migration that does on other databases what was done on this one. */
async function writeAdoption(
  project: OpenedProject,
  message: string,
  { forth, back, serverVersion }: Repairs,
): Promise<RevisionResult> {
  const rendering = renderingOf(project, serverVersion);
  return await writeRevision(project, {
    message,
    upgrade: typescriptBody(forth, rendering),
    downgrade: typescriptBody(back, rendering),
  });
}

/**
 * Compares a database with what the migrations that it has applied build.
 *
 * @throws {RetortError} `schema/…`, `database/…`, `run/…`
 *
 * @example
 * ```ts
 * import { drift } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 * import process from "node:process";
 *
 * const project = {
 *   cwd: ".",
 *   database: "embedded:memory",
 *   variables: process.env,
 * };
 * const { operations } = await drift(project, {});
 * deepStrictEqual(operations, []);
 * ```
 */
export async function drift(
  options: OpenProjectOptions,
  { scratch, adopt: message, ...compared }: DriftOptions,
): Promise<DriftResult> {
  const project = await openProject(options);
  const { kind } = await project.databaseSettings();
  const { database, rows } = await readRows(project);
  const target = rows.length === 0 ? "base" : rows.toSorted().join(",");
  const expected = await readReferencedSchema(project, `migrations@${target}`, {
    scratch: scratch ?? (kind === "server" ? "server" : "embedded"),
    origin: "wanted",
  });
  const found = await readReferencedSchema(project, "database", {
    origin: "present",
  });
  const { serverVersion } = found;
  const before = leaveObserved(expected, project);
  const after = leaveObserved(found, project);
  const managed = await compareSchemas(project, { before, after }, compared);
  const forth = managed.operations;
  const back = managed.back();
  const operations = diff(expected, found, {
    renames: { renames: managed.renames, noRenames: true },
  });
  const adopt = sqlOf(forth, serverVersion);
  return {
    database,
    revisions: rows.toSorted(),
    operations,
    adopt,
    revert: sqlOf(back, serverVersion),
    observed: sqlOf(operations, serverVersion)
      .filter((sql) => !adopt.includes(sql)),
    unknown: found.unknown,
    migration: message === undefined || forth.length === 0
      ? undefined
      : await writeAdoption(project, message, { forth, back, serverVersion }),
  };
}
