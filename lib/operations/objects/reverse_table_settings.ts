import { irreversible } from "../irreversible.ts";
import type { Operation } from "../operation.ts";
import type { DetachPartitionOperation } from "./partition_operations.ts";
import type { PublicationOperation } from "./publication_operations.ts";
import {
  droppedDefinition,
  existingOf,
  existingSettings,
  nameOf,
  noWayBack,
  type ReversalsOf,
} from "./reversals.ts";
import type { TableSettingOperation } from "./table_setting_operations.ts";

/** What takes back operations on what a table has besides columns. */
export const TABLE_SETTING_REVERSALS: ReversalsOf<TableSettingOperation> = {
  createPartition: ({ definition, ifNotExists }) => [
    {
      kind: "dropTable",
      ifExists: ifNotExists,
      table: nameOf(definition),
      definition,
    },
  ],
  attachPartition: ({ parent, bound, ...partition }) => [
    { kind: "detachPartition", ...nameOf(partition), parent, bound },
  ],
  detachPartition: (operation) => [attachAgain(operation)],
  attachIndex: (operation) => {
    throw noWayBack(operation, "an index cannot be detached");
  },
  addInheritance: (operation) => [{ ...operation, kind: "dropInheritance" }],
  dropInheritance: (operation) => [{ ...operation, kind: "addInheritance" }],
  setStorageParameters: (operation) => [{
    ...operation,
    settings: existingSettings(operation),
    existing: operation.settings,
  }],
  setTablespace: (operation) => [{
    ...operation,
    tablespace: existingOf(operation),
    existing: operation.tablespace,
  }],
  setPersistence: (operation) => [{
    ...operation,
    persistence: operation.persistence === "logged" ? "unlogged" : "logged",
  }],
  setAccessMethod: (operation) => [{
    ...operation,
    accessMethod: existingOf(operation),
    existing: operation.accessMethod,
  }],
  setReplicaIdentity: (operation) => [{
    ...operation,
    identity: existingOf(operation),
    existing: operation.identity,
  }],
  setClusterIndex: (operation) => {
    const index: string | null = existingOf<string | null>(operation);
    return [{ ...operation, index, existing: operation.index }];
  },
  createStatistics: ({ definition, ifNotExists }) => [
    {
      kind: "dropStatistics",
      ifExists: ifNotExists,
      ...nameOf(definition),
      definition,
    },
  ],
  alterStatistics: (operation) => [{
    ...operation,
    settings: existingOf(operation),
    existing: operation.settings,
  }],
  dropStatistics: (operation) => [
    {
      kind: "createStatistics",
      definition: droppedDefinition(operation),
      ifNotExists: operation.ifExists,
    },
  ],
};

/** What takes back operations on publications. */
export const PUBLICATION_REVERSALS: ReversalsOf<PublicationOperation> = {
  createPublication: ({ definition }) => [
    { kind: "dropPublication", name: definition.name, definition },
  ],
  alterPublication: (operation) => [{
    ...operation,
    settings: existingSettings(operation),
    existing: operation.settings,
  }],
  addToPublication: (operation) => [
    { ...operation, kind: "dropFromPublication" },
  ],
  dropFromPublication: (operation) => [
    { ...operation, kind: "addToPublication" },
  ],
  dropPublication: (operation) => [
    { kind: "createPublication", definition: droppedDefinition(operation) },
  ],
};

function attachAgain(operation: DetachPartitionOperation): Operation {
  const { parent, bound } = operation;
  if (bound === undefined) {
    throw irreversible(
      operation,
      "it does not say which rows the partition held",
      "Give the definition its `bound`",
    );
  }
  return { kind: "attachPartition", ...nameOf(operation), parent, bound };
}
