import type { Operation } from "../operations/mod.ts";
import type { QualifiedName } from "../sql/mod.ts";

const FOLDERS: Readonly<Record<string, string>> = {
  Aggregate: "routines",
  // Its name comes before the functions that would make one up.
  BaseType: "base_types",
  Collation: "types",
  Column: "tables",
  CompositeType: "types",
  Conversion: "conversions",
  Domain: "types",
  Enum: "types",
  ForeignTable: "tables",
  Function: "routines",
  MaterializedView: "views",
  Operator: "operators",
  OperatorClass: "operators",
  OperatorFamily: "operators",
  Partition: "tables",
  Procedure: "routines",
  RangeType: "types",
  Routine: "routines",
  Sequence: "sequences",
  ShellType: "base_types",
  Statistics: "statistics",
  Table: "tables",
  TextSearchConfiguration: "text_search",
  TextSearchDictionary: "text_search",
  TextSearchParser: "text_search",
  TextSearchTemplate: "text_search",
  View: "views",
};

function isName(value: unknown): value is QualifiedName {
  return typeof value === "object" && value !== null && "name" in value &&
    typeof value.name === "string";
}

/** A name as a file can have it. */
function fileName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}_-]+/gu, "_");
}

function path(object: QualifiedName, folder: string): string {
  return `${fileName(object.schema ?? "public")}/${folder}/${
    fileName(object.name)
  }.sql`;
}

/** The table that an operation is about, or whose part it is about. */
function tableOf(operation: Operation): QualifiedName | undefined {
  if (operation.kind === "attachPartition") return operation;
  if ("table" in operation && isName(operation.table)) return operation.table;
  const definition: unknown = "definition" in operation
    ? operation.definition
    : undefined;
  return typeof definition === "object" && definition !== null &&
      "table" in definition && isName(definition.table)
    ? definition.table
    : undefined;
}

/** The object that an operation is about, and its kind, capitalised. */
function objectOf(
  operation: Operation,
): { readonly kind: string; readonly object: QualifiedName | undefined } {
  if ("on" in operation && isName(operation.on)) {
    const { kind } = operation.on;
    return {
      kind: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
      object: operation.on,
    };
  }
  const kind = operation.kind.replace(/^(?:create|alter|add|set|replace)/, "");
  const own = "definition" in operation ? operation.definition : operation;
  return { kind, object: isName(own) ? own : undefined };
}

/** Where in a folder the SQL of an operation belongs. */
export function placeOf(operation: Operation): string {
  const table = tableOf(operation);
  if (table !== undefined) return path(table, "tables");
  const { kind, object } = objectOf(operation);
  const folder = FOLDERS[kind];
  if (folder !== undefined && object !== undefined) return path(object, folder);
  return `database/${kind.replaceAll(/(?<=.)[A-Z]/g, "_$&").toLowerCase()}.sql`;
}
