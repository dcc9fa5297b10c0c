import type {
  Cast,
  Extension,
  Namespace,
  Operator,
  TextSearchConfiguration,
  TextSearchDictionary,
} from "../schema/mod.ts";
import type { QualifiedName } from "../sql/mod.ts";
import { type CatalogIndex, compareNames } from "./catalog_index.ts";
import {
  compareText,
  grantsOf,
  objectFacts,
  optionalName,
  optionsOf,
  present,
  qualifiedName,
} from "./catalog_values.ts";
import type {
  TextSearchConfigurationRow,
  TextSearchDictionaryRow,
} from "./query_global_objects.ts";
import type {
  CastRow,
  ExtensionRow,
  NamespaceRow,
  OperatorRow,
} from "./query_objects.ts";
import { splitList, unquoteIdentifier } from "./scan_sql.ts";

function assembleNamespace(
  row: NamespaceRow,
  catalog: CatalogIndex,
): Namespace {
  const facts = objectFacts(row, catalog);
  const isStandard = row.name === "public" &&
    facts.comment === "standard public schema";
  return present({
    name: row.name,
    owner: row.initial_owner ? undefined : facts.owner,
    comment: isStandard ? undefined : facts.comment,
    grants: row.initial_acl === null
      ? facts.grants
      : grantsOf({ ...row, acl_default: row.initial_acl }),
  });
}

function assembleExtension(row: ExtensionRow): Extension {
  return present({
    name: row.name,
    schema: row.schema,
    version: row.version === row.default_version ? undefined : row.version,
    comment: row.comment === row.default_comment
      ? undefined
      : row.comment ?? undefined,
  });
}

const CONTEXTS = { e: "explicit", a: "assignment", i: "implicit" } as const;

function assembleCast(row: CastRow): Cast {
  const called = optionalName(row.function);
  return present({
    source: row.source,
    target: row.target,
    method: called !== undefined
      ? { function: called, arguments: row.function_arguments ?? "" }
      : row.method === "i"
      ? "inout" as const
      : "binary" as const,
    context: CONTEXTS[row.context],
    comment: row.comment ?? undefined,
  });
}

function assembleOperator(row: OperatorRow, catalog: CatalogIndex): Operator {
  return present({
    schema: row.schema,
    name: row.name,
    left: row.left ?? undefined,
    right: row.right,
    function: qualifiedName(row.function),
    commutator: row.commutator ?? undefined,
    negator: row.negator ?? undefined,
    restrict: optionalName(row.restrict),
    join: optionalName(row.join),
    hashes: row.hashes ? true as const : undefined,
    merges: row.merges ? true as const : undefined,
    ...objectFacts({ ...row, acl: null, acl_default: null }, catalog),
  });
}

function assembleConfiguration(
  row: TextSearchConfigurationRow,
  catalog: CatalogIndex,
): TextSearchConfiguration {
  const mappings: { [token: string]: readonly QualifiedName[] } = {};
  for (const [token, schema, name] of row.mappings ?? []) {
    mappings[token] = [...(mappings[token] ?? []), { schema, name }];
  }
  return present({
    schema: row.schema,
    name: row.name,
    parser: qualifiedName(row.parser),
    mappings,
    ...objectFacts({ ...row, acl: null, acl_default: null }, catalog),
  });
}

function unquoteLiteral(text: string): string {
  const plain = /^E?'([\s\S]*)'$/.exec(text)?.[1]?.replaceAll("''", "'");
  if (plain === undefined) return text;
  return text.startsWith("E") ? plain.replaceAll("\\\\", "\\") : plain;
}

function assembleDictionary(
  row: TextSearchDictionaryRow,
  catalog: CatalogIndex,
): TextSearchDictionary {
  const settings = splitList(row.options ?? "").map((setting) => {
    const equals = setting.indexOf(" = ");
    const name = unquoteIdentifier(setting.slice(0, equals));
    return `${name}=${unquoteLiteral(setting.slice(equals + 3))}`;
  });
  return present({
    schema: row.schema,
    name: row.name,
    template: qualifiedName(row.template),
    options: optionsOf(settings),
    ...objectFacts({ ...row, acl: null, acl_default: null }, catalog),
  });
}

/** Objects that belong to no relation. */
export interface Objects {
  readonly namespaces: readonly Namespace[];
  readonly extensions: readonly Extension[];
  readonly casts: readonly Cast[];
  readonly operators: readonly Operator[];
  readonly textSearchConfigurations: readonly TextSearchConfiguration[];
  readonly textSearchDictionaries: readonly TextSearchDictionary[];
}

/** Reads schemas, extensions, casts, operators and text search. */
export function assembleObjects(catalog: CatalogIndex): Objects {
  const { rows } = catalog;
  return {
    namespaces: [...rows.namespaces].sort(compareNames)
      .map((row) => assembleNamespace(row, catalog)),
    extensions: [...rows.extensions].sort(compareNames).map(assembleExtension),
    casts: rows.casts.map(assembleCast).sort((a, b) =>
      compareText(a.source, b.source) || compareText(a.target, b.target)
    ),
    operators: [...rows.operators].sort((a, b) =>
      compareNames(a, b) || compareText(a.left ?? "", b.left ?? "") ||
      compareText(a.right, b.right)
    ).map((row) => assembleOperator(row, catalog)),
    textSearchConfigurations: [...rows.textSearchConfigurations]
      .sort(compareNames).map((row) => assembleConfiguration(row, catalog)),
    textSearchDictionaries: [...rows.textSearchDictionaries]
      .sort(compareNames).map((row) => assembleDictionary(row, catalog)),
  };
}
