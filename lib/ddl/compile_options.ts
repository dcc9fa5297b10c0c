import type { Operation } from "../operations/mod.ts";
import type { SqlParser, Statement } from "../sql/mod.ts";

/**
 * Which server statements are made for, and what may be used.
 *
 * @example What a server is too old for
 * ```ts
 * import {
 *   compile,
 *   type CompileOptions,
 *   type Operation,
 * } from "@retort/retort";
 * import { throws } from "node:assert/strict";
 *
 * const options: CompileOptions = { serverVersion: 140012 };
 * const operation = {
 *   kind: "addConstraint",
 *   table: { name: "rooms" },
 *   constraint: {
 *     kind: "unique",
 *     columns: ["number"],
 *     nullsNotDistinct: true,
 *   },
 * } satisfies Operation;
 * throws(() => compile(operation, options), { code: "operation/unsupported" });
 * ```
 */
export interface CompileOptions {
  /** The server's version as a number: `150018` is 15.18. */
  readonly serverVersion: number;
  /**
   * Reads the SQL of `op.execute`, so that its facts are known; without it they
   * are judged by the statements' first words.
   */
  readonly parser?: SqlParser | undefined;
  /** Whether many rows may go by `COPY … FROM STDIN`; as `INSERT` if absent. */
  readonly copy?: true | undefined;
}

/** What each compiler is given besides its operation. */
export interface CompileContext extends CompileOptions {
  /** Compiles an operation that another one holds. */
  readonly compile: (operation: Operation) => readonly Statement[];
}
