import type { BaseType } from "../schema/mod.ts";
import { type CatalogIndex, compareNames } from "./catalog_index.ts";
import {
  flag,
  objectFacts,
  optionalName,
  present,
  qualifiedName,
} from "./catalog_values.ts";
import type { BaseFacts, TypeRow } from "./query_types.ts";

const ALIGNMENTS = { c: "char", s: "int2", i: undefined, d: "double" } as const;
const STORAGES = {
  p: undefined,
  e: "external",
  x: "extended",
  m: "main",
} as const;

function functionsOf(
  facts: BaseFacts,
): Pick<
  BaseType,
  | "input"
  | "output"
  | "receive"
  | "send"
  | "typmodIn"
  | "typmodOut"
  | "analyze"
  | "subscript"
> {
  return {
    input: qualifiedName(facts.input),
    output: qualifiedName(facts.output),
    receive: optionalName(facts.receive),
    send: optionalName(facts.send),
    typmodIn: optionalName(facts.typmod_in),
    typmodOut: optionalName(facts.typmod_out),
    analyze: optionalName(facts.analyze),
    subscript: optionalName(facts.subscript),
  };
}

function assembleBaseType(
  row: TypeRow,
  facts: BaseFacts,
  catalog: CatalogIndex,
): BaseType {
  return present({
    schema: row.schema,
    name: row.name,
    ...functionsOf(facts),
    length: facts.length < 0 ? undefined : facts.length,
    passedByValue: flag(facts.by_value),
    alignment: ALIGNMENTS[facts.alignment],
    storage: STORAGES[facts.storage],
    category: facts.category === "U" ? undefined : facts.category,
    preferred: flag(facts.preferred),
    default: facts.default ?? undefined,
    element: facts.element ?? undefined,
    delimiter: facts.delimiter === "," ? undefined : facts.delimiter,
    collatable: flag(facts.collatable),
    ...objectFacts(row, catalog),
  });
}

/** Reads base types. */
export function assembleBaseTypes(catalog: CatalogIndex): {
  readonly baseTypes: readonly BaseType[];
} {
  const baseTypes = [...catalog.rows.types].sort(compareNames).flatMap((row) =>
    row.plain === null ? [] : [assembleBaseType(row, row.plain, catalog)]
  );
  return { baseTypes };
}
