import { compareText, type FactsOptions } from "./catalog_values.ts";
import type { CatalogRows } from "./catalog_rows.ts";
import type { ColumnRow } from "./query_columns.ts";
import type { ConstraintRow } from "./query_constraints.ts";
import type { IndexRow } from "./query_indexes.ts";
import type { RelationRow, SequenceRow } from "./query_relations.ts";

/** The rows of the catalogs, ready to be looked up. */
export interface CatalogIndex extends FactsOptions {
  readonly rows: CatalogRows;
  readonly relations: ReadonlyMap<number, RelationRow>;
  readonly columns: ReadonlyMap<number, readonly ColumnRow[]>;
  readonly constraints: ReadonlyMap<number, readonly ConstraintRow[]>;
  readonly indexes: ReadonlyMap<number, readonly IndexRow[]>;
  readonly sequences: ReadonlyMap<number, SequenceRow>;
  readonly identities: ReadonlyMap<number, ReadonlyMap<number, SequenceRow>>;
}

function groupBy<Row>(
  rows: readonly Row[],
  key: (row: Row) => number,
): ReadonlyMap<number, readonly Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return groups;
}

function identitySequences(
  rows: readonly SequenceRow[],
): ReadonlyMap<number, ReadonlyMap<number, SequenceRow>> {
  const identities = new Map<number, Map<number, SequenceRow>>();
  for (const row of rows) {
    const { owner_relation: relation, owner_position: position } = row;
    if (row.ownership !== "i" || relation === null || position === null) {
      continue;
    }
    const columns = identities.get(relation) ?? new Map<number, SequenceRow>();
    identities.set(relation, columns.set(position, row));
  }
  return identities;
}

/** Groups the rows by the relation that they are a part of. */
export function indexCatalog(
  rows: CatalogRows,
  options: FactsOptions,
): CatalogIndex {
  return {
    self: options.self,
    rows,
    relations: new Map(rows.relations.map((row) => [row.oid, row])),
    columns: groupBy(rows.columns, (row) => row.relation),
    constraints: groupBy(rows.constraints, (row) => row.relation),
    indexes: groupBy(rows.indexes, (row) => row.relation),
    sequences: new Map(rows.sequences.map((row) => [row.oid, row])),
    identities: identitySequences(rows.sequences),
  };
}

/** Orders by schema, then name, by code units. */
export function compareNames(
  a: { readonly schema?: string | undefined; readonly name: string },
  b: { readonly schema?: string | undefined; readonly name: string },
): number {
  return compareText(a.schema ?? "", b.schema ?? "") ||
    compareText(a.name, b.name);
}
