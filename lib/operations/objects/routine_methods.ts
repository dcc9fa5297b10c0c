import {
  AGGREGATE,
  type AggregateDefinition,
  FUNCTION,
  type FunctionDefinition,
  type NameDefinition,
  PROCEDURE,
  type ProcedureDefinition,
} from "../../schema/mod.ts";
import type { Recording } from "../recording.ts";
import { recordCreate, recordReplace } from "./lifecycle_methods.ts";
import { recordAlterRoutine, recordDropRoutine } from "./routine_recording.ts";
import type { InSchema } from "../core_options.ts";
import type {
  AlterOptions,
  DropObjectOptions,
  ReplaceOptions,
} from "./object_options.ts";

/** What `op.alterFunction` can set; `null` goes back to the default. */
export interface AlterFunctionSettings {
  /** What its result depends on. */
  readonly volatility?: "volatile" | "stable" | "immutable" | null;
  /** Whether parallel workers may call it. */
  readonly parallel?: "unsafe" | "restricted" | "safe" | null;
  /** Whether it is null where an argument is. */
  readonly strict?: boolean | null;
  /** Whether it runs with the rights of its owner. */
  readonly securityDefiner?: boolean | null;
  /** Whether it tells nothing about its arguments. */
  readonly leakproof?: boolean | null;
  /** What one call is estimated to cost. */
  readonly cost?: number | null;
  /** How many rows one call is estimated to give. */
  readonly rows?: number | null;
  /** The function that helps the planner with it. */
  readonly support?: NameDefinition;
  /** Server settings while it runs; `null` resets one. */
  readonly settings?: { readonly [name: string]: string | null };
}

/** What `op.alterProcedure` can set; `null` goes back to the default. */
export type AlterProcedureSettings = Pick<
  AlterFunctionSettings,
  "securityDefiner" | "settings"
>;

/** Which of the routines of a name. */
export interface Overload {
  /** Its parameters; may be left out where it has no namesake. */
  readonly arguments?: string;
}

/** How to alter a routine. */
export type AlterRoutineOptions<Settings> = AlterOptions<Settings> & Overload;

/** How to drop a routine. */
export type DropRoutineOptions<Definition> =
  & DropObjectOptions<Definition>
  & Overload;

/** Calls on functions, procedures and aggregates. */
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
