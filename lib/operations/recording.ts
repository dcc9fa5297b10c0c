import type { SourceLocation } from "../errors/mod.ts";
import { RetortError } from "../errors/mod.ts";
import type { Checker, NamingConvention, Refuse } from "../schema/mod.ts";
import { freeze } from "./freeze.ts";
import type { Operation } from "./operation.ts";
import type { OperationDefinition } from "./operation_definition.ts";

/** An operation as a recording method hands it over: its source is added. */
export type Unplaced<Union> = Union extends unknown ? Omit<Union, "source">
  : never;

/** One call of a method of `op`. */
export interface Call {
  /** The call's place in the migration file. */
  readonly source: SourceLocation | undefined;
  /** Reports an argument that cannot be used. */
  readonly refuse: Refuse;
  /** Looks at one argument; `undefined` is for the check to refuse. */
  readonly check: (argument: string, value: unknown, check: Checker) => void;
  /** Looks at an options bag that may be left out. */
  readonly checkOptions: (options: unknown, check: Checker) => void;
  /** Keeps an operation, frozen and without keys that are `undefined`. */
  readonly record: (operation: Unplaced<Operation>) => void;
}

/** Where the methods of `op` record to. */
export interface Recording {
  /** Names for what is left unnamed. */
  readonly naming: NamingConvention;
  /** The server's version as a number (`150018`), where it is known. */
  readonly serverVersion: number | undefined;
  /** The `-x name=value` arguments. */
  readonly arguments: Readonly<Record<string, string>>;
  /** The project's own operations. */
  readonly definitions: readonly OperationDefinition[];
  /** Sends what is pending, then a query; absent where there is no database. */
  readonly query:
    | ((
      sql: string,
      parameters: readonly unknown[],
    ) => Promise<readonly Record<string, unknown>[]>)
    | undefined;
  /** Begins a call: notes where it is made. */
  readonly call: (operation: string) => Call;
  /** Keeps what is recorded until `close` as one autocommit operation. */
  readonly nest: () => { readonly close: () => void };
}

/** What {@linkcode createCall} needs. */
export interface CallOptions {
  readonly source: SourceLocation | undefined;
  readonly keep: (operation: Operation) => void;
}

/** Makes the record of one call. */
export function createCall(operation: string, options: CallOptions): Call {
  const { source, keep } = options;
  const refuse: Refuse = (argument, problem, hint) => {
    throw new RetortError(
      "operation/invalid-argument",
      `Cannot use the argument "${argument}" of ${operation}: ${problem}`,
      { details: { operation, argument }, hint, source },
    );
  };
  return {
    source,
    refuse,
    check: (argument, value, check) => check(value, argument, refuse),
    checkOptions: (value, check) => {
      if (value !== undefined) check(value, "options", refuse);
    },
    record: (unplaced) => keep(freeze({ ...unplaced, source })),
  };
}
