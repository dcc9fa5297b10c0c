import type { QualifiedName } from "../../sql/mod.ts";
import type { Aggregate, Routine } from "../../schema/mod.ts";
import type { OperationFacts } from "../core_operation.ts";
import type { CreateOperation, ReplaceOperation } from "./lifecycle.ts";

/** Names one routine among its namesakes. */
export interface RoutineName extends QualifiedName {
  /** Its input types, such as `integer, text`; absent where it has no namesake. */
  readonly identity?: string | undefined;
}

/** What `ALTER FUNCTION` and `ALTER PROCEDURE` can set. */
export interface RoutineSettings {
  /** What its result depends on. */
  readonly volatility?: "volatile" | "immutable" | "stable" | null | undefined;
  /** Whether parallel workers may call it. */
  readonly parallel?: "unsafe" | "safe" | "restricted" | null | undefined;
  /** Whether it is null where an argument is. */
  readonly strict?: boolean | null | undefined;
  /** Whether it runs with the rights of its owner. */
  readonly securityDefiner?: boolean | null | undefined;
  /** Whether it tells nothing about its arguments. */
  readonly leakproof?: boolean | null | undefined;
  /** What one call is estimated to cost. */
  readonly cost?: number | null | undefined;
  /** How many rows one call is estimated to give. */
  readonly rows?: number | null | undefined;
  /** The function that helps the planner with it. */
  readonly support?: QualifiedName | undefined;
  /** `SET name TO value`; `null` resets it. */
  readonly settings?:
    | { readonly [name: string]: string | null }
    | undefined;
}

/** `ALTER FUNCTION` or `ALTER PROCEDURE`. */
export interface AlterRoutineOperation<Kind extends string>
  extends OperationFacts, RoutineName {
  /** Which operation it is. */
  readonly kind: Kind;
  /** What is set. */
  readonly settings: RoutineSettings;
  /** What the same settings were, so that they can be restored. */
  readonly existing?: RoutineSettings | undefined;
}

/** `DROP FUNCTION`, `DROP PROCEDURE` or `DROP AGGREGATE`. */
export interface DropRoutineOperation<Kind extends string, Definition>
  extends OperationFacts, RoutineName {
  /** Which operation it is. */
  readonly kind: Kind;
  /** Does nothing where there is none. */
  readonly ifExists?: true | undefined;
  /** Drops what depends on it too. */
  readonly cascade?: true | undefined;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: Definition | undefined;
}

/** `CREATE FUNCTION`. */
export type CreateFunctionOperation = CreateOperation<
  "createFunction",
  Routine
>;

/** `CREATE OR REPLACE FUNCTION`. */
export type ReplaceFunctionOperation = ReplaceOperation<
  "replaceFunction",
  Routine
>;

/** `ALTER FUNCTION`. */
export type AlterFunctionOperation = AlterRoutineOperation<"alterFunction">;

/** `DROP FUNCTION`. */
export type DropFunctionOperation = DropRoutineOperation<
  "dropFunction",
  Routine
>;

/** `CREATE PROCEDURE`. */
export type CreateProcedureOperation = CreateOperation<
  "createProcedure",
  Routine
>;

/** `CREATE OR REPLACE PROCEDURE`. */
export type ReplaceProcedureOperation = ReplaceOperation<
  "replaceProcedure",
  Routine
>;

/** `ALTER PROCEDURE`. */
export type AlterProcedureOperation = AlterRoutineOperation<"alterProcedure">;

/** `DROP PROCEDURE`. */
export type DropProcedureOperation = DropRoutineOperation<
  "dropProcedure",
  Routine
>;

/** `CREATE AGGREGATE`. */
export type CreateAggregateOperation = CreateOperation<
  "createAggregate",
  Aggregate
>;

/** `CREATE OR REPLACE AGGREGATE`. */
export type ReplaceAggregateOperation = ReplaceOperation<
  "replaceAggregate",
  Aggregate
>;

/** `DROP AGGREGATE`. */
export type DropAggregateOperation = DropRoutineOperation<
  "dropAggregate",
  Aggregate
>;

/** Operations on functions, procedures and aggregates. */
export type RoutineOperation =
  | CreateFunctionOperation
  | ReplaceFunctionOperation
  | AlterFunctionOperation
  | DropFunctionOperation
  | CreateProcedureOperation
  | ReplaceProcedureOperation
  | AlterProcedureOperation
  | DropProcedureOperation
  | CreateAggregateOperation
  | ReplaceAggregateOperation
  | DropAggregateOperation;
