import type { Index, IndexKey, PartitionBy } from "../schema/mod.ts";
import { expressionText } from "./canonical_text.ts";
import { flag, optionalName, optionsOf, present } from "./catalog_values.ts";
import { keyList, parseKey } from "./parse_key.ts";
import type { IndexRow } from "./query_indexes.ts";

/** Reads one index of a table or a materialised view. */
export function assembleIndex(
  row: IndexRow,
  { partitioned }: { readonly partitioned: boolean },
): Index {
  const keys = keyList(row.definition, " USING ").map(parseKey);
  return present({
    name: row.name,
    keys,
    unique: flag(row.unique),
    using: row.method === "btree" ? undefined : row.method,
    include: row.include ?? undefined,
    nullsNotDistinct: flag(row.nulls_not_distinct),
    with: optionsOf(row.options),
    tablespace: row.tablespace ?? undefined,
    where: row.predicate === null ? undefined : expressionText(row.predicate),
    comment: row.comment ?? undefined,
    only: flag(partitioned && !row.valid),
    attachedTo: optionalName(row.attached_to),
    statistics: row.statistics === null
      ? undefined
      : Object.fromEntries(row.statistics),
    clustered: flag(row.clustered),
    valid: !partitioned && !row.valid ? false as const : undefined,
  });
}

/** Reads what `pg_get_partkeydef()` prints. */
export function assemblePartitionKey(definition: string): PartitionBy {
  const strategy = definition.slice(0, definition.indexOf(" ")).toLowerCase();
  const keys: readonly IndexKey[] = keyList(definition, "").map(parseKey);
  if (strategy === "range" || strategy === "list" || strategy === "hash") {
    return { strategy, keys };
  }
  throw new TypeError(`Cannot read the partition key "${definition}"`);
}
