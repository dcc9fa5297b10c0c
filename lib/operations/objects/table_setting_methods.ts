import {
  type Checker,
  describeValue,
  identifier,
  isPlainObject,
  nullOr,
  object,
  oneOf,
  recordOf,
  type Refuse,
  type ReplicaIdentity,
  required,
  STATISTICS,
  type StatisticsDefinition,
  wholeNumber,
} from "../../schema/mod.ts";
import { IN_SCHEMA_SHAPE, inSchema } from "../core/option_shapes.ts";
import type { CreateOptions } from "../core_options.ts";
import type { Recording } from "../recording.ts";
import { recordAlter, recordCreate, recordDrop } from "./lifecycle_methods.ts";
import type { AlterOptions, DropObjectOptions } from "./object_options.ts";
import {
  type ObjectTarget,
  objectTarget,
  referenceTo,
} from "./object_target.ts";
import type { StatisticsSettings } from "./statistics_operations.ts";
import type { Existing, StorageSettings } from "./storage_options.ts";
import type { OptionSettings } from "./table_setting_operations.ts";

/**
 * Calls on what a table has besides columns, constraints and indexes.
 *
 * @example
 * ```ts
 * import { createRecorder, type TableSettingCalls } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * function upgrade(op: TableSettingCalls): void {
 *   op.setStorageParameters({ table: "bookings" }, { fillfactor: 70 });
 *   op.setReplicaIdentity("bookings", "full");
 * }
 * const { op, take } = createRecorder();
 * upgrade(op);
 * deepStrictEqual(take().map(({ kind }) => kind), [
 *   "setStorageParameters",
 *   "setReplicaIdentity",
 * ]);
 * ```
 */
export interface TableSettingCalls {
  /** Sets storage parameters of a table, view or index. */
  setStorageParameters(
    on: ObjectTarget,
    settings: StorageSettings,
    options?: Existing<StorageSettings>,
  ): void;
  /** Moves a table, materialised view or index to another tablespace. */
  setTablespace(
    on: ObjectTarget,
    tablespace: string,
    options?: Existing<string>,
  ): void;
  /** Makes a table or sequence survive a crash, or not. */
  setPersistence(on: ObjectTarget, persistence: "logged" | "unlogged"): void;
  /** Gives a table or materialised view another access method. */
  setAccessMethod(
    on: ObjectTarget,
    accessMethod: string,
    options?: Existing<string>,
  ): void;
  /** Sets what identifies a table's rows to subscribers. */
  setReplicaIdentity(
    table: string,
    identity: ReplicaIdentity,
    options?: AlterOptions<ReplicaIdentity>,
  ): void;
  /** Sets the index that `CLUSTER` uses; `null` for none. */
  setClusterIndex(
    table: string,
    index: string | null,
    options?: AlterOptions<string | null>,
  ): void;
  /** Creates statistics about several columns of a table. */
  createStatistics(
    name: string,
    definition: StatisticsDefinition,
    options?: CreateOptions,
  ): void;
  /** Sets how much is collected; `null` is the system's default. */
  alterStatistics(
    name: string,
    settings: StatisticsSettings,
    options?: AlterOptions<StatisticsSettings>,
  ): void;
  /** Drops statistics. */
  dropStatistics(
    name: string,
    options?: DropObjectOptions<StatisticsDefinition>,
  ): void;
}

const STORAGE: Checker = recordOf(nullOr((value, path, refuse) => {
  if (!["string", "number", "boolean"].includes(typeof value)) {
    refuse(
      path,
      `expected a string, a number, true or false, got ${describeValue(value)}`,
    );
  }
}));
const REPLICA_INDEX = object<{ index: string }>({
  index: required(identifier),
});
function replicaIdentity(value: unknown, path: string, refuse: Refuse): void {
  (isPlainObject(value) ? REPLICA_INDEX : oneOf("default", "full", "nothing"))(
    value,
    path,
    refuse,
  );
}
const STATISTICS_SETTINGS = object<StatisticsSettings>({
  target: required(nullOr(wholeNumber)),
});

/** The methods of `op` on what a table has besides columns. */
export function createTableSettingMethods(
  recording: Recording,
): TableSettingCalls {
  return {
    ...createStorageMethods(recording),
    setReplicaIdentity: (...args) => setReplicaIdentity(recording, ...args),
    setClusterIndex: (...args) => setClusterIndex(recording, ...args),
    ...createStatisticsMethods(recording),
  };
}

function createStorageMethods(
  recording: Recording,
): Pick<
  TableSettingCalls,
  | "setStorageParameters"
  | "setTablespace"
  | "setPersistence"
  | "setAccessMethod"
