import {
  checkDefinition,
  type Checker,
  columnList,
  type Constraint,
  defineCheck,
  type DefineContext,
  defineExclusion,
  defineForeignKey,
  definePrimaryKey,
  defineUnique,
  exclusionDefinition,
  foreignKeyDefinition,
  identifier,
  nonEmptyText,
  nullOr,
  object,
  oneOf,
  primaryKeyDefinition,
  type Refuse,
  uniqueDefinition,
} from "../../schema/mod.ts";
import type { CoreOperations } from "../core_operations.ts";
import type { InSchema } from "../core_options.ts";
import type { Recording } from "../recording.ts";
import type {
  AlterConstraintOptions,
  ConstraintDefinition,
  DropConstraintOptions,
} from "./constraint_options.ts";
import { DROP_SHAPE, IN_SCHEMA_SHAPE, inSchema } from "./option_shapes.ts";

const IN_SCHEMA = object<InSchema>(IN_SCHEMA_SHAPE);
const DEFERRAL = oneOf("not deferrable", "deferrable", "initially deferred");
const ALTER = object<AlterConstraintOptions>({
  ...IN_SCHEMA_SHAPE,
  existing: DEFERRAL,
});
const DROP = object<DropConstraintOptions>({
  ...DROP_SHAPE,
  definition: taggedDefinition,
});

const CHECKS: Readonly<Record<string, Checker>> = {
  primaryKey: orList(primaryKeyDefinition),
  unique: orList(uniqueDefinition),
  check: (value, path, refuse) =>
    (typeof value === "string" ? nonEmptyText : checkDefinition)(
      value,
      path,
      refuse,
    ),
  foreignKey: foreignKeyDefinition,
  exclusion: exclusionDefinition,
};

function orList(check: Checker): Checker {
  return (value, path, refuse) =>
    (Array.isArray(value) ? columnList : check)(value, path, refuse);
}

function taggedDefinition(value: unknown, path: string, refuse: Refuse): void {
  object<Record<string, unknown>>(CHECKS)(value, path, refuse);
  if (Object.keys(Object(value)).length !== 1) {
    refuse(
      path,
      `expected exactly one of ${Object.keys(CHECKS).join(", ")}`,
      'Write it as { unique: ["email"] }, { check: "price > 0" } …',
    );
  }
}

/** A definition without its kind's key as the model has it. */
function define(
  definition: ConstraintDefinition,
  context: DefineContext & { readonly name: string | null },
): Constraint {
  const name = context.name === null ? {} : { name: context.name };
  if ("primaryKey" in definition) {
    return definePrimaryKey(
      { ...columnsOf(definition.primaryKey), ...name },
      context,
    );
  }
  if ("unique" in definition) {
    return defineUnique({ ...columnsOf(definition.unique), ...name }, context);
  }
  if ("check" in definition) {
    const { check } = definition;
    const given = typeof check === "string" ? { expression: check } : check;
    return defineCheck({ ...given, ...name }, context);
  }
  if ("foreignKey" in definition) {
    return defineForeignKey({ ...definition.foreignKey, ...name }, context);
  }
  return defineExclusion({ ...definition.exclusion, ...name }, context);
}

function columnsOf<Definition extends object>(
  definition: readonly string[] | Definition,
): Definition | { readonly columns: readonly string[] } {
  return definition instanceof Array ? { columns: definition } : definition;
}

type CreateMethods = Pick<
  CoreOperations,
  | "createPrimaryKey"
  | "createUnique"
  | "createCheck"
  | "createForeignKey"
  | "createExclusion"
>;

function createCreateMethods(recording: Recording): CreateMethods {
  return {
    createPrimaryKey: (...args) =>
      create(recording, ["createPrimaryKey", "primaryKey"], args),
    createUnique: (...args) =>
      create(recording, ["createUnique", "unique"], args),
    createCheck: (...args) => create(recording, ["createCheck", "check"], args),
    createForeignKey: (...args) =>
      create(recording, ["createForeignKey", "foreignKey"], args),
    createExclusion: (...args) =>
      create(recording, ["createExclusion", "exclusion"], args),
  };
}

function create(
  recording: Recording,
  [operation, key]: readonly [keyof CreateMethods, string],
  [name, table, definition, options = {}]: readonly [
    string | null,
    string,
    unknown,
    (InSchema | undefined)?,
  ],
): void {
  const call = recording.call(operation);
  call.check("name", name, nullOr(identifier));
  call.check("table", table, identifier);
  call.check("definition", definition, CHECKS[key] ?? identifier);
  call.check("options", options, IN_SCHEMA);
  const { naming } = recording;
  const context = { table, schema: options.schema, naming, name };
  call.record({
    kind: "addConstraint",
    table: inSchema(table, options),
    constraint: define({ [key]: definition } as ConstraintDefinition, context),
  });
}

/** The methods of `op` on constraints. */
export function createConstraintMethods(
  recording: Recording,
):
  & CreateMethods
  & Pick<
    CoreOperations,
    | "dropConstraint"
    | "renameConstraint"
    | "validateConstraint"
    | "alterConstraint"
  > {
  return {
    ...createCreateMethods(recording),

    dropConstraint: (...args) => dropConstraint(recording, ...args),
    renameConstraint: (...args) => renameConstraint(recording, ...args),
    validateConstraint: (...args) => validateConstraint(recording, ...args),
    alterConstraint: (...args) => alterConstraint(recording, ...args),
  };
}

function dropConstraint(
  recording: Recording,
  ...[name, table, options = {}]: Parameters<CoreOperations["dropConstraint"]>
): void {
  const { naming } = recording;
  const call = recording.call("dropConstraint");
  call.check("name", name, identifier);
  call.check("table", table, identifier);
  call.check("options", options, DROP);
  const { schema, definition } = options;
  call.record({
    kind: "dropConstraint",
    table: inSchema(table, options),
    name,
    ifExists: options.ifExists || undefined,
    cascade: options.cascade || undefined,
    definition: definition &&
      define(definition, { table, schema, naming, name }),
  });
}

function renameConstraint(
  recording: Recording,
  ...[name, table, to, options = {}]: Parameters<
    CoreOperations["renameConstraint"]
  >
): void {
  const call = recording.call("renameConstraint");
  call.check("name", name, identifier);
  call.check("table", table, identifier);
  call.check("to", to, identifier);
  call.check("options", options, IN_SCHEMA);
  const target = inSchema(table, options);
  call.record({ kind: "renameConstraint", table: target, name, to });
}

function validateConstraint(
  recording: Recording,
  ...[name, table, options = {}]: Parameters<
    CoreOperations["validateConstraint"]
  >
): void {
  const call = recording.call("validateConstraint");
  call.check("name", name, identifier);
  call.check("table", table, identifier);
  call.check("options", options, IN_SCHEMA);
  const target = inSchema(table, options);
  call.record({ kind: "validateConstraint", table: target, name });
}

function alterConstraint(
  recording: Recording,
  ...[name, table, deferral, options = {}]: Parameters<
    CoreOperations["alterConstraint"]
  >
): void {
  const call = recording.call("alterConstraint");
  call.check("name", name, identifier);
  call.check("table", table, identifier);
  call.check("deferral", deferral, DEFERRAL);
  call.check("options", options, ALTER);
  call.record({
    kind: "alterConstraint",
    table: inSchema(table, options),
    name,
    deferral,
    existing: options.existing,
  });
}
