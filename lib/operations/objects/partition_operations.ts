import type { Table } from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import type { OperationFacts } from "../core_operation.ts";
import type { CreateOperation } from "./lifecycle.ts";

/**
 * `CREATE TABLE … PARTITION OF`.
 *
 * @example
 * ```ts
 * import {
 *   type CreatePartitionOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createPartition("timeline_events_other", {
 *   of: "timeline_events",
 *   bound: "DEFAULT",
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "createPartition",
 *     definition: {
 *       name: "timeline_events_other",
 *       columns: [],
 *       constraints: [],
 *       indexes: [],
 *       partitionOf: { parent: { name: "timeline_events" }, bound: "DEFAULT" },
 *     },
 *   } satisfies CreatePartitionOperation,
 * ]);
 * ```
 */
export interface CreatePartitionOperation
  extends CreateOperation<"createPartition", Table> {}

/**
 * `ALTER TABLE … ATTACH PARTITION`.
 *
 * @example
 * ```ts
 * import {
 *   type AttachPartitionOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.attachPartition("timeline_events_2026", {
 *   of: "timeline_events",
 *   bound: { from: ["2026-01-01"], to: ["2027-01-01"] },
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "attachPartition",
 *     name: "timeline_events_2026",
 *     parent: { name: "timeline_events" },
 *     bound: "FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')",
 *   } satisfies AttachPartitionOperation,
 * ]);
 * ```
 */
export interface AttachPartitionOperation
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "attachPartition";
  /** The partitioned table. */
  readonly parent: QualifiedName;
  /** `FOR VALUES …` or `DEFAULT`. */
  readonly bound: string;
}

/**
 * `ALTER TABLE … DETACH PARTITION`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type DetachPartitionOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.detachPartition("timeline_events_2026", { of: "timeline_events" }, {
 *   concurrently: true,
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "detachPartition",
 *     name: "timeline_events_2026",
 *     parent: { name: "timeline_events" },
 *     concurrently: true,
 *   } satisfies DetachPartitionOperation,
 * ]);
 * ```
 */
export interface DetachPartitionOperation
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "detachPartition";
  /** The partitioned table. */
  readonly parent: QualifiedName;
  /** Waits for readers instead of locking them out; PostgreSQL 14. */
  readonly concurrently?: true | undefined;
  /** Ends a concurrent detachment that was interrupted; PostgreSQL 14. */
  readonly finalize?: true | undefined;
  /** Its bound, so that it can be attached again. */
  readonly bound?: string | undefined;
}

/**
 * `ALTER INDEX … ATTACH PARTITION`.
 *
 * @example
 * ```ts
 * import { type AttachIndexOperation, createRecorder } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.attachIndex("timeline_events_2026_at_idx", "timeline_events_at_idx");
 * deepStrictEqual(take(), [
 *   {
 *     kind: "attachIndex",
 *     name: "timeline_events_2026_at_idx",
 *     parent: { name: "timeline_events_at_idx" },
 *   } satisfies AttachIndexOperation,
 * ]);
 * ```
 */
export interface AttachIndexOperation extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "attachIndex";
  /** The partitioned table's index. */
  readonly parent: QualifiedName;
}

/**
 * `ALTER TABLE … INHERIT`.
 *
 * @example
 * ```ts
 * import {
 *   type AddInheritanceOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.addInheritance("suites", "rooms");
 * deepStrictEqual(take(), [
 *   {
 *     kind: "addInheritance",
 *     name: "suites",
 *     parent: { name: "rooms" },
 *   } satisfies AddInheritanceOperation,
 * ]);
 * ```
 */
export interface AddInheritanceOperation extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "addInheritance";
  /** The parent. */
  readonly parent: QualifiedName;
}

/**
 * `ALTER TABLE … NO INHERIT`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type DropInheritanceOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropInheritance("suites", "rooms");
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropInheritance",
 *     name: "suites",
 *     parent: { name: "rooms" },
 *   } satisfies DropInheritanceOperation,
 * ]);
 * ```
 */
export interface DropInheritanceOperation
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "dropInheritance";
  /** The parent. */
  readonly parent: QualifiedName;
}
