import type { ChangedMigration } from "../errors/mod.ts";
import { RetortError } from "../errors/mod.ts";
import {
  planDowngrade,
  planUpgrade,
  resolveRevision,
} from "../revisions/mod.ts";
import {
  acceptChanged,
  findRepairable,
  markDone,
  markUndone,
  readVersionRows,
  type Repairable,
  type RepairOptions,
  type RunStep,
} from "../runner/mod.ts";
import {
  type OpenedProject,
  openProject,
  type OpenProjectOptions,
} from "./open_project.ts";
import {
  contentHashes,
  runOptions,
  runSources,
  runStep,
} from "./run_migrations.ts";

/**
 * What is to be put right, and how.
 *
 * @example Taking a half done step for done, after a look
 * ```ts
 * import { repair, type RepairCommandOptions } from "@retort/retort";
 *
 * const options: RepairCommandOptions = {
 *   revision: "004",
 *   as: "done",
 *   confirm: ({ done }) => Promise.resolve(done > 0),
 * };
 * async function settle(database: string): Promise<boolean> {
 *   const { repaired } = await repair({ cwd: ".", database }, options);
 *   return repaired !== undefined;
 * }
 * ```
 */
export interface RepairCommandOptions {
  /** The revision; without one, everything that could be put right is told. */
  readonly revision?: string | undefined;
  /** `accept` a changed file, or take a half done step for `done` or `undone`. */
  readonly as?: "accept" | "done" | "undone" | undefined;
  /** Asked before anything is written, with what it is about. */
  readonly confirm?:
    | ((question: RepairQuestion) => Promise<boolean>)
    | undefined;
  /** Stops the repair. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * What is about to be written into the record.
 *
 * @example
 * ```ts
 * import type { RepairQuestion } from "@retort/retort";
 * import { ok } from "node:assert/strict";
 *
 * const question: RepairQuestion = {
 *   revision: "002",
 *   as: "accept",
 *   difference: ["-ALTER TABLE approvals ADD COLUMN reason text"],
 *   done: 0,
 * };
 * ok(question.difference.every((line) => line.startsWith("-")));
 * ```
 */
export interface RepairQuestion {
  /** The revision's id. */
  readonly revision: string;
  /** What the step counts as from now on. */
  readonly as: "accept" | "done" | "undone";
  /** For a changed file: lines taken out begin with `-`, lines put in with `+`. */
  readonly difference: readonly string[];
  /** For a half done step: how many of its statements are done. */
  readonly done: number;
}

/**
 * What could be, or was, put right.
 *
 * @example Nothing to put right
 * ```ts
 * import type { RepairResult } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const result: RepairResult = {
 *   database: "postgres://ada@localhost/bookings",
 *   changed: [],
 *   unfinished: [],
 * };
 * strictEqual(result.repaired, undefined);
 * ```
 */
export interface RepairResult extends Repairable {
  /** The database as people should see it. */
  readonly database: string;
  /** What was put right; absent if nothing was. */
  readonly repaired?: RepairQuestion | undefined;
}

/**
 * Puts the record of a database right: it never runs a migration.
 *
 * @throws {RetortError} `run/nothing-to-repair`, `revision/…`, `database/…`
 *
 * @example
 * ```ts
 * import { repair } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 * import process from "node:process";
 *
 * const project = {
 *   cwd: ".",
 *   database: "embedded:memory",
 *   variables: process.env,
 * };
 * const { changed, unfinished } = await repair(project);
 * deepStrictEqual([changed, unfinished], [[], []]);
 * ```
 */
export async function repair(
  options: OpenProjectOptions,
  { revision, as, confirm, signal }: RepairCommandOptions = {},
): Promise<RepairResult> {
  const project = await openProject(options);
  await using session = await project.connect();
  const input: RepairOptions = {
    ...runSources(project),
    session,
    options: runOptions(project, {}),
    contentHash: contentHashes(project),
    openMonitor: session.kind === "server" ? project.connect : undefined,
    signal,
  };
  const found = await findRepairable(input);
  const database = session.description;
  if (revision === undefined || as === undefined) return { database, ...found };
  const id = resolveRevision(project.graph, revision)?.id ?? revision;
  const question = questionOf(found, { revision: id, as });
  if (confirm !== undefined && !await confirm(question)) {
    return { database, ...found };
  }
  await apply(project, input, { question, found });
  return { database, ...await findRepairable(input), repaired: question };
}

function questionOf(
  found: Repairable,
  { revision, as }: Pick<RepairQuestion, "as" | "revision">,
): RepairQuestion {
  const changed: ChangedMigration | undefined = found.changed
    .find((each) => each.revision === revision);
  const left = found.unfinished.find((each) => each.revision === revision);
  if (as === "accept" ? changed === undefined : left === undefined) {
    throw new RetortError(
      "run/nothing-to-repair",
      as === "accept"
        ? `Cannot accept "${revision}": its file says what was run`
        : `Cannot mark "${revision}" as ${as}: it is not half done`,
      {
        details: { revision },
        hint: "Run `retort repair` to see what there is to repair",
      },
    );
  }
  return {
    revision,
    as,
    difference: changed?.difference ?? [],
    done: left?.progress.done.length ?? 0,
  };
}

async function apply(
  project: OpenedProject,
  input: RepairOptions,
  { question, found }: {
    readonly question: RepairQuestion;
    readonly found: Repairable;
  },
): Promise<void> {
  const { revision, as } = question;
  const left = found.unfinished.find((each) => each.revision === revision);
  const name = { revision, direction: "upgrade", message: "" } as const;
  if (as === "accept") {
    await acceptChanged(input, { ...name, rowEffects: [] });
  } else if (as === "undone") {
    await markUndone(input, {
      ...name,
      direction: left?.direction ?? "upgrade",
    });
  } else {
    const rows = await readVersionRows(
      input.session,
      input.options.versionTable,
    );
    const direction = left?.direction ?? "upgrade";
    await markDone(input, stepOf(project, { revision, direction, rows }));
  }
}

/** The step with what it does to the version table as it is now. */
function stepOf(
  { graph }: OpenedProject,
  { revision, direction, rows }: {
    readonly revision: string;
    readonly direction: "upgrade" | "downgrade";
    readonly rows: readonly string[];
  },
): RunStep {
  const plan = direction === "upgrade"
    ? planUpgrade(graph, { from: rows, to: revision })
    : planDowngrade(graph, { from: rows, to: "base" });
  const [first] = plan.steps;
  if (first?.revision.id === revision) return runStep(first);
  throw new RetortError(
    "run/nothing-to-repair",
    `Cannot mark "${revision}" as done: it is not what comes next in this database`,
    {
      details: { revision },
      hint: "Run `retort current` to see where the database is",
    },
  );
}
