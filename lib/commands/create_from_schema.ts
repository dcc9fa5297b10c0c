import { compile } from "../ddl/mod.ts";
import { diff } from "../diff/mod.ts";
import { RetortError } from "../errors/mod.ts";
import type { Operation } from "../operations/mod.ts";
import { planStamp } from "../revisions/mod.ts";
import { stampRows } from "../runner/mod.ts";
import { EMPTY_SCHEMA, type ObservedSchema } from "../schema/mod.ts";
import {
  type OpenedProject,
  openProject,
  type OpenProjectOptions,
} from "./open_project.ts";
import { readBothSchemas } from "./read_both_schemas.ts";
import { readRows } from "./read_rows.ts";
import { rowEffects, runOptions } from "./run_migrations.ts";
import type { RunSettings } from "./run_settings.ts";
import { readReferencedSchema } from "./schema_reference.ts";

/**
 * How to create a database from the wanted schema.
 *
 * @example Beside a server's database
 * ```ts
 * import {
 *   createFromSchema,
 *   type CreateFromSchemaOptions,
 * } from "@retort/retort";
 *
 * const options: CreateFromSchemaOptions = {
 *   scratch: "server",
 *   lockWaitMs: 5_000,
 * };
 * async function createTenant(schema: string): Promise<readonly string[]> {
 *   const project = { cwd: ".", schema };
 *   return (await createFromSchema(project, options)).current;
 * }
 * ```
 */
export interface CreateFromSchemaOptions extends RunSettings {
  /** Where the wanted schema is built; embedded if absent. */
  readonly scratch?: "embedded" | "server" | undefined;
}

/**
 * The database that was created, and what it took.
 *
 * @example
 * ```ts
 * import type { CreateFromSchemaResult } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const result: CreateFromSchemaResult = {
 *   database: "postgres://ada@localhost/bookings",
 *   current: ["004"],
 *   statements: 17,
 * };
 * deepStrictEqual(result.current, ["004"]);
 * ```
 */
export interface CreateFromSchemaResult {
  /** The database as people should see it. */
  readonly database: string;
  /** The revisions that it is at now. */
  readonly current: readonly string[];
  /** How many statements built the schema. */
  readonly statements: number;
}

const EMPTY: ObservedSchema = { model: EMPTY_SCHEMA, dependencies: [] };

/** Refuses a database that holds something: it must be upgraded instead. */
async function refuseUsed(project: OpenedProject): Promise<void> {
  const { database, rows } = await readRows(project);
  const found = await readReferencedSchema(project, "database", {
    origin: "present",
    onlyManaged: true,
  });
  const there = diff(EMPTY, found).length;
  if (rows.length === 0 && there === 0) return;
  throw new RetortError(
    "schema/database-not-empty",
    `Cannot create "${database}" from the wanted schema: it is not empty`,
    {
      details: { database, revisions: rows, operations: there },
      hint: "Run `retort upgrade` without --create-from-schema",
    },
  );
}

function refuseDifference(operations: readonly Operation[]): void {
  const kinds = [...new Set(operations.map(({ kind }) => kind))].sort();
  if (kinds.length === 0) return;
  throw new RetortError(
    "schema/not-in-step",
    `Cannot create the database from the wanted schema: the migrations do not lead to it (${
      kinds.join(", ")
    })`,
    {
      details: { kinds },
      hint: "Run `retort revision --autogenerate` first",
    },
  );
}

/** The statements that build the wanted schema. */
async function creationStatements(
  project: OpenedProject,
  scratch: "embedded" | "server" | undefined,
): Promise<readonly string[]> {
  const { before, after } = await readBothSchemas(
    project,
    { present: "migrations", wanted: "wanted" },
    { scratch, onlyManaged: true },
  );
  refuseDifference(diff(before, after));
  const { serverVersion } = after;
  return [
    "SET LOCAL check_function_bodies = off",
    ...diff(EMPTY, after).flatMap((operation) =>
      compile(operation, { serverVersion }).map(({ sql }) => sql)
    ),
  ];
}

/**
 * Builds the wanted schema in an empty database and says that it is at the
 * heads, in one transaction. The migrations must lead to the same schema.
 *
 * @throws {RetortError} `schema/database-not-empty`, `schema/not-in-step`
 *
 * @example
 * ```ts
 * import { autogenerate, createFromSchema, init } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 * import process from "node:process";
 * import { mkdtemp, rm, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 *
 * const cwd = await mkdtemp(`${tmpdir()}/project-`);
 * await writeFile(`${cwd}/schema.sql`, "CREATE TABLE rooms (id integer);");
 * init({ folder: cwd });
 * await autogenerate({ cwd, variables: process.env }, { message: "Rooms", id: "001" });
 * const { current } = await createFromSchema(
 *   { cwd, database: "embedded:memory", variables: process.env },
 *   {},
 * );
 * deepStrictEqual(current, ["001"]);
 * await rm(cwd, { recursive: true });
 * ```
 */
export async function createFromSchema(
  options: OpenProjectOptions,
  { scratch, ...settings }: CreateFromSchemaOptions,
): Promise<CreateFromSchemaResult> {
  const project = await openProject(options);
  await refuseUsed(project);
  const statements = await creationStatements(project, scratch);
  await using session = await project.connect();
  const { rows } = await stampRows({
    session,
    plan: (from) =>
      rowEffects(planStamp(project.graph, { from, to: ["heads"] }).rows),
    statements,
    options: runOptions(project, settings),
    onEvent: settings.onEvent,
    signal: settings.signal,
    openMonitor: session.kind === "server" ? project.connect : undefined,
  });
  return {
    database: session.description,
    current: rows.toSorted(),
    statements: statements.length - 1,
  };
}
