import type { Index, IndexKey } from "../index.ts";
import {
  type Checker,
  flag,
  identifier,
  isPlainObject,
  nonEmptyListOf,
  nonEmptyText,
  object,
  oneOf,
  required,
  type Shape,
  text,
} from "./check.ts";
import {
  nameList,
  nameOrQualified,
  optionsOf,
  qualifiedOf,
  storageParameters,
} from "./common_shapes.ts";
import type { DefineContext } from "./define_constraint.ts";
import type {
  IndexDefinition,
  IndexKeyDefinition,
  IndexKeyDefinitions,
  IndexSettings,
} from "./index_definition.ts";
import { nameBy } from "./naming.ts";
import { isSqlExpression, sqlOf, sqlText } from "./value.ts";

const INDEX_KEY = object<IndexKeyDefinition>({
  expression: required(sqlText),
  order: oneOf("asc", "desc"),
  nulls: oneOf("first", "last"),
  opclass: nonEmptyText,
  collation: nameOrQualified,
});

/** Looks at the keys of an index. */
export const indexKeys: Checker = nonEmptyListOf((value, path, refuse) => {
  if (isSqlExpression(value)) return;
  (isPlainObject(value) ? INDEX_KEY : identifier)(value, path, refuse);
});

/** The keys of {@linkcode IndexSettings}. */
export const INDEX_SETTINGS_SHAPE: Shape<IndexSettings> = {
  unique: flag,
  using: identifier,
  where: sqlText,
  include: nameList,
  nullsNotDistinct: flag,
  with: storageParameters,
  tablespace: identifier,
  comment: text,
  only: flag,
};

/** Looks at an {@linkcode IndexDefinition}. */
export const indexDefinition: Checker = object<IndexDefinition>({
  ...INDEX_SETTINGS_SHAPE,
  name: identifier,
  keys: required(indexKeys),
});

/** A checked definition as an {@linkcode Index}. */
export function defineIndex(
  definition: IndexDefinition,
  context: DefineContext,
): Index {
  const keys = defineIndexKeys(definition.keys);
  const { table, schema, naming } = context;
  const columns = keys.map(({ expression }) =>
    typeof expression === "string" ? expression : "expr"
  );
  return {
    name: definition.name ?? nameBy(naming, "index", {
      table,
      schema,
      columns,
    }),
    keys,
    unique: definition.unique || undefined,
    using: definition.using,
    include: definition.include,
    nullsNotDistinct: definition.nullsNotDistinct || undefined,
    with: optionsOf(definition.with),
    tablespace: definition.tablespace,
    where: definition.where === undefined ? undefined : sqlOf(definition.where),
    comment: definition.comment,
    only: definition.only || undefined,
  };
}

/** Checked keys as {@linkcode IndexKey}s. */
export function defineIndexKeys(
  keys: IndexKeyDefinitions,
): readonly IndexKey[] {
  return keys.map((key) => {
    if (typeof key === "string" || isSqlExpression(key)) {
      return { expression: key };
    }
    const { collation, ...rest } = key as IndexKeyDefinition;
    return {
      ...rest,
      collation: collation === undefined ? undefined : qualifiedOf(collation),
    };
  });
}
