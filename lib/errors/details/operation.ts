/**
 * Details of errors about operations and their arguments.
 *
 * @example A drop that nobody can take back
 * ```ts
 * import {
 *   type Operation,
 *   type OperationErrorDetails,
 *   reverse,
 * } from "@retort/retort";
 * import { throws } from "node:assert/strict";
 *
 * const details: OperationErrorDetails["operation/irreversible"] = {
 *   operation: "dropTable",
 * };
 * const drop = {
 *   kind: "dropTable",
 *   table: { name: "rooms" },
 * } satisfies Operation;
 * throws(() => reverse([drop]), { code: "operation/irreversible", details });
 * ```
 */
export interface OperationErrorDetails {
  /** An operation was called with an argument that cannot be used. */
  "operation/invalid-argument": {
    readonly operation: string;
    readonly argument: string;
  };
  /** An operation cannot be taken back as it is written. */
  "operation/irreversible": { readonly operation: string };
  /** Something that needs a database was asked for while SQL is only written. */
  "operation/offline": { readonly operation: string };
  /** A call that holds other calls had not ended when a migration did. */
  "operation/unfinished": { readonly operation: string };
  /** A migration called something that `op` does not have. */
  "operation/unknown": { readonly operation: string };
  /** An operation asks for what the server is too old for. */
  "operation/unsupported": {
    readonly operation: string;
    /** What it asks for, in PostgreSQL's words. */
    readonly feature: string;
    /** The first version that has it, as a number: `150000`. */
    readonly since: number;
    readonly serverVersion: number;
  };
}
