import {
  definePartitionBound,
  flag,
  flagOf,
  identifier,
  type NameDefinition,
  nameOrQualified,
  object,
  PARTITION,
  partitionBound,
  type PartitionBoundDefinition,
  type PartitionDefinition,
  qualifiedOf,
  required,
} from "../../schema/mod.ts";
import { IN_SCHEMA_SHAPE, inSchema } from "../core/option_shapes.ts";
import type { CreateOptions, InSchema } from "../core_options.ts";
import type { Recording } from "../recording.ts";
import { recordCreate } from "./lifecycle_methods.ts";

/**
 * What a table becomes a partition of.
 *
 * @example
 * ```ts
 * import {
 *   type AttachDefinition,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const definition: AttachDefinition = {
 *   of: "timeline_events",
 *   bound: { from: ["2026-01-01"], to: ["2027-01-01"] },
 * };
 * const { op, take } = createRecorder();
 * op.attachPartition("timeline_events_2026", definition);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER TABLE timeline_events ATTACH PARTITION timeline_events_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')",
 * );
 * ```
 */
export interface AttachDefinition {
  /** The partitioned table. */
  readonly of: NameDefinition;
  /** Which rows; `"DEFAULT"`, or `FOR VALUES …` as SQL. */
  readonly bound: PartitionBoundDefinition;
}

/**
 * What a table ceases to be a partition of.
 *
 * @example With the bound that attaches it again
 * ```ts
 * import {
 *   createRecorder,
 *   type DetachDefinition,
 *   reverse,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const definition: DetachDefinition = {
 *   of: "timeline_events",
 *   bound: { from: ["2026-01-01"], to: ["2027-01-01"] },
 * };
 * const { op, take } = createRecorder();
 * op.detachPartition("timeline_events_2026", definition);
 * strictEqual(reverse(take())[0]?.kind, "attachPartition");
 * ```
 */
export interface DetachDefinition {
  /** The partitioned table. */
  readonly of: NameDefinition;
  /** Which rows it held, so that it can be attached again. */
  readonly bound?: PartitionBoundDefinition;
}

/**
 * How to detach a partition.
 *
 * @example
 * ```ts
 * import { compile, createRecorder, type DetachOptions } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: DetachOptions = { concurrently: true };
 * const { op, take } = createRecorder();
 * op.detachPartition(
 *   "timeline_events_2026",
 *   { of: "timeline_events" },
 *   options,
 * );
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER TABLE timeline_events DETACH PARTITION timeline_events_2026 CONCURRENTLY",
 * );
 * ```
 */
export interface DetachOptions extends InSchema {
  /** PostgreSQL 14: wait for readers instead of locking them out. */
  readonly concurrently?: boolean;
  /** PostgreSQL 14: end a concurrent detachment that was interrupted. */
  readonly finalize?: boolean;
}

/**
 * Calls on partitions and inheritance.
 *
 * @example
 * ```ts
 * import { createRecorder, type PartitionCalls } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * function upgrade(op: PartitionCalls): void {
 *   op.createPartition("timeline_events_2027", {
 *     of: "timeline_events",
 *     bound: { from: ["2027-01-01"], to: ["2028-01-01"] },
 *   });
 *   op.detachPartition("timeline_events_2020", { of: "timeline_events" });
 * }
 * const { op, take } = createRecorder();
 * upgrade(op);
 * deepStrictEqual(take().map(({ kind }) => kind), [
 *   "createPartition",
 *   "detachPartition",
 * ]);
 * ```
 */
export interface PartitionCalls {
  /** Creates a partition of a partitioned table. */
  createPartition(
    name: string,
    definition: PartitionDefinition,
    options?: CreateOptions,
  ): void;
  /** Makes a table a partition. */
  attachPartition(
    name: string,
    definition: AttachDefinition,
    options?: InSchema,
  ): void;
  /** Makes a partition a table of its own. */
  detachPartition(
    name: string,
    definition: DetachDefinition,
    options?: DetachOptions,
  ): void;
  /** Makes an index of a partition part of the partitioned table's. */
  attachIndex(
    name: string,
    parent: NameDefinition,
    options?: InSchema,
  ): void;
  /** Makes a table inherit from another. */
  addInheritance(
    table: string,
    parent: NameDefinition,
    options?: InSchema,
  ): void;
  /** Ends a table's inheritance from another. */
  dropInheritance(
    table: string,
    parent: NameDefinition,
    options?: InSchema,
  ): void;
}

const IN_SCHEMA = object<InSchema>(IN_SCHEMA_SHAPE);
const ATTACH = object<AttachDefinition>({
  of: required(nameOrQualified),
  bound: required(partitionBound),
});
const DETACH = object<DetachDefinition>({
  of: required(nameOrQualified),
  bound: partitionBound,
});
const DETACH_OPTIONS = object<DetachOptions>({
  ...IN_SCHEMA_SHAPE,
  concurrently: flag,
  finalize: flag,
});

/** The methods of `op` on partitions and inheritance. */
export function createPartitionMethods(recording: Recording): PartitionCalls {
  const kind = PARTITION;
  return {
    createPartition: (...args) =>
      recordCreate(
        { recording, call: "createPartition", kind, ifNotExists: true },
        args,
        (facts) => ({ kind: "createPartition", ...facts }),
      ),
    attachPartition: (...args) => attachPartition(recording, ...args),
    detachPartition: (...args) => detachPartition(recording, ...args),
    attachIndex: (...args) => recordParent(recording, "attachIndex", args),
    addInheritance: (...args) =>
      recordParent(recording, "addInheritance", args),
    dropInheritance: (...args) =>
      recordParent(recording, "dropInheritance", args),
  };
}

function attachPartition(
  recording: Recording,
  ...[name, definition, options = {}]: Parameters<
    PartitionCalls["attachPartition"]
  >
): void {
  const call = recording.call("attachPartition");
  call.check("name", name, identifier);
  call.check("definition", definition, ATTACH);
  call.check("options", options, IN_SCHEMA);
  call.record({
    kind: "attachPartition",
    ...inSchema(name, options),
    parent: qualifiedOf(definition.of),
    bound: definePartitionBound(definition.bound),
  });
}

function detachPartition(
  recording: Recording,
  ...[name, definition, options = {}]: Parameters<
    PartitionCalls["detachPartition"]
  >
): void {
  const call = recording.call("detachPartition");
  call.check("name", name, identifier);
  call.check("definition", definition, DETACH);
  call.check("options", options, DETACH_OPTIONS);
  const { of, bound } = definition;
  const { concurrently, finalize } = options;
  if (concurrently && finalize) {
    call.refuse("options", 'it takes "concurrently" or "finalize", not both');
  }
  call.record({
    kind: "detachPartition",
    ...inSchema(name, options),
    parent: qualifiedOf(of),
    concurrently: flagOf(concurrently),
    finalize: flagOf(finalize),
    bound: bound === undefined ? undefined : definePartitionBound(bound),
  });
}

function recordParent(
  recording: Recording,
  kind: "attachIndex" | "addInheritance" | "dropInheritance",
  [name, parent, options = {}]: Parameters<PartitionCalls["addInheritance"]>,
): void {
  const call = recording.call(kind);
  call.check(kind === "attachIndex" ? "name" : "table", name, identifier);
  call.check("parent", parent, nameOrQualified);
  call.check("options", options, IN_SCHEMA);
  call.record({
    kind,
    ...inSchema(name, options),
    parent: qualifiedOf(parent),
  });
}
