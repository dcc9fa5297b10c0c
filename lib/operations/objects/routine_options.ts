import type { NameDefinition } from "../../schema/mod.ts";
import type { AlterOptions, DropObjectOptions } from "./object_options.ts";

/**
 * What `op.alterFunction` can set; `null` goes back to the default.
 *
 * @example
 * ```ts
 * import {
 *   type AlterFunctionSettings,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const settings: AlterFunctionSettings = {
 *   volatility: "stable",
 *   settings: { search_path: "booking" },
 * };
 * const { op, take } = createRecorder();
 * op.alterFunction("nights", settings);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER FUNCTION nights STABLE SET search_path TO 'booking'",
 * );
 * ```
 */
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

/**
 * What `op.alterProcedure` can set; `null` goes back to the default.
 *
 * @example
 * ```ts
 * import {
 *   type AlterProcedureSettings,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const settings: AlterProcedureSettings = { securityDefiner: true };
 * const { op, take } = createRecorder();
 * op.alterProcedure("forget_bookings", settings);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER PROCEDURE forget_bookings SECURITY DEFINER",
 * );
 * ```
 */
export type AlterProcedureSettings = Pick<
  AlterFunctionSettings,
  "securityDefiner" | "settings"
>;

/**
 * Which of the routines of a name.
 *
 * @example One of several functions of a name
 * ```ts
 * import { compile, createRecorder, type Overload } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const overload: Overload = { arguments: "date, date" };
 * const { op, take } = createRecorder();
 * op.dropFunction("nights", overload);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(statements[0]?.sql, "DROP FUNCTION nights(date, date)");
 * ```
 */
export interface Overload {
  /** Its parameters; may be left out where it has no namesake. */
  readonly arguments?: string;
}

/**
 * Which of the routines of a name is altered, and what its settings were.
 *
 * @example
 * ```ts
 * import {
 *   type AlterFunctionSettings,
 *   type AlterRoutineOptions,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: AlterRoutineOptions<AlterFunctionSettings> = {
 *   arguments: "date, date",
 *   existing: { volatility: "volatile" },
 * };
 * const { op, take } = createRecorder();
 * op.alterFunction("nights", { volatility: "stable" }, options);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(statements[0]?.sql, "ALTER FUNCTION nights(date, date) STABLE");
 * ```
 */
export type AlterRoutineOptions<Settings> = AlterOptions<Settings> & Overload;

/**
 * How a function, procedure or aggregate is dropped, and which of its
 * namesakes.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type DropRoutineOptions,
 *   type FunctionDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: DropRoutineOptions<FunctionDefinition> = {
 *   arguments: "date, date",
 *   ifExists: true,
 * };
 * const { op, take } = createRecorder();
 * op.dropFunction("nights", options);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "DROP FUNCTION IF EXISTS nights(date, date)",
 * );
 * ```
 */
export type DropRoutineOptions<Definition> =
  & DropObjectOptions<Definition>
  & Overload;
