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
import type {
  AlterConstraintOptions,
  ConstraintDefinition,
  DropConstraintOptions,
  InSchema,
} from "../core_options.ts";
import type { Recording } from "../recording.ts";
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
  const create = (
    operation: keyof CreateMethods,
    key: string,
    [name, table, definition, options = {}]: readonly [
      string | null,
      string,
      unknown,
      (InSchema | undefined)?,
    ],
  ): void => {
    const call = recording.call(operation);
    call.check("name", name, nullOr(identifier));
    call.check("table", table, identifier);
    call.check("definition", definition, CHECKS[key] ?? identifier);
    call.check("options", options, IN_SCHEMA);
    const context = {
      table,
      schema: options.schema,
      naming: recording.naming,
      name,
    };
    call.record({
      kind: "addConstraint",
      table: inSchema(table, options),
      constraint: define(
        { [key]: definition } as ConstraintDefinition,
        context,
      ),
    });
  };
  return {
    createPrimaryKey: (...args) =>
      create("createPrimaryKey", "primaryKey", args),
    createUnique: (...args) => create("createUnique", "unique", args),
    createCheck: (...args) => create("createCheck", "check", args),
    createForeignKey: (...args) =>
      create("createForeignKey", "foreignKey", args),
    createExclusion: (...args) => create("createExclusion", "exclusion", args),
  };
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
  const { naming } = recording;
  return {
    ...createCreateMethods(recording),

    dropConstraint(name, table, options = {}): void {
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
    },

    renameConstraint(name, table, to, options = {}): void {
      const call = recording.call("renameConstraint");
      call.check("name", name, identifier);
      call.check("table", table, identifier);
      call.check("to", to, identifier);
      call.check("options", options, IN_SCHEMA);
      const target = inSchema(table, options);
      call.record({ kind: "renameConstraint", table: target, name, to });
    },

    validateConstraint(name, table, options = {}): void {
      const call = recording.call("validateConstraint");
      call.check("name", name, identifier);
      call.check("table", table, identifier);
      call.check("options", options, IN_SCHEMA);
      const target = inSchema(table, options);
      call.record({ kind: "validateConstraint", table: target, name });
    },

    alterConstraint(name, table, deferral, options = {}): void {
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
    },
  };
}
