import { wayBack } from "../diff/mod.ts";
import type { Operation } from "../operations/mod.ts";
import { sqlBody, typescriptBody } from "../render/mod.ts";
import {
  compareSchemas,
  type CompareSchemasOptions,
  type SettledDifference,
} from "./compare_schemas.ts";
import {
  type OpenedProject,
  openProject,
  type OpenProjectOptions,
} from "./open_project.ts";
import { readBothSchemas } from "./read_both_schemas.ts";
import { renderingOf } from "./rendering.ts";
import { versionFor } from "./schema_reference.ts";
import {
  type RevisionResult,
  writeRevision,
  type WriteRevisionOptions,
} from "./write_revision.ts";

/**
 * How a migration is made from the wanted schema.
 *
 * @example A rename that is known beforehand
 * ```ts
 * import { autogenerate, type AutogenerateOptions } from "@retort/retort";
 *
 * const options: AutogenerateOptions = {
 *   message: "Rename notes",
 *   renames: ["bookings.note:notes"],
 *   noRenames: true,
 * };
 * async function propose(): Promise<string | undefined> {
 *   const { written } = await autogenerate({ cwd: "." }, options);
 *   return written?.file;
 * }
 * ```
 */
export interface AutogenerateOptions
  extends
    CompareSchemasOptions,
    Omit<WriteRevisionOptions, "upgrade" | "downgrade"> {
  /**
   * What is there: the migrations, applied in scratch (if absent), or the
   * database.
   */
  readonly against?: "migrations" | "database" | undefined;
  /** Where scratch databases are made; `embedded` if absent. */
  readonly scratch?: "embedded" | "server" | undefined;
  /** Writes a migration even where nothing differs. */
  readonly empty?: boolean | undefined;
}

/**
 * The operations that were missing, and the migration they were written to.
 *
 * @example Nothing differs
 * ```ts
 * import type { AutogenerateResult } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const result: AutogenerateResult = { operations: [] };
 * strictEqual(result.written, undefined);
 * ```
 */
export interface AutogenerateResult {
  /** The operations that lead to the wanted schema, in order. */
  readonly operations: readonly Operation[];
  /** The migration that was written; absent where nothing differs. */
  readonly written?: RevisionResult | undefined;
}

/**
 * Writes the migration that leads from what is there to the wanted schema.
 *
 * @throws {RetortError} `schema/…`, `revision/…`, `project/…`, `database/…`
 *
 * @example
 * ```ts
 * import { autogenerate, init } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 * import process from "node:process";
 * import { mkdtemp, rm, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 *
 * const cwd = await mkdtemp(`${tmpdir()}/project-`);
 * await writeFile(`${cwd}/schema.sql`, "CREATE TABLE rooms (id integer);");
 * init({ folder: cwd });
 * const { written } = await autogenerate({ cwd, variables: process.env }, { message: "Rooms", id: "001" });
 * strictEqual(written?.file, "migrations/001_rooms.ts");
 * await rm(cwd, { recursive: true });
 * ```
 */
export async function autogenerate(
  options: OpenProjectOptions,
  wanted: AutogenerateOptions,
): Promise<AutogenerateResult> {
  const project = await openProject(options);
  const difference = await findDifference(project, {
    ...wanted,
    onlyManaged: true,
  });
  const { operations } = difference;
  if (operations.length === 0 && !wanted.empty) return { operations };
  const { against: _a, scratch: _s, empty: _e, ...place } = wanted;
  const written = await writeRevision(project, {
    ...place,
    ...bodiesOf(project, difference, wanted.format ?? "ts"),
  });
  return { operations, written };
}

/** A difference and the server that it is for. */
export interface DifferenceFor extends SettledDifference {
  /** The server's version, as far as it is known. */
  readonly serverVersion: number;
}

/** What leads from what is there to what is wanted. */
export async function findDifference(
  project: OpenedProject,
  options:
    & Pick<
      AutogenerateOptions,
      "against" | "scratch" | "renames" | "noRenames" | "askRename"
    >
    & { readonly onlyManaged?: boolean | undefined },
): Promise<DifferenceFor> {
  const { against = "migrations", scratch, onlyManaged } = options;
  const sides = await readBothSchemas(
    project,
    { present: against, wanted: "wanted" },
    { scratch, onlyManaged },
  );
  return {
    ...await compareSchemas(project, sides, options),
    serverVersion: versionFor(against, sides),
  };
}

/** The bodies of a migration's two functions, or of its two halves in SQL. */
function bodiesOf(
  project: Pick<OpenedProject, "config">,
  difference: DifferenceFor,
  format: "ts" | "sql",
): { readonly upgrade: string; readonly downgrade: string } {
  const render = format === "ts" ? typescriptBody : sqlBody;
  const rendering = renderingOf(project, difference.serverVersion);
  const { operations } = difference;
  return {
    upgrade: render(operations, rendering),
    downgrade: render(wayBack(operations, difference), rendering),
  };
}
