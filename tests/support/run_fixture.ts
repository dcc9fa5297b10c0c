import { connect, type Session } from "../../lib/database/mod.ts";
import type { Operations } from "../../lib/operations/mod.ts";
import { loadSqlParser } from "../../lib/project/sql_parser.ts";
import {
  DEFAULT_RUN_OPTIONS,
  type LoadedMigration,
  planAsSql,
  type RunEvent,
  type RunOptions,
  runPlan,
  type RunPlanOptions,
  type RunResult,
  type RunStep,
} from "../../lib/runner/mod.ts";
import type { TestDatabase } from "./test_database.ts";

type Side = string | ((op: Operations) => void | Promise<void>);

/** A migration as a test writes it: SQL text or a function for each side. */
export interface TestMigration {
  readonly up: Side;
  readonly down?: Side;
  readonly transaction?: "auto" | "none";
  /** The way back is the reverse of `up`. */
  readonly reversible?: true;
}

/** Migrations by revision, each following the one before. */
export type TestHistory = Readonly<Record<string, TestMigration>>;

/** What a test may say about a run. */
export interface RunHistoryOptions
  extends Partial<Omit<RunPlanOptions, "options" | "session">> {
  readonly options?: Partial<RunOptions>;
  readonly direction?: "upgrade" | "downgrade";
  readonly events?: RunEvent[];
  /** The revision to stop at; everything if absent. */
  readonly to?: string;
}

function toFunction(side: Side): (op: Operations) => void | Promise<void> {
  return typeof side === "string" ? (op) => op.execute(side) : side;
}

function isText({ up, down }: TestMigration): boolean {
  return typeof up === "string" && typeof down !== "function";
}

function toMigration(
  revision: string,
  migration: TestMigration,
): LoadedMigration {
  return {
    revision,
    file: `migrations/${revision}.sql`,
    transaction: migration.transaction ?? "auto",
    contentHash: JSON.stringify(migration.up),
    upgrade: toFunction(migration.up),
    ...(migration.reversible && { reversible: true }),
    ...(isText(migration) && { isText: true }),
    ...(migration.down !== undefined && {
      downgrade: toFunction(migration.down),
    }),
  };
}

/** The steps of a linear history from the rows that are there. */
export function linearSteps(
  history: TestHistory,
  { direction = "upgrade", to }: RunHistoryOptions = {},
): (rows: readonly string[]) => readonly RunStep[] {
  const ids = Object.keys(history);
  return ([row]) => {
    const at = row === undefined ? 0 : ids.indexOf(row) + 1;
    return direction === "upgrade"
      ? upgrades(ids, at, to === undefined ? ids.length : ids.indexOf(to) + 1)
      : downgrades(ids, at, to === undefined ? 0 : ids.indexOf(to) + 1);
  };
}

function upgrades(
  ids: readonly string[],
  from: number,
  to: number,
): readonly RunStep[] {
  return ids.slice(from, to).map((revision, place) => {
    const before = ids[from + place - 1];
    return {
      revision,
      direction: "upgrade",
      message: `Message of ${revision}`,
      rowEffects: [
        before === undefined
          ? { kind: "insert", revision }
          : { kind: "update", from: before, to: revision },
      ],
    };
  });
}

function downgrades(
  ids: readonly string[],
  from: number,
  to: number,
): readonly RunStep[] {
  return ids.slice(to, from).toReversed().map((revision, place) => {
    const before = ids[from - place - 2];
    return {
      revision,
      direction: "downgrade",
      message: `Message of ${revision}`,
      rowEffects: [
        before === undefined
          ? { kind: "delete", revision }
          : { kind: "update", from: revision, to: before },
      ],
    };
  });
}

/** Runs a linear history on a session. */
export async function runHistory(
  session: Session,
  history: TestHistory,
  input: RunHistoryOptions = {},
): Promise<RunResult> {
  const { options, events, direction: _direction, to: _to, ...rest } = input;
  return await runPlan({
    session,
    plan: linearSteps(history, input),
    load: (revision) => loadFrom(history, revision),
    loadParser: loadSqlParser,
    onEvent: (event) => events?.push(event),
    ...rest,
    options: { ...DEFAULT_RUN_OPTIONS, toolVersion: "0.0.0", ...options },
  });
}

/** Connects to a test database. */
export function connectTo(database: TestDatabase): Promise<Session> {
  return connect(database.settings);
}

/** Writes a linear history as SQL. */
export async function sqlOfHistory(
  history: TestHistory,
  input: RunHistoryOptions & { readonly rows?: readonly string[] } = {},
): Promise<string> {
  const rows = input.rows ?? [];
  return await planAsSql({
    steps: linearSteps(history, input)(rows),
    rows,
    load: (revision) => loadFrom(history, revision),
    loadParser: loadSqlParser,
    serverVersion: 150000,
    options: { ...DEFAULT_RUN_OPTIONS, toolVersion: "0.0.0", ...input.options },
  });
}

function loadFrom(
  history: TestHistory,
  revision: string,
): Promise<LoadedMigration> {
  const migration = history[revision];
  return migration === undefined
    ? Promise.reject(new RangeError(`No "${revision}"`))
    : Promise.resolve(toMigration(revision, migration));
}
