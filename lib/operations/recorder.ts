import { RetortError, type SourceLocation } from "../errors/mod.ts";
import type { NamingConvention } from "../schema/mod.ts";
import { createCoreMethods } from "./core_methods.ts";
import { createObjectMethods } from "./object_methods.ts";
import type { Operation } from "./operation.ts";
import type { OperationDefinition } from "./operation_definition.ts";
import type { Operations } from "./operations.ts";
import { createCall, type Recording } from "./recording.ts";

/**
 * What a recorder is given; all of it may be left out.
 *
 * @example Names by a convention, and an argument of the command line
 * ```ts
 * import { createRecorder, type RecorderOptions } from "@retort/retort";
 * import { ok, strictEqual } from "node:assert/strict";
 *
 * const options: RecorderOptions = {
 *   naming: { unique: "uq_{table}_{columns}" },
 *   arguments: { tenant: "berlin" },
 * };
 * const { op, take } = createRecorder(options);
 * op.createUnique(null, `rooms_${op.arguments.tenant}`, ["number"]);
 * const [operation] = take();
 * ok(operation?.kind === "addConstraint");
 * strictEqual(operation.constraint.name, "uq_rooms_berlin_number");
 * ```
 */
export interface RecorderOptions {
  /** Finds the call in the migration file that is being recorded. */
  readonly locate?: (() => SourceLocation | undefined) | undefined;
  /**
   * Answers `op.query`. It must take and send what is pending first; without
   * it, as when SQL is only written, `op.query` is an error.
   */
  readonly query?:
    | ((
      sql: string,
      parameters: readonly unknown[],
    ) => Promise<readonly Record<string, unknown>[]>)
    | undefined;
  /** Names for constraints and indexes that are left unnamed. */
  readonly naming?: NamingConvention | undefined;
  /** The `-x key=value` arguments, offered as `op.arguments`. */
  readonly arguments?: Readonly<Record<string, string>> | undefined;
  /** The server's version as a number, offered as `op.serverVersion`. */
  readonly serverVersion?: number | undefined;
  /** The project's own operations, for `op.custom` by name. */
  readonly definitions?: readonly OperationDefinition[] | undefined;
}

/**
 * An `op` and what was said to it.
 *
 * @example What is taken is not given again
 * ```ts
 * import { createRecorder, type Recorder } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const recorder: Recorder = createRecorder();
 * recorder.op.dropTable("rooms");
 * strictEqual(recorder.take().length, 1);
 * strictEqual(recorder.finish().length, 0);
 * ```
 */
export interface Recorder {
  /** What is handed to a migration. */
  readonly op: Operations;
  /** The operations recorded since the last time, in order. */
  readonly take: () => readonly Operation[];
  /**
   * What {@linkcode take} gives, at the end of a migration.
   *
   * @throws {RetortError} `operation/unfinished` if a call was not awaited
   */
  readonly finish: () => readonly Operation[];
}

interface Frame {
  readonly source: SourceLocation | undefined;
  readonly operations: Operation[];
}

/**
 * Makes an `op` whose calls are kept as operations.
 *
 * @example Recording one call
 * ```ts
 * import { createRecorder } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.addColumn("bookings", "notes", { type: "text" });
 * strictEqual(take()[0]?.kind, "addColumn");
 * ```
 */
export function createRecorder(options: RecorderOptions = {}): Recorder {
  const outer: Operation[] = [];
  const frames: Frame[] = [];
  const keep = (operation: Operation): void => {
    (frames.at(-1)?.operations ?? outer).push(operation);
  };
  const recording: Recording = {
    naming: options.naming ?? {},
    serverVersion: options.serverVersion,
    arguments: Object.freeze({ ...options.arguments }),
    definitions: options.definitions ?? [],
    query: options.query,
    call: (operation) =>
      createCall(operation, { source: options.locate?.(), keep }),
    nest: () => {
      const frame: Frame = { source: options.locate?.(), operations: [] };
      frames.push(frame);
      return { close: () => close({ frames, frame, keep }) };
    },
  };
  const take = (): readonly Operation[] => {
    for (const frame of frames) {
      outer.push(...autocommit(frame));
    }
    return outer.splice(0);
  };
  return {
    op: Object.freeze({
      ...createCoreMethods(recording),
      ...createObjectMethods(recording),
    }),
    take,
    finish: () => {
      const unfinished = frames[0];
      if (unfinished !== undefined) throw notAwaited(unfinished);
      return take();
    },
  };
}

/** Ends a nested recording: what it holds becomes one operation. */
function close(
  { frames, frame, keep }: {
    readonly frames: Frame[];
    readonly frame: Frame;
    readonly keep: (operation: Operation) => void;
  },
): void {
  frames.splice(frames.indexOf(frame), 1);
  for (const operation of autocommit(frame)) keep(operation);
}

function autocommit({ source, operations }: Frame): readonly Operation[] {
  if (operations.length === 0) return [];
  return [Object.freeze({
    kind: "autocommit",
    operations: Object.freeze(operations.splice(0)),
    ...(source !== undefined && { source }),
  })];
}

function notAwaited(
  { source }: Frame,
): RetortError<"operation/unfinished"> {
  return new RetortError(
    "operation/unfinished",
    "Cannot end the migration: its autocommit call has not ended",
    {
      details: { operation: "autocommit" },
      hint: "Write `await op.autocommit(async () => …)` in an async function",
      source,
    },
  );
}
