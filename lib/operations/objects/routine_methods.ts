import {
  AGGREGATE,
  type AggregateDefinition,
  FUNCTION,
  type FunctionDefinition,
  PROCEDURE,
  type ProcedureDefinition,
} from "../../schema/mod.ts";
import type { InSchema } from "../core_options.ts";
import type { Recording } from "../recording.ts";
import { recordCreate, recordReplace } from "./lifecycle_methods.ts";
import type { ReplaceOptions } from "./object_options.ts";
import type {
  AlterFunctionSettings,
  AlterProcedureSettings,
  AlterRoutineOptions,
  DropRoutineOptions,
} from "./routine_options.ts";
import { recordAlterRoutine, recordDropRoutine } from "./routine_recording.ts";

/**
 * Calls on functions, procedures and aggregates.
 *
 * @example
 * ```ts
 * import { createRecorder, type RoutineCalls } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * function upgrade(op: RoutineCalls): void {
 *   op.createFunction("nights", {
 *     arguments: "arrival date, departure date",
 *     returns: "integer",
 *     body: "SELECT departure - arrival",
 *   });
 *   op.dropProcedure("forget_bookings", { arguments: "date" });
 * }
 * const { op, take } = createRecorder();
 * upgrade(op);
 * deepStrictEqual(take().map(({ kind }) => kind), [
 *   "createFunction",
 *   "dropProcedure",
 * ]);
 * ```
 */
export interface RoutineCalls {
  /** Creates a function. */
  createFunction(
    name: string,
    definition: FunctionDefinition,
    options?: InSchema,
  ): void;
  /** Gives a function another body; what depends on it stays. */
  replaceFunction(
    name: string,
    definition: FunctionDefinition,
    options?: ReplaceOptions<FunctionDefinition>,
  ): void;
  /** Alters what a function declares about itself. */
  alterFunction(
    name: string,
    settings: AlterFunctionSettings,
    options?: AlterRoutineOptions<AlterFunctionSettings>,
  ): void;
  /** Drops a function. */
  dropFunction(
    name: string,
    options?: DropRoutineOptions<FunctionDefinition>,
  ): void;
  /** Creates a procedure. */
  createProcedure(
    name: string,
    definition: ProcedureDefinition,
    options?: InSchema,
  ): void;
  /** Gives a procedure another body. */
  replaceProcedure(
    name: string,
    definition: ProcedureDefinition,
    options?: ReplaceOptions<ProcedureDefinition>,
  ): void;
  /** Alters what a procedure declares about itself. */
  alterProcedure(
    name: string,
    settings: AlterProcedureSettings,
    options?: AlterRoutineOptions<AlterProcedureSettings>,
  ): void;
  /** Drops a procedure. */
  dropProcedure(
    name: string,
    options?: DropRoutineOptions<ProcedureDefinition>,
  ): void;
  /** Creates an aggregate. */
  createAggregate(
    name: string,
    definition: AggregateDefinition,
    options?: InSchema,
  ): void;
  /** Gives an aggregate another definition. */
  replaceAggregate(
    name: string,
    definition: AggregateDefinition,
    options?: ReplaceOptions<AggregateDefinition>,
  ): void;
  /** Drops an aggregate; without `arguments` it is the one of `*`. */
  dropAggregate(
    name: string,
    options?: DropRoutineOptions<AggregateDefinition>,
  ): void;
}

/** The methods of `op` on functions, procedures and aggregates. */
export function createRoutineMethods(recording: Recording): RoutineCalls {
  return {
    ...createFunctionMethods(recording),
    ...createProcedureMethods(recording),
    createAggregate: (...args) =>
      recordCreate(
        { recording, call: "createAggregate", kind: AGGREGATE },
        args,
        (facts) => ({ kind: "createAggregate", ...facts }),
      ),
    replaceAggregate: (...args) =>
      recordReplace(
        { recording, call: "replaceAggregate", kind: AGGREGATE },
        args,
        (facts) => ({ kind: "replaceAggregate", ...facts }),
      ),
    dropAggregate: (...args) =>
      recordDropRoutine(
        { recording, call: "dropAggregate", kind: AGGREGATE },
        args,
        (facts) => ({ kind: "dropAggregate", ...facts }),
      ),
  };
}

function createFunctionMethods(
  recording: Recording,
): Pick<
  RoutineCalls,
  "createFunction" | "replaceFunction" | "alterFunction" | "dropFunction"
> {
  return {
    createFunction: (...args) =>
      recordCreate(
        { recording, call: "createFunction", kind: FUNCTION },
        args,
        (facts) => ({ kind: "createFunction", ...facts }),
      ),
    replaceFunction: (...args) =>
      recordReplace(
        { recording, call: "replaceFunction", kind: FUNCTION },
        args,
        (facts) => ({ kind: "replaceFunction", ...facts }),
      ),
    alterFunction: (...args) =>
      recordAlterRoutine(
        { recording, call: "alterFunction" },
        args,
        (facts) => ({ kind: "alterFunction", ...facts }),
      ),
    dropFunction: (...args) =>
      recordDropRoutine(
        { recording, call: "dropFunction", kind: FUNCTION },
        args,
        (facts) => ({ kind: "dropFunction", ...facts }),
      ),
  };
}

function createProcedureMethods(
  recording: Recording,
): Pick<
  RoutineCalls,
  "createProcedure" | "replaceProcedure" | "alterProcedure" | "dropProcedure"
> {
  return {
    createProcedure: (...args) =>
      recordCreate(
        { recording, call: "createProcedure", kind: PROCEDURE },
        args,
        (facts) => ({ kind: "createProcedure", ...facts }),
      ),
    replaceProcedure: (...args) =>
      recordReplace(
        { recording, call: "replaceProcedure", kind: PROCEDURE },
        args,
        (facts) => ({ kind: "replaceProcedure", ...facts }),
      ),
    alterProcedure: (...args) =>
      recordAlterRoutine(
        { recording, call: "alterProcedure" },
        args,
        (facts) => ({ kind: "alterProcedure", ...facts }),
      ),
    dropProcedure: (...args) =>
      recordDropRoutine(
        { recording, call: "dropProcedure", kind: PROCEDURE },
        args,
        (facts) => ({ kind: "dropProcedure", ...facts }),
      ),
  };
}
