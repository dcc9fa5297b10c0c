import type { Domain, DomainCheck } from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import type { OperationFacts } from "../core_operation.ts";
import type {
  AlterOperation,
  CreateOperation,
  DropOperation,
} from "./lifecycle.ts";

/**
 * `CREATE DOMAIN`.
 *
 * @example
 * ```ts
 * import { type CreateDomainOperation, createRecorder } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createDomain("email", { type: "text", notNull: true });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "createDomain",
 *     definition: { name: "email", type: "text", notNull: true },
 *   } satisfies CreateDomainOperation,
 * ]);
 * ```
 */
export type CreateDomainOperation = CreateOperation<"createDomain", Domain>;

/**
 * `DROP DOMAIN`.
 *
 * @example
 * ```ts
 * import { createRecorder, type DropDomainOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropDomain("email", { definition: { type: "text" } });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropDomain",
 *     name: "email",
 *     definition: { name: "email", type: "text" },
 *   } satisfies DropDomainOperation,
 * ]);
 * ```
 */
export type DropDomainOperation = DropOperation<"dropDomain", Domain>;

/**
 * What `ALTER DOMAIN` can set.
 *
 * @example
 * ```ts
 * import { compile, type DomainSettings } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const settings: DomainSettings = { default: "''", notNull: true };
 * const statements = compile(
 *   { kind: "alterDomain", name: "email", settings },
 *   { serverVersion: 180000 },
 * );
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   "ALTER DOMAIN email SET DEFAULT ''",
 *   "ALTER DOMAIN email SET NOT NULL",
 * ]);
 * ```
 */
export interface DomainSettings {
  /** The default as an SQL expression; `null` drops it. */
  readonly default?: string | null | undefined;
  /** Whether it refuses nulls. */
  readonly notNull?: boolean | null | undefined;
}

/**
 * `ALTER DOMAIN … SET/DROP DEFAULT` and `NOT NULL`.
 *
 * @example
 * ```ts
 * import { type AlterDomainOperation, createRecorder } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.alterDomain("email", { notNull: true }, { existing: { notNull: false } });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "alterDomain",
 *     name: "email",
 *     settings: { notNull: true },
 *     existing: { notNull: false },
 *   } satisfies AlterDomainOperation,
 * ]);
 * ```
 */
export type AlterDomainOperation = AlterOperation<
  "alterDomain",
  DomainSettings
>;

/**
 * `ALTER DOMAIN … ADD CONSTRAINT`.
 *
 * @example
 * ```ts
 * import {
 *   type AddDomainConstraintOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.addDomainConstraint("email_has_at", "email", "VALUE LIKE '%@%'");
 * deepStrictEqual(take(), [
 *   {
 *     kind: "addDomainConstraint",
 *     name: "email",
 *     constraint: { expression: "VALUE LIKE '%@%'", name: "email_has_at" },
 *   } satisfies AddDomainConstraintOperation,
 * ]);
 * ```
 */
export interface AddDomainConstraintOperation
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "addDomainConstraint";
  /** The check. */
  readonly constraint: DomainCheck;
}

/**
 * `ALTER DOMAIN … DROP CONSTRAINT`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type DropDomainConstraintOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropDomainConstraint("email_has_at", "email", {
 *   definition: "VALUE LIKE '%@%'",
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropDomainConstraint",
 *     name: "email",
 *     constraint: "email_has_at",
 *     definition: { expression: "VALUE LIKE '%@%'", name: "email_has_at" },
 *   } satisfies DropDomainConstraintOperation,
 * ]);
 * ```
 */
export interface DropDomainConstraintOperation
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "dropDomainConstraint";
  /** The check's name. */
  readonly constraint: string;
  /** Does nothing where there is none. */
  readonly ifExists?: true | undefined;
  /** Drops what depends on it too. */
  readonly cascade?: true | undefined;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: DomainCheck | undefined;
}

/**
 * `ALTER DOMAIN … VALIDATE CONSTRAINT`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type ValidateDomainConstraintOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.validateDomainConstraint("email_has_at", "email");
 * deepStrictEqual(take(), [
 *   {
 *     kind: "validateDomainConstraint",
 *     name: "email",
 *     constraint: "email_has_at",
 *   } satisfies ValidateDomainConstraintOperation,
 * ]);
 * ```
 */
export interface ValidateDomainConstraintOperation
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "validateDomainConstraint";
  /** The check's name. */
  readonly constraint: string;
}
