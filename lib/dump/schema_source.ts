import type { Operation } from "../operations/mod.ts";
import {
  defineTable,
  describeTable,
  type Table,
  tableDefinition,
} from "../schema/mod.ts";
import { dumpOperations } from "./statements.ts";

/** The parts of a schema file, by key. */
type Parts = Map<string, [name: string, value: unknown][]>;

/** Kinds that a schema file holds by name, with the key they are under. */
const NAMED: Readonly<Partial<Record<Operation["kind"], string>>> = {
  createBaseType: "baseTypes",
  createCollation: "collations",
  createCompositeType: "compositeTypes",
  createDomain: "domains",
  createEnum: "enums",
  createMaterializedView: "materializedViews",
  createRangeType: "rangeTypes",
  createSchema: "schemas",
  createSequence: "sequences",
  createView: "views",
};

/** Kinds that a schema file holds as a list. */
const LISTED: Readonly<Partial<Record<Operation["kind"], string>>> = {
  createAccessMethod: "accessMethods",
  createAggregate: "aggregates",
  createCast: "casts",
  createConversion: "conversions",
  createExtension: "extensions",
  createFunction: "routines",
  createLanguage: "languages",
  createOperator: "operators",
  createOperatorClass: "operatorClasses",
  createOperatorFamily: "operatorFamilies",
  createPolicy: "policies",
  createProcedure: "routines",
  createTextSearchConfiguration: "textSearchConfigurations",
  createTextSearchDictionary: "textSearchDictionaries",
  createTextSearchParser: "textSearchParsers",
  createTextSearchTemplate: "textSearchTemplates",
  createTransform: "transforms",
  createTrigger: "triggers",
};

function refuse(path: string, problem: string): never {
  throw new RangeError(`Cannot use "${path}": ${problem}`);
}

function comparable(table: Table): string {
  const by = (
    a: { name?: string | undefined },
    b: { name?: string | undefined },
  ) => (a.name ?? "") < (b.name ?? "") ? -1 : 1;
  const sorted = {
    ...table,
    constraints: [...table.constraints].sort(by),
    indexes: [...table.indexes].sort(by),
  };
  return JSON.stringify(canonical(sorted));
}

/** The value with its keys in order, and without what is undefined. */
function canonical(value: unknown): unknown {
  if (typeof value === "bigint") return `${value}`;
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => a < b ? -1 : 1)
      .map(([key, part]) => [key, canonical(part)]),
  );
}

/** Whether a definition says all there is to say about a table. */
function isDescribable(table: Table): boolean {
  const definition = describeTable(table);
  tableDefinition(definition, table.name, refuse);
  const again = defineTable(definition, {
    table: table.name,
    schema: table.schema,
    naming: {},
  });
  return comparable(again) === comparable(table);
}

function add(parts: Parts, key: string, entry: [string, unknown]): void {
  parts.set(key, [...(parts.get(key) ?? []), entry]);
}

/** A definition without its name, and without the schema that goes unsaid. */
function withoutName(definition: object): object {
  return Object.fromEntries(
    Object.entries(definition).filter(([key, value]) =>
      key !== "name" && value !== undefined &&
      !(key === "schema" && value === "public")
    ),
  );
}

function addNamed(
  parts: Parts,
  key: string,
  object: {
    readonly schema?: string;
    readonly name: string;
    readonly value: object;
  },
): void {
  const { schema = "public", name, value } = object;
  const taken = (parts.get(key) ?? []).some(([other]) => other === name);
  const definition = {
    ...(taken ? { name } : {}),
    ...(schema === "public" ? {} : { schema }),
    ...value,
  };
  add(parts, key, [taken ? `${schema}.${name}` : name, definition]);
}

function addOperation(parts: Parts, operation: Operation): boolean {
  if (operation.kind === "createTable") {
    const { table } = operation;
    if (!isDescribable(table)) return false;
    const { schema, name } = table;
    addNamed(parts, "tables", {
      ...(schema === undefined ? {} : { schema }),
      name,
      value: describeTable(table),
    });
    return true;
  }
  // It goes without saying beside the base type.
  if (operation.kind === "createShellType") return true;
  const named = NAMED[operation.kind];
  const listed = LISTED[operation.kind];
  if (!("definition" in operation) || operation.definition === undefined) {
    return false;
  }
  const definition: object = operation.definition;
  if (named !== undefined && "name" in definition) {
    const name = String(definition.name);
    addNamed(parts, named, { name, value: withoutName(definition) });
    return true;
  }
  if (listed === undefined) return false;
  add(parts, listed, ["", definition]);
  return true;
}

function keyText(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

function literal(value: unknown, indent: string): string {
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return "[]";
    if (value.every((item) => typeof item !== "object")) {
      return `[${value.map((item) => literal(item, inner)).join(", ")}]`;
    }
    const items = value.map((item) => `${inner}${literal(item, inner)},\n`);
    return `[\n${items.join("")}${indent}]`;
  }
  const lines = Object.entries(value).filter(([, part]) => part !== undefined)
    .map(([key, part]) =>
      `${inner}${keyText(key)}: ${literal(part, inner)},\n`
    );
  return lines.length === 0 ? "{}" : `{\n${lines.join("")}${indent}}`;
}

/**
 * Writes the operations that build a schema as a module that exports it. What
 * the module's shapes cannot say is in it as SQL.
 */
export function schemaSource(
  operations: readonly Operation[],
  options: { readonly serverVersion: number; readonly importFrom: string },
): string {
  const parts: Parts = new Map();
  const rest = operations.filter((operation) =>
    !addOperation(parts, operation)
  );
  const lists = new Set(Object.values(LISTED));
  const schema: Record<string, unknown> = {};
  for (const [key, entries] of parts) {
    schema[key] = lists.has(key)
      ? entries.map(([, value]) => value)
      : Object.fromEntries(entries);
  }
  const sql = dumpOperations(rest, options.serverVersion)
    .flatMap(({ statements }) => statements);
  if (sql.length > 0) schema["sql"] = sql;
  // A module that says nothing at all may be no schema.
  if (Object.keys(schema).length === 0) schema["tables"] = {};
  return `import type { Schema } from ${
    JSON.stringify(options.importFrom)
  };\n\nexport default ${literal(schema, "")} satisfies Schema;\n`;
}