> {
  return {
    setStorageParameters: (...args) => setStorageParameters(recording, ...args),
    setTablespace: (...args) => setTablespace(recording, ...args),
    setPersistence: (...args) => setPersistence(recording, ...args),
    setAccessMethod: (...args) => setAccessMethod(recording, ...args),
  };
}

function createStatisticsMethods(
  recording: Recording,
): Pick<
  TableSettingCalls,
  "createStatistics" | "alterStatistics" | "dropStatistics"
> {
  const kind = STATISTICS;
  return {
    createStatistics: (...args) =>
      recordCreate(
        { recording, call: "createStatistics", kind, ifNotExists: true },
        args,
        (facts) => ({ kind: "createStatistics", ...facts }),
      ),
    alterStatistics: (...args) =>
      recordAlter(
        {
          recording,
          call: "alterStatistics",
          check: STATISTICS_SETTINGS,
          define: (settings: StatisticsSettings) => settings,
        },
        args,
        (facts) => ({ kind: "alterStatistics", ...facts }),
      ),
    dropStatistics: (...args) =>
      recordDrop(
        { recording, call: "dropStatistics", kind },
        args,
        (facts) => ({ kind: "dropStatistics", ...facts }),
      ),
  };
}

function inSchemaExisting(existing: Checker): Checker {
  return object<AlterOptions<unknown>>({ ...IN_SCHEMA_SHAPE, existing });
}

function optionSettings(settings: StorageSettings): OptionSettings {
  return Object.fromEntries(
    Object.entries(settings)
      .map(([name, value]) => [name, value === null ? null : String(value)]),
  );
}

function setReplicaIdentity(
  recording: Recording,
  ...[table, identity, options = {}]: Parameters<
    TableSettingCalls["setReplicaIdentity"]
  >
): void {
  const call = recording.call("setReplicaIdentity");
  call.check("table", table, identifier);
  call.check("identity", identity, replicaIdentity);
  call.check("options", options, inSchemaExisting(replicaIdentity));
  const { existing } = options;
  const target = inSchema(table, options);
  call.record({
    kind: "setReplicaIdentity",
    ...target,
    identity,
    existing,
  });
}

function setClusterIndex(
  recording: Recording,
  ...[table, index, options = {}]: Parameters<
    TableSettingCalls["setClusterIndex"]
  >
): void {
  const call = recording.call("setClusterIndex");
  call.check("table", table, identifier);
  call.check("index", index, nullOr(identifier));
  call.check("options", options, inSchemaExisting(nullOr(identifier)));
  const { existing } = options;
  const target = inSchema(table, options);
  call.record({ kind: "setClusterIndex", ...target, index, existing });
}

function setStorageParameters(
  recording: Recording,
  ...[on, settings, options = {}]: Parameters<
    TableSettingCalls["setStorageParameters"]
  >
): void {
  const call = recording.call("setStorageParameters");
  call.check("on", on, objectTarget);
  call.check("settings", settings, STORAGE);
  call.check("options", options, object({ existing: STORAGE }));
  call.record({
    kind: "setStorageParameters",
    on: referenceTo(on),
    settings: optionSettings(settings),
    existing: options.existing && optionSettings(options.existing),
  });
}

function setTablespace(
  recording: Recording,
  ...[on, tablespace, options = {}]: Parameters<
    TableSettingCalls["setTablespace"]
  >
): void {
  const call = recording.call("setTablespace");
  call.check("on", on, objectTarget);
  call.check("tablespace", tablespace, identifier);
  call.check("options", options, object({ existing: identifier }));
  const { existing } = options;
  const reference = referenceTo(on);
  call.record({
    kind: "setTablespace",
    on: reference,
    tablespace,
    existing,
  });
}

function setPersistence(
  recording: Recording,
  ...[on, persistence]: Parameters<TableSettingCalls["setPersistence"]>
): void {
  const call = recording.call("setPersistence");
  call.check("on", on, objectTarget);
  call.check("persistence", persistence, oneOf("logged", "unlogged"));
  call.record({ kind: "setPersistence", on: referenceTo(on), persistence });
}

function setAccessMethod(
  recording: Recording,
  ...[on, accessMethod, options = {}]: Parameters<
    TableSettingCalls["setAccessMethod"]
  >
): void {
  const call = recording.call("setAccessMethod");
  call.check("on", on, objectTarget);
  call.check("accessMethod", accessMethod, identifier);
  call.check("options", options, object({ existing: identifier }));
  call.record({
    kind: "setAccessMethod",
    on: referenceTo(on),
    accessMethod,
    existing: options.existing,
  });
}
