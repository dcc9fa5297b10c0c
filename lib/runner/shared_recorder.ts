import type { SourceLocation } from "../errors/mod.ts";
import {
  createRecorder,
  type Recorder,
  type RecorderOptions,
} from "../operations/mod.ts";

/** What differs from migration to migration. */
export interface RecorderUse {
  readonly locate: (() => SourceLocation | undefined) | undefined;
  readonly query: NonNullable<RecorderOptions["query"]>;
}

/**
 * One recorder for the migrations of a run, one after another: making the many
 * methods of `op` costs more than recording a small migration does.
 */
export interface SharedRecorder {
  /** Hands the recorder over, empty; `end` gives it back. */
  readonly begin: (use: RecorderUse) => Recorder;
  /** Called only if nothing went wrong, so that no call is left half recorded. */
  readonly end: () => void;
}

/** Makes a recorder that the migrations of a run share. */
export function createSharedRecorder(
  options: Omit<RecorderOptions, "locate" | "query">,
): SharedRecorder {
  let current: RecorderUse | undefined;
  let idle: Recorder | undefined;
  let busy: Recorder | undefined;
  const create = (): Recorder =>
    createRecorder({
      ...options,
      locate: () => current?.locate?.(),
      query: (sql, parameters) =>
        current === undefined
          ? Promise.reject(new TypeError("This migration has ended"))
          : current.query(sql, parameters),
    });
  return {
    begin: (use) => {
      current = use;
      busy = idle ?? create();
      idle = undefined;
      return busy;
    },
    end: () => {
      current = undefined;
      idle = busy;
    },
  };
}
