import type { Collation, RangeType } from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import type { OperationFacts } from "../core_operation.ts";
import type {
  AddAttributeOperation,
  AlterAttributeOperation,
  CreateCompositeTypeOperation,
  DropAttributeOperation,
  DropCompositeTypeOperation,
  RenameAttributeOperation,
} from "./composite_type_operations.ts";
import type {
  AddDomainConstraintOperation,
  AlterDomainOperation,
  CreateDomainOperation,
  DropDomainConstraintOperation,
  DropDomainOperation,
  ValidateDomainConstraintOperation,
} from "./domain_operations.ts";
import type { CreateOperation, DropOperation } from "./lifecycle.ts";

/**
 * `CREATE TYPE … AS RANGE`.
 *
 * @example
 * ```ts
 * import {
 *   type CreateRangeTypeOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createRangeType("timerange", { subtype: "time" });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "createRangeType",
 *     definition: { name: "timerange", subtype: "time" },
 *   } satisfies CreateRangeTypeOperation,
 * ]);
 * ```
 */
export type CreateRangeTypeOperation = CreateOperation<
  "createRangeType",
  RangeType
>;

/**
 * `DROP TYPE` of a range type.
 *
 * @example
 * ```ts
 * import { createRecorder, type DropRangeTypeOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropRangeType("timerange", { ifExists: true });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropRangeType",
 *     name: "timerange",
 *     ifExists: true,
 *   } satisfies DropRangeTypeOperation,
 * ]);
 * ```
 */
export type DropRangeTypeOperation = DropOperation<
  "dropRangeType",
  RangeType
>;

/**
 * `CREATE COLLATION`.
 *
 * @example
 * ```ts
 * import {
 *   type CreateCollationOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createCollation("german", { provider: "icu", locale: "de" });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "createCollation",
 *     definition: { name: "german", provider: "icu", locale: "de" },
 *   } satisfies CreateCollationOperation,
 * ]);
 * ```
 */
export type CreateCollationOperation = CreateOperation<
  "createCollation",
  Collation
>;

/**
 * `DROP COLLATION`.
 *
 * @example
 * ```ts
 * import { createRecorder, type DropCollationOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropCollation("german", { ifExists: true });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropCollation",
 *     name: "german",
 *     ifExists: true,
 *   } satisfies DropCollationOperation,
 * ]);
 * ```
 */
export type DropCollationOperation = DropOperation<
  "dropCollation",
  Collation
>;

/**
 * `ALTER COLLATION … REFRESH VERSION`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type RefreshCollationOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.refreshCollation("german");
 * deepStrictEqual(take(), [
 *   {
 *     kind: "refreshCollation",
 *     name: "german",
 *   } satisfies RefreshCollationOperation,
 * ]);
 * ```
 */
export interface RefreshCollationOperation
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "refreshCollation";
}

/**
 * Operations on domains, composite types, range types and collations.
 *
 * @example Which types a migration drops
 * ```ts
 * import type { TypeOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const operations: readonly TypeOperation[] = [
 *   { kind: "dropDomain", name: "email" },
 *   { kind: "refreshCollation", name: "german" },
 * ];
 * const dropped = operations.flatMap((operation) =>
 *   operation.kind === "dropDomain" ? [operation.name] : []
 * );
 * deepStrictEqual(dropped, ["email"]);
 * ```
 */
export type TypeOperation =
  | CreateDomainOperation
  | DropDomainOperation
  | AlterDomainOperation
  | AddDomainConstraintOperation
  | DropDomainConstraintOperation
  | ValidateDomainConstraintOperation
  | CreateCompositeTypeOperation
  | DropCompositeTypeOperation
  | AddAttributeOperation
  | DropAttributeOperation
  | AlterAttributeOperation
  | RenameAttributeOperation
  | CreateRangeTypeOperation
  | DropRangeTypeOperation
  | CreateCollationOperation
  | DropCollationOperation
  | RefreshCollationOperation;
