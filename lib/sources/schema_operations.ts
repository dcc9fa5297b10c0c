import { RetortError } from "../errors/mod.ts";
import type { Operation } from "../operations/mod.ts";
import {
  defineTable,
  type MaterializedView,
  type NamingConvention,
  type Routine,
  type Table,
  tableDefinition,
} from "../schema/mod.ts";
import {
  handlerOperations,
  textSearchOperations,
} from "./handler_operations.ts";
import type { ByName, Schema, SchemaTable } from "./schema_definition.ts";

/** What {@linkcode schemaOperations} goes by. */
export interface SchemaOperationsOptions {
  /** The file, as it should be shown. */
  readonly file: string;
  /** Names for constraints and indexes that are left unnamed. */
  readonly naming: NamingConvention;
}

const KEYS: Readonly<Record<keyof Schema, true>> = {
  schemas: true,
  extensions: true,
  enums: true,
  domains: true,
  compositeTypes: true,
  rangeTypes: true,
  baseTypes: true,
  collations: true,
  sequences: true,
  tables: true,
  views: true,
  materializedViews: true,
  routines: true,
  aggregates: true,
  casts: true,
  operators: true,
  operatorFamilies: true,
  operatorClasses: true,
  accessMethods: true,
  languages: true,
  transforms: true,
  conversions: true,
  textSearchParsers: true,
  textSearchTemplates: true,
  textSearchDictionaries: true,
  textSearchConfigurations: true,
  triggers: true,
  policies: true,
  sql: true,
};

/** Whether a value could be meant as a {@linkcode Schema}. */
export function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null &&
    Object.keys(value).length > 0 &&
    Object.keys(value).every((key) => key in KEYS);
}

function refuse(
  file: string,
): (path: string, problem: string, hint?: string) => never {
  return (path, problem, hint) => {
    throw new RetortError(
      "schema/invalid",
      `Cannot use "${path}" of the schema: ${problem}`,
      { details: { path }, hint, source: { file } },
    );
  };
}

/** `Array.isArray` does not narrow a readonly array. */
function isList(value: readonly string[] | object): value is readonly string[] {
  return Array.isArray(value);
}

function each<Definition, Result>(
  objects: ByName<Definition> | undefined,
  read: (definition: Definition, name: string) => Result,
): Result[] {
  return Object.entries(objects ?? {}).map(([name, definition]) =>
    read(definition, name)
  );
}

/** The tables of a schema file as the model has them. */
export function schemaTables(
  schema: Schema,
  { file, naming }: SchemaOperationsOptions,
): readonly Table[] {
  return each<SchemaTable, Table>(schema.tables, (table, key) => {
    const { schema: namespace, name, ...definition } = table;
    tableDefinition(definition, `tables.${key}`, refuse(file));
    return defineTable(definition, {
      table: name ?? key,
      schema: namespace,
      naming,
    });
  });
}

/** The operations that build tables: foreign keys come after all of them. */
export function tableOperations(tables: readonly Table[]): Operation[] {
  const created = tables.map((table): Operation => ({
    kind: "createTable",
    table: {
      ...table,
      constraints: table.constraints.filter(({ kind }) =>
        kind !== "foreignKey"
      ),
    },
  }));
  const keys = tables.flatMap((table) =>
    table.constraints.filter(({ kind }) => kind === "foreignKey")
      .map((constraint): Operation => ({
        kind: "addConstraint",
        table: { schema: table.schema, name: table.name },
        constraint,
      }))
  );
  return [...created, ...keys];
}

function typeOperations(schema: Schema): Operation[] {
  return [
    ...each(schema.enums, (definition, name): Operation => ({
      kind: "createEnum",
      definition: isList(definition)
        ? { name, values: definition }
        : { name, ...definition },
    })),
    ...each(schema.baseTypes, (definition, key): Operation => {
      const { schema: place, name = key } = definition;
      return { kind: "createShellType", schema: place, name };
    }),
    ...each(schema.baseTypes, (definition, name): Operation => ({
      kind: "createBaseType",
      definition: { name, ...definition },
    })),
    ...each(schema.collations, (definition, name): Operation => ({
      kind: "createCollation",
      definition: { name, ...definition },
    })),
    ...each(schema.compositeTypes, (definition, name): Operation => ({
      kind: "createCompositeType",
      definition: { name, ...definition },
    })),
    ...each(schema.domains, (definition, name): Operation => ({
      kind: "createDomain",
      definition: { name, ...definition },
    })),
    ...each(schema.rangeTypes, (definition, name): Operation => ({
      kind: "createRangeType",
      definition: { name, ...definition },
    })),
  ];
}

function viewOperations(schema: Schema): Operation[] {
  return [
    ...each(schema.views, (view, name): Operation => ({
      kind: "createView",
      definition: typeof view === "string"
        ? { name, query: view }
        : { name, ...view },
    })),
    ...each(schema.materializedViews, (view, name): Operation => {
      const definition: MaterializedView = typeof view === "string"
        ? { name, query: view, indexes: [] }
        : { name, indexes: [], ...view };
      return { kind: "createMaterializedView", definition };
    }),
  ];
}

function codeOperations(schema: Schema): Operation[] {
  const routines = (schema.routines ?? []).map((routine): Operation => {
    const definition: Routine = { identity: "", ...routine };
    return {
      kind: routine.kind === "procedure" ? "createProcedure" : "createFunction",
      definition,
    };
  });
  return [
    ...routines,
    ...(schema.aggregates ?? []).map((definition): Operation => ({
      kind: "createAggregate",
      definition,
    })),
    ...(schema.triggers ?? []).map((definition): Operation => ({
      kind: "createTrigger",
      definition,
    })),
    ...(schema.policies ?? []).map((definition): Operation => ({
      kind: "createPolicy",
      definition,
    })),
  ];
}

function globalOperations(schema: Schema): Operation[] {
  return [
    ...each(schema.schemas, (definition, name): Operation => ({
      kind: "createSchema",
      definition: { name, ...definition },
    })),
    ...(schema.extensions ?? []).map((extension): Operation => ({
      kind: "createExtension",
      definition: typeof extension === "string"
        ? { name: extension }
        : extension,
      cascade: true,
    })),
  ];
}

/**
 * The operations that build what a schema file describes, in an order that
 * suits most; what needs another order is left to whoever runs them.
 *
 * @throws {RetortError} `schema/invalid`
 */
export function schemaOperations(
  schema: Schema,
  options: SchemaOperationsOptions,
): readonly Operation[] {
  return [
    ...globalOperations(schema),
    ...typeOperations(schema),
    ...handlerOperations(schema),
    ...textSearchOperations(schema),
    ...each(schema.sequences, (definition, name): Operation => ({
      kind: "createSequence",
      definition: { name, ...definition },
    })),
    ...tableOperations(schemaTables(schema, options)),
    ...viewOperations(schema),
    ...codeOperations(schema),
    ...(schema.sql ?? []).map((sql): Operation => ({ kind: "execute", sql })),
  ];
}
