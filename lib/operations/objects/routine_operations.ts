import type { QualifiedName } from "../../sql/mod.ts";
import type { OperationFacts } from "../core_operation.ts";
import type {
  CreateAggregateOperation,
  DropAggregateOperation,
  ReplaceAggregateOperation,
} from "./aggregate_operations.ts";
import type {
  AlterFunctionOperation,
  CreateFunctionOperation,
  DropFunctionOperation,
  ReplaceFunctionOperation,
} from "./function_operations.ts";
import type {
  AlterProcedureOperation,
  CreateProcedureOperation,
  DropProcedureOperation,
  ReplaceProcedureOperation,
} from "./procedure_operations.ts";

/**
 * Names one routine among its namesakes.
 *
 * @example
 * ```ts
 * import { compile, type RoutineName } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const name: RoutineName = { name: "nights", identity: "date, date" };
 * const [statement] = compile({ kind: "dropFunction", ...name }, {
 *   serverVersion: 180000,
 * });
 * strictEqual(statement?.sql, "DROP FUNCTION nights(date, date)");
 * ```
 */
export interface RoutineName extends QualifiedName {
  /** Its input types, such as `integer, text`; absent where it has no namesake. */
  readonly identity?: string | undefined;
}

/**
 * What `ALTER FUNCTION` and `ALTER PROCEDURE` can set.
 *
 * @example
 * ```ts
 * import { compile, type RoutineSettings } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const settings: RoutineSettings = { volatility: "stable", cost: 10 };
 * const [statement] = compile({
 *   kind: "alterFunction",
 *   name: "nights",
 *   settings,
 * }, { serverVersion: 180000 });
 * strictEqual(statement?.sql, "ALTER FUNCTION nights STABLE COST 10");
 * ```
 */
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

/**
 * `ALTER FUNCTION` or `ALTER PROCEDURE`.
 *
 * @example
 * ```ts
 * import { type AlterRoutineOperation, compile } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: AlterRoutineOperation<"alterFunction"> = {
 *   kind: "alterFunction",
 *   name: "nights",
 *   identity: "date, date",
 *   settings: { strict: true },
 * };
 * const [statement] = compile(operation, { serverVersion: 180000 });
 * strictEqual(statement?.sql, "ALTER FUNCTION nights(date, date) STRICT");
 * ```
 */
export interface AlterRoutineOperation<Kind extends string>
  extends OperationFacts, RoutineName {
  /** Which operation it is. */
  readonly kind: Kind;
  /** What is set. */
  readonly settings: RoutineSettings;
  /** What the same settings were, so that they can be restored. */
  readonly existing?: RoutineSettings | undefined;
}

/**
 * `DROP FUNCTION`, `DROP PROCEDURE` or `DROP AGGREGATE`.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   type DropRoutineOperation,
 *   type Routine,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: DropRoutineOperation<"dropFunction", Routine> = {
 *   kind: "dropFunction",
 *   name: "nights",
 *   identity: "date, date",
 * };
 * const [statement] = compile(operation, { serverVersion: 180000 });
 * strictEqual(statement?.sql, "DROP FUNCTION nights(date, date)");
 * ```
 */
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

/**
 * Operations on functions, procedures and aggregates.
 *
 * @example Which functions get another body
 * ```ts
 * import type { RoutineOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const operations: readonly RoutineOperation[] = [
 *   { kind: "dropFunction", name: "nights" },
 *   {
 *     kind: "alterProcedure",
 *     name: "forget_bookings",
 *     settings: { securityDefiner: true },
 *   },
 * ];
 * const dropped = operations.flatMap((operation) =>
 *   operation.kind === "dropFunction" ? [operation.name] : []
 * );
 * deepStrictEqual(dropped, ["nights"]);
 * ```
 */
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
