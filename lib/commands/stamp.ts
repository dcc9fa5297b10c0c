import { OLDEST_SERVER } from "../database/mod.ts";
import { RetortError } from "../errors/mod.ts";
import {
  planStamp,
  resolveRevision,
  type StampPlan,
} from "../revisions/mod.ts";
import { stampAsSql, stampRows } from "../runner/mod.ts";
import {
  type OpenedProject,
  openProject,
  type OpenProjectOptions,
} from "./open_project.ts";
import { rowEffects, runOptions } from "./run_migrations.ts";
import type { RunSettings } from "./run_settings.ts";

/**
 * What the version table shall say.
 *
 * @example As SQL, for a database that another tool has built
 * ```ts
 * import { type StampOptions, stampSql } from "@retort/retort";
 * import { match } from "node:assert/strict";
 *
 * const options: StampOptions = { targets: ["002"] };
 * const sql = await stampSql({ cwd: "." }, options);
 * match(sql, /^INSERT INTO retort_version .*'002'/m);
 * ```
 */
export interface StampOptions
  extends Pick<RunSettings, "lock" | "lockWaitMs" | "onEvent" | "signal"> {
  /** The targets; as SQL each may be `from:to`. */
  readonly targets: readonly string[];
  /** Delete all rows first, also those that no file is known for. */
  readonly purge?: boolean | undefined;
}

/**
 * What a stamp came to.
 *
 * @example
 * ```ts
 * import type { StampResult } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const result: StampResult = {
 *   database: "postgres://ada@localhost/bookings",
 *   before: [],
 *   current: ["004"],
 * };
 * deepStrictEqual(result.current, ["004"]);
 * ```
 */
export interface StampResult {
  /** The database as people should see it. */
  readonly database: string;
  /** The version table's rows before, sorted. */
  readonly before: readonly string[];
  /** The version table's rows now, sorted. */
  readonly current: readonly string[];
}

/**
 * Makes the version table say that a database is at the targets, without
 * running any migration.
 *
 * @throws {RetortError} `revision/…`, `database/…`, `run/…`
 *
 * @example
 * ```ts
 * import { stamp } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 * import process from "node:process";
 *
 * const project = {
 *   cwd: ".",
 *   database: "embedded:memory",
 *   variables: process.env,
 * };
 * const { current } = await stamp(
 *   project,
 *   { targets: ["head"] },
 * );
 * deepStrictEqual(current, ["004"]);
 * ```
 */
export async function stamp(
  options: OpenProjectOptions,
  { targets, purge, ...settings }: StampOptions,
): Promise<StampResult> {
  const project = await openProject(options);
  await using session = await project.connect();
  const { before, rows } = await stampRows({
    session,
    plan: (from) =>
      rowEffects(planStamp(project.graph, { from, to: targets, purge }).rows),
    options: runOptions(project, settings),
    onEvent: settings.onEvent,
    signal: settings.signal,
    openMonitor: session.kind === "server" ? project.connect : undefined,
  });
  return {
    database: session.description,
    before: before.toSorted(),
    current: rows.toSorted(),
  };
}

/**
 * Writes as SQL what a stamp would do to a database that is at nothing, or at
 * what `from:to` says.
 *
 * @throws {RetortError} `revision/…`, `cli/usage`
 *
 * @example
 * ```ts
 * import { stampSql } from "@retort/retort";
 * import { match } from "node:assert/strict";
 *
 * const sql = await stampSql({ cwd: "." }, { targets: ["002"] });
 * match(sql, /^INSERT INTO retort_version .*'002'/m);
 * ```
 */
export async function stampSql(
  options: OpenProjectOptions,
  { targets, purge }: StampOptions,
): Promise<string> {
  if (purge) {
    throw new RetortError(
      "cli/usage",
      "Cannot purge in SQL: the rows that are there are not known",
      { details: { argument: "--purge" }, hint: "Leave out --sql or --purge" },
    );
  }
  const project = await openProject(options);
  const plan = offlineStamp(project, targets);
  return await stampAsSql(rowEffects(plan.rows), {
    start: plan.start,
    options: runOptions(project, {}),
    serverVersion: OLDEST_SERVER,
  });
}

function offlineStamp(
  { graph }: OpenedProject,
  targets: readonly string[],
): StampPlan {
  const parts = targets.map((target) => {
    const place = target.indexOf(":");
    return {
      start: place === -1 ? "" : target.slice(0, place),
      end: target.slice(place + 1),
    };
  });
  const [start = "", ...others] = new Set(parts.map((part) => part.start));
  if (others.length > 0) {
    throw new RetortError(
      "cli/usage",
      `Cannot stamp from several places at once: ${
        [start, ...others].map((each) => `"${each || "base"}"`).join(", ")
      }`,
      { details: { argument: "--sql" }, hint: "Start every range alike" },
    );
  }
  const from = start === "" ? undefined : resolveRevision(graph, start)?.id;
  return planStamp(graph, {
    from: from === undefined ? [] : [from],
    to: parts.map((part) => part.end),
  });
}
