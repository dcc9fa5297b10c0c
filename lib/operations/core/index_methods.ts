import {
  defineIndex,
  flag,
  identifier,
  INDEX_SETTINGS_SHAPE,
  type IndexDefinition,
  indexKeys,
  nullOr,
  object,
  required,
} from "../../schema/mod.ts";
import type { CoreOperations } from "../core_operations.ts";
import type { InSchema } from "../core_options.ts";
import type { Recording } from "../recording.ts";
import type { CreateIndexOptions, DropIndexOptions } from "./index_options.ts";
import {
  CREATE_SHAPE,
  DROP_SHAPE,
  IN_SCHEMA_SHAPE,
  inSchema,
} from "./option_shapes.ts";

const IN_SCHEMA = object<InSchema>(IN_SCHEMA_SHAPE);
const CREATE_INDEX = object<CreateIndexOptions>({
  ...INDEX_SETTINGS_SHAPE,
  ...CREATE_SHAPE,
  concurrently: flag,
});
const DROP_INDEX = object<DropIndexOptions>({
  ...DROP_SHAPE,
  concurrently: flag,
  table: identifier,
  definition: object<Omit<IndexDefinition, "name">>({
    ...INDEX_SETTINGS_SHAPE,
    keys: required(indexKeys),
  }),
});

/** The methods of `op` on indexes. */
export function createIndexMethods(
  recording: Recording,
): Pick<CoreOperations, "createIndex" | "dropIndex" | "renameIndex"> {
  return {
    createIndex: (...args) => createIndex(recording, ...args),
    dropIndex: (...args) => dropIndex(recording, ...args),
    renameIndex: (...args) => renameIndex(recording, ...args),
  };
}

function createIndex(
  recording: Recording,
  ...[name, table, keys, options = {}]: Parameters<
    CoreOperations["createIndex"]
  >
): void {
  const { naming } = recording;
  const call = recording.call("createIndex");
  call.check("name", name, nullOr(identifier));
  call.check("table", table, identifier);
  call.check("keys", keys, indexKeys);
  call.check("options", options, CREATE_INDEX);
  const { schema, ifNotExists, concurrently, ...settings } = options;
  const definition = { ...settings, keys, ...(name !== null && { name }) };
  const index = defineIndex(definition, { table, schema, naming });
  if (ifNotExists && index.name === undefined) {
    call.refuse("options.ifNotExists", "the index has no name to look for");
  }
  call.record({
    kind: "createIndex",
    table: inSchema(table, options),
    index,
    ifNotExists: ifNotExists || undefined,
    concurrently: concurrently || undefined,
  });
}

function dropIndex(
  recording: Recording,
  ...[name, options = {}]: Parameters<CoreOperations["dropIndex"]>
): void {
  const { naming } = recording;
  const call = recording.call("dropIndex");
  call.check("name", name, identifier);
  call.check("options", options, DROP_INDEX);
  const { schema, table, definition, cascade, concurrently } = options;
  if (definition !== undefined && table === undefined) {
    call.refuse(
      "options.table",
      "it is missing, and a definition says nothing without its table",
    );
  }
  if (cascade && concurrently) {
    call.refuse(
      "options.cascade",
      "PostgreSQL drops an index concurrently only without cascade",
    );
  }
  call.record({
    kind: "dropIndex",
    index: inSchema(name, options),
    table: table === undefined ? undefined : inSchema(table, options),
    ifExists: options.ifExists || undefined,
    cascade: cascade || undefined,
    concurrently: concurrently || undefined,
    definition: definition && defineIndex(
      { ...definition, name },
      { table: table ?? "", schema, naming },
    ),
  });
}

function renameIndex(
  recording: Recording,
  ...[name, to, options = {}]: Parameters<CoreOperations["renameIndex"]>
): void {
  const call = recording.call("renameIndex");
  call.check("name", name, identifier);
  call.check("to", to, identifier);
  call.check("options", options, IN_SCHEMA);
  call.record({ kind: "renameIndex", index: inSchema(name, options), to });
}
