import type { Aggregate, Options, Routine } from "../schema/mod.ts";
import { canonicalText } from "./canonical_text.ts";
import { type CatalogIndex, compareNames } from "./catalog_index.ts";
import {
  compareText,
  flag,
  objectFacts,
  optionalName,
  optionsOf,
  present,
} from "./catalog_values.ts";
import type { RoutineRow } from "./query_routines.ts";

const VOLATILITY = { i: "immutable", s: "stable", v: undefined } as const;
const PARALLEL = { s: "safe", r: "restricted", u: undefined } as const;

function bodyOf(
  row: RoutineRow,
): Pick<Routine, "body" | "objectFile"> {
  return row.parsed_body === null
    ? { body: row.source, objectFile: row.binary ?? undefined }
    : { body: { sql: canonicalText(row.parsed_body) } };
}

function usualCost(row: RoutineRow): number {
  return row.language === "c" || row.language === "internal" ? 1 : 100;
}

function assembleRoutine(row: RoutineRow, catalog: CatalogIndex): Routine {
  return present({
    schema: row.schema,
    name: row.name,
    kind: row.kind === "p" ? "procedure" : "function",
    arguments: row.arguments,
    identity: row.identity,
    returns: row.returns ?? undefined,
    language: row.language,
    ...bodyOf(row),
    volatility: VOLATILITY[row.volatility],
    parallel: PARALLEL[row.parallel],
    strict: flag(row.strict),
    securityDefiner: flag(row.security_definer),
    leakproof: flag(row.leakproof),
    window: flag(row.kind === "w"),
    cost: row.cost === usualCost(row) ? undefined : row.cost,
    rows: row.returns_set && row.rows !== 1000 ? row.rows : undefined,
    support: optionalName(row.support),
    settings: optionsOf(row.settings),
    transforms: row.transforms ?? undefined,
    ...objectFacts(row, catalog),
  });
}

function assembleAggregate(row: RoutineRow, catalog: CatalogIndex): Aggregate {
  const definition: Options = Object.fromEntries(
    Object.entries(row.aggregate ?? {}).flatMap(([name, value]) =>
      value === null ? [] : [[name, value]]
    ),
  );
  return present({
    schema: row.schema,
    name: row.name,
    arguments: row.arguments,
    identity: row.identity,
    definition,
    ...objectFacts(row, catalog),
  });
}

/** Reads routines and aggregates. */
export function assembleRoutines(catalog: CatalogIndex): {
  readonly routines: readonly Routine[];
  readonly aggregates: readonly Aggregate[];
} {
  const sorted = [...catalog.rows.routines].sort((a, b) =>
    compareNames(a, b) || compareText(a.identity, b.identity)
  );
  return {
    routines: sorted.filter((row) => row.kind !== "a")
      .map((row) => assembleRoutine(row, catalog)),
    aggregates: sorted.filter((row) => row.kind === "a")
      .map((row) => assembleAggregate(row, catalog)),
  };
}
