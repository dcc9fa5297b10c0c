import type {
  Collation,
  CompositeType,
  Domain,
  DomainCheck,
  EnumType,
  RangeType,
} from "../schema/mod.ts";
import { expressionText } from "./canonical_text.ts";
import { type CatalogIndex, compareNames } from "./catalog_index.ts";
import {
  compareText,
  type FactsOptions,
  flag,
  objectFacts,
  optionalName,
  present,
} from "./catalog_values.ts";
import type { CollationRow } from "./query_objects.ts";
import type { TypeRow } from "./query_types.ts";

function assembleEnum(row: TypeRow, catalog: CatalogIndex): EnumType {
  return present({
    schema: row.schema,
    name: row.name,
    values: row.labels ?? [],
    ...objectFacts(row, catalog),
  });
}

function domainChecks(
  row: TypeRow,
  catalog: CatalogIndex,
): readonly DomainCheck[] | undefined {
  const checks = (catalog.constraints.get(0) ?? [])
    .filter((constraint) =>
      constraint.domain === row.oid && constraint.kind === "c"
    )
    .map((constraint): DomainCheck =>
      present({
        name: constraint.name,
        expression: expressionText(constraint.expression ?? ""),
        notValid: flag(!constraint.validated),
        comment: constraint.comment ?? undefined,
      })
    )
    .sort((a, b) => compareText(a.name ?? "", b.name ?? ""));
  return checks.length === 0 ? undefined : checks;
}

function assembleDomain(row: TypeRow, catalog: CatalogIndex): Domain {
  return present({
    schema: row.schema,
    name: row.name,
    type: row.base ?? "",
    collation: optionalName(row.collation),
    default: row.default ?? undefined,
    notNull: flag(row.not_null),
    checks: domainChecks(row, catalog),
    ...objectFacts(row, catalog),
  });
}

function assembleComposite(
  row: TypeRow,
  catalog: CatalogIndex,
): CompositeType {
  return present({
    schema: row.schema,
    name: row.name,
    attributes: (catalog.columns.get(row.relation) ?? []).map((column) =>
      present({
        name: column.name,
        type: column.type,
        collation: optionalName(column.rare?.collation ?? null),
        comment: column.rare?.comment ?? undefined,
      })
    ),
    ...objectFacts(row, catalog),
  });
}

function assembleRange(row: TypeRow, catalog: CatalogIndex): RangeType {
  const { range } = row;
  return present({
    schema: row.schema,
    name: row.name,
    subtype: range?.subtype ?? "",
    subtypeOpclass: optionalName(range?.opclass ?? null),
    collation: optionalName(range?.collation ?? null),
    canonical: optionalName(range?.canonical ?? null),
    subtypeDiff: optionalName(range?.subtype_diff ?? null),
    multirange: optionalName(range?.multirange ?? null),
    ...objectFacts(row, catalog),
  });
}

const PROVIDERS = { c: "libc", i: "icu", b: "builtin", d: "libc" } as const;

function assembleCollation(
  row: CollationRow,
  options: FactsOptions,
): Collation {
  const isLibc = PROVIDERS[row.provider] === "libc";
  const same = row.lc_collate === row.lc_ctype;
  return present({
    schema: row.schema,
    name: row.name,
    provider: PROVIDERS[row.provider],
    locale: isLibc
      ? (same ? row.lc_collate ?? undefined : undefined)
      : row.locale ?? undefined,
    lcCollate: isLibc && !same ? row.lc_collate ?? undefined : undefined,
    lcCtype: isLibc && !same ? row.lc_ctype ?? undefined : undefined,
    deterministic: row.deterministic ? undefined : false as const,
    rules: row.rules ?? undefined,
    ...objectFacts({ ...row, acl: null, acl_default: null }, options),
  });
}

/** The types of a schema, by kind. */
export interface Types {
  readonly enums: readonly EnumType[];
  readonly domains: readonly Domain[];
  readonly compositeTypes: readonly CompositeType[];
  readonly rangeTypes: readonly RangeType[];
  readonly collations: readonly Collation[];
}

/** Reads types and collations. */
export function assembleTypes(catalog: CatalogIndex): Types {
  const ofKind = (kind: TypeRow["kind"]): TypeRow[] =>
    catalog.rows.types.filter((row) => row.kind === kind).sort(compareNames);
  return {
    enums: ofKind("e").map((row) => assembleEnum(row, catalog)),
    domains: ofKind("d").map((row) => assembleDomain(row, catalog)),
    compositeTypes: ofKind("c").map((row) => assembleComposite(row, catalog)),
    rangeTypes: ofKind("r").map((row) => assembleRange(row, catalog)),
    collations: [...catalog.rows.collations].sort(compareNames).map((row) =>
      assembleCollation(row, catalog)
    ),
  };
}
