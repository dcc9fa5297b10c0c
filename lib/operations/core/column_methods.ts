import {
  columnDefinition,
  constraintsOfColumn,
  defineColumn,
  definePrimaryKey,
  finiteNumber,
  flag,
  generatedDefinition,
  identifier,
  identityDefinition,
  indexesOfColumn,
  nameOrQualified,
  nonEmptyText,
  nullOr,
  object,
  oneOf,
  type Shape,
  sqlOf,
  sqlText,
  text,
  textOptions,
  valueOrExpression,
} from "../../schema/mod.ts";
import type {
  ColumnDefinition,
  Constraint,
  DefineContext,
} from "../../schema/mod.ts";
import type { CoreOperations } from "../core_operations.ts";
import type { CreateOptions, InSchema } from "../core_options.ts";
import type { Call, Recording } from "../recording.ts";
import type {
  AlterColumnDefinition,
  ColumnChanges,
  DropColumnOptions,
} from "./column_options.ts";
import { defineColumnSettings } from "./column_settings.ts";
import {
  CREATE_SHAPE,
  DROP_SHAPE,
  IN_SCHEMA_SHAPE,
  inSchema,
} from "./option_shapes.ts";

const CREATE = object<CreateOptions>(CREATE_SHAPE);
const IN_SCHEMA = object<InSchema>(IN_SCHEMA_SHAPE);
const DROP_COLUMN = object<DropColumnOptions>({
  ...DROP_SHAPE,
  definition: columnDefinition,
});
const CHANGES_SHAPE: Shape<ColumnChanges> = {
  type: nonEmptyText,
  nullable: flag,
  collation: nameOrQualified,
  storage: oneOf("plain", "external", "extended", "main"),
  default: valueOrExpression,
  identity: nullOr(identityDefinition),
  generated: nullOr(generatedDefinition),
  compression: nullOr(oneOf("pglz", "lz4")),
  statistics: nullOr(finiteNumber),
  options: nullOr(textOptions),
  comment: nullOr(text),
};
const ALTER_COLUMN = object<AlterColumnDefinition>({
  ...CHANGES_SHAPE,
  using: sqlText,
  rename: identifier,
  existing: object<Partial<ColumnChanges>>(CHANGES_SHAPE),
  existingUsing: sqlText,
});

/** The methods of `op` on columns. */
export function createColumnMethods(
  recording: Recording,
): Pick<CoreOperations, "addColumn" | "dropColumn" | "alterColumn"> {
  return {
    addColumn: (...args) => addColumn(recording, ...args),
    dropColumn: (...args) => dropColumn(recording, ...args),
    alterColumn: (...args) => alterColumn(recording, ...args),
  };
}

function columnParts(
  name: string,
  definition: ColumnDefinition,
  context: DefineContext,
): {
  constraints?: readonly Constraint[];
  indexes?: ReturnType<typeof indexesOfColumn>;
} {
  const constraints = [
    ...(definition.primaryKey
      ? [definePrimaryKey({ columns: [name] }, context)]
      : []),
    ...constraintsOfColumn(name, definition, context),
  ];
  const indexes = indexesOfColumn(name, definition, context);
  return {
    ...(constraints.length > 0 && { constraints }),
    ...(indexes.length > 0 && { indexes }),
  };
}

function refuseContradictions(
  call: Call,
  definition: AlterColumnDefinition,
): void {
  const { type, using, collation, existing } = definition;
  if (using !== undefined && type === undefined) {
    call.refuse(
      "definition.using",
      "it says how to compute values of a new type, and there is none",
      "Add the type, or drop `using`",
    );
  }
  if (
    collation !== undefined && type === undefined &&
    existing?.type === undefined
  ) {
    call.refuse(
      "definition.collation",
      "PostgreSQL sets a collation together with the type",
      "Add the type, even if it stays the same",
    );
  }
  const { existing: _, existingUsing: __, ...changes } = definition;
  if (Object.values(changes).every((value) => value === undefined)) {
    call.refuse("definition", "it says nothing to alter");
  }
}

function addColumn(
  recording: Recording,
  ...[table, name, definition, options = {}]: Parameters<
    CoreOperations["addColumn"]
  >
): void {
  const { naming } = recording;
  const call = recording.call("addColumn");
  call.check("table", table, identifier);
  call.check("name", name, identifier);
  call.check("definition", definition, columnDefinition);
  call.check("options", options, CREATE);
  const context = { table, schema: options.schema, naming };
  call.record({
    kind: "addColumn",
    table: inSchema(table, options),
    column: defineColumn(name, definition),
    ...columnParts(name, definition, context),
    ifNotExists: options.ifNotExists || undefined,
  });
}

function dropColumn(
  recording: Recording,
  ...[table, name, options = {}]: Parameters<CoreOperations["dropColumn"]>
): void {
  const { naming } = recording;
  const call = recording.call("dropColumn");
  call.check("table", table, identifier);
  call.check("name", name, identifier);
  call.check("options", options, DROP_COLUMN);
  const { schema, definition } = options;
  call.record({
    kind: "dropColumn",
    table: inSchema(table, options),
    column: name,
    ifExists: options.ifExists || undefined,
    cascade: options.cascade || undefined,
    definition: definition && defineColumn(name, definition),
    ...(definition &&
      columnParts(name, definition, { table, schema, naming })),
  });
}

function alterColumn(
  recording: Recording,
  ...[table, name, definition, options = {}]: Parameters<
    CoreOperations["alterColumn"]
  >
): void {
  const call = recording.call("alterColumn");
  call.check("table", table, identifier);
  call.check("name", name, identifier);
  call.check("definition", definition, ALTER_COLUMN);
  call.check("options", options, IN_SCHEMA);
  refuseContradictions(call, definition);
  const { using, rename, existing, existingUsing, ...changes } = definition;
  call.record({
    kind: "alterColumn",
    table: inSchema(table, options),
    column: name,
    ...defineColumnSettings(changes),
    using: using === undefined ? undefined : sqlOf(using),
    rename,
    existing: existing && defineColumnSettings(existing),
    existingUsing: existingUsing === undefined
      ? undefined
      : sqlOf(existingUsing),
  });
}
