import type {
  AttributeDefinition,
  DomainCheckDefinition,
} from "../../schema/mod.ts";
import type { InSchema } from "../core_options.ts";

/**
 * How far an alteration of a composite type's attributes goes.
 *
 * @example
 * ```ts
 * import {
 *   type AttributeOptions,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: AttributeOptions = { cascade: true };
 * const { op, take } = createRecorder();
 * op.addAttribute("price", "currency", "char(3)", options);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER TYPE price ADD ATTRIBUTE currency char(3) CASCADE",
 * );
 * ```
 */
export interface AttributeOptions extends InSchema {
  /** Alter the tables of the type too. */
  readonly cascade?: boolean;
}

/**
 * How far `op.alterAttribute` goes, and what it takes to be reversed.
 *
 * @example
 * ```ts
 * import {
 *   type AlterAttributeOptions,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: AlterAttributeOptions = { existing: "numeric(10,2)" };
 * const { op, take } = createRecorder();
 * op.alterAttribute("price", "amount", "numeric(12,2)", options);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER TYPE price ALTER ATTRIBUTE amount TYPE numeric(12,2)",
 * );
 * ```
 */
export interface AlterAttributeOptions extends AttributeOptions {
  /** What it was, so that it can be restored. */
  readonly existing?: AttributeDefinition;
}

/**
 * A check that is added to a domain, without its name.
 *
 * @example A check for new values only
 * ```ts
 * import {
 *   type AddedDomainCheck,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const check: AddedDomainCheck = {
 *   expression: "VALUE LIKE '%@%'",
 *   notValid: true,
 * };
 * const { op, take } = createRecorder();
 * op.addDomainConstraint("email_has_at", "email", check);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER DOMAIN email ADD CONSTRAINT email_has_at CHECK (VALUE LIKE '%@%') NOT VALID",
 * );
 * ```
 */
export type AddedDomainCheck =
  | string
  | Omit<DomainCheckDefinition, "name">;
