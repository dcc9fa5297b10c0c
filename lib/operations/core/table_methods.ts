import {
  defineTable,
  identifier,
  nullOr,
  object,
  tableDefinition,
  text,
} from "../../schema/mod.ts";
import type { CoreOperations } from "../core_operations.ts";
import type {
  CreateOptions,
  DropTableOptions,
  InSchema,
  SetCommentOptions,
} from "../core_options.ts";
import type { Recording } from "../recording.ts";
import {
  CREATE_SHAPE,
  DROP_SHAPE,
  IN_SCHEMA_SHAPE,
  inSchema,
} from "./option_shapes.ts";

const CREATE = object<CreateOptions>(CREATE_SHAPE);
const IN_SCHEMA = object<InSchema>(IN_SCHEMA_SHAPE);
const DROP_TABLE = object<DropTableOptions>({
  ...DROP_SHAPE,
  definition: tableDefinition,
});
const SET_COMMENT = object<SetCommentOptions>({
  ...IN_SCHEMA_SHAPE,
  existing: nullOr(text),
});

/** The methods of `op` on whole tables. */
export function createTableMethods(
  recording: Recording,
): Pick<
  CoreOperations,
  "createTable" | "dropTable" | "renameTable" | "setTableComment"
> {
  return {
    createTable: (...args) => createTable(recording, ...args),
    dropTable: (...args) => dropTable(recording, ...args),
    renameTable: (...args) => renameTable(recording, ...args),
    setTableComment: (...args) => setTableComment(recording, ...args),
  };
}

function createTable(
  recording: Recording,
  ...[name, definition, options = {}]: Parameters<CoreOperations["createTable"]>
): void {
  const { naming } = recording;
  const call = recording.call("createTable");
  call.check("name", name, identifier);
  call.check("definition", definition, tableDefinition);
  call.check("options", options, CREATE);
  const { schema, ifNotExists } = options;
  call.record({
    kind: "createTable",
    table: defineTable(definition, { table: name, schema, naming }),
    ifNotExists: ifNotExists || undefined,
  });
}

function dropTable(
  recording: Recording,
  ...[name, options = {}]: Parameters<CoreOperations["dropTable"]>
): void {
  const { naming } = recording;
  const call = recording.call("dropTable");
  call.check("name", name, identifier);
  call.check("options", options, DROP_TABLE);
  const { schema, definition } = options;
  call.record({
    kind: "dropTable",
    table: inSchema(name, options),
    ifExists: options.ifExists || undefined,
    cascade: options.cascade || undefined,
    definition: definition &&
      defineTable(definition, { table: name, schema, naming }),
  });
}

function renameTable(
  recording: Recording,
  ...[name, to, options = {}]: Parameters<CoreOperations["renameTable"]>
): void {
  const call = recording.call("renameTable");
  call.check("name", name, identifier);
  call.check("to", to, identifier);
  call.check("options", options, IN_SCHEMA);
  call.record({ kind: "renameTable", table: inSchema(name, options), to });
}

function setTableComment(
  recording: Recording,
  ...[table, comment, options = {}]: Parameters<
    CoreOperations["setTableComment"]
  >
): void {
  const call = recording.call("setTableComment");
  call.check("table", table, identifier);
  call.check("comment", comment, nullOr(text));
  call.check("options", options, SET_COMMENT);
  call.record({
    kind: "comment",
    on: { kind: "table", ...inSchema(table, options) },
    text: comment,
    existing: options.existing,
  });
}
