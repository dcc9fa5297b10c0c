/** What a name is made for. */
export interface NamingFacts {
  /** The schema of the table. */
  readonly schema?: string | undefined;
  /** The table it is on. */
  readonly table: string;
  /** The columns, in order; expressions count as `expr`. */
  readonly columns: readonly string[];
  /** The table a foreign key refers to. */
  readonly referredTable?: string | undefined;
  /** The columns a foreign key refers to. */
  readonly referredColumns?: readonly string[] | undefined;
}

/**
 * A template with `{table}`, `{schema}`, `{column}` (the first), `{columns}`
 * (joined by `_`), `{referredTable}`, `{referredColumns}`, or a function.
 */
export type NameTemplate = string | ((facts: NamingFacts) => string);

/** Names for constraints and indexes that are left unnamed. */
export interface NamingConvention {
  /** Names of primary keys. */
  readonly primaryKey?: NameTemplate | undefined;
  /** Names of unique constraints. */
  readonly unique?: NameTemplate | undefined;
  /** Names of foreign keys. */
  readonly foreignKey?: NameTemplate | undefined;
  /** Names of check constraints. */
  readonly check?: NameTemplate | undefined;
  /** Names of exclusion constraints. */
  readonly exclude?: NameTemplate | undefined;
  /** Names of indexes. */
  readonly index?: NameTemplate | undefined;
}

/** The name a convention gives; absent where it has none for the kind. */
export function nameBy(
  convention: NamingConvention,
  kind: keyof NamingConvention,
  facts: NamingFacts,
): string | undefined {
  const template = convention[kind];
  if (typeof template !== "string") return template?.(facts);
  return template.replaceAll(/\{(\w+)\}/g, (token, key: string) => {
    const value = tokenValue(key, facts);
    if (value === undefined) {
      throw new TypeError(
        `Cannot use "${token}" in the naming convention of ${kind}: the tokens are {table}, {schema}, {column}, {columns}, {referredTable} and {referredColumns}`,
      );
    }
    return value;
  });
}

function tokenValue(key: string, facts: NamingFacts): string | undefined {
  switch (key) {
    case "table":
      return facts.table;
    case "schema":
      return facts.schema ?? "";
    case "column":
      return facts.columns[0] ?? "";
    case "columns":
      return facts.columns.join("_");
    case "referredTable":
      return facts.referredTable ?? "";
    case "referredColumns":
      return facts.referredColumns?.join("_") ?? "";
    default:
      return undefined;
  }
}
