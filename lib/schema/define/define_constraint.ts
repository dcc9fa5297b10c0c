import type { Check as CheckConstraint, Exclusion } from "../constraint.ts";
import type { ForeignKey, PrimaryKey, Unique } from "../key_constraint.ts";
import {
  type Checker,
  flag,
  identifier,
  nonEmptyListOf,
  nonEmptyText,
  object,
  oneOf,
  required,
  type Shape,
  text,
} from "./check.ts";
import {
  ACTIONS_SHAPE,
  columnList,
  nameList,
  nameOrQualified,
  optionsOf,
  qualifiedOf,
  REFERENCES_SHAPE,
  storageParameters,
  TIMING_SHAPE,
} from "./common_shapes.ts";
import type {
  CheckDefinition,
  ForeignKeyDefinition,
  IndexBackedDefinition,
  PrimaryKeyDefinition,
  UniqueDefinition,
} from "./constraint_definition.ts";
import type {
  ExclusionDefinition,
  ExclusionElementDefinition,
} from "./exclusion_definition.ts";
import { nameBy, type NamingConvention, type NamingFacts } from "./naming.ts";
import type { ConstraintTiming } from "./references_definition.ts";
import { sqlOf, sqlText } from "./value.ts";

const INDEX_BACKED: Shape<IndexBackedDefinition> = {
  ...TIMING_SHAPE,
  name: identifier,
  include: nameList,
  with: storageParameters,
  tablespace: identifier,
  indexComment: text,
};

/** Looks at a {@linkcode PrimaryKeyDefinition}. */
export const primaryKeyDefinition: Checker = object<PrimaryKeyDefinition>({
  ...INDEX_BACKED,
  columns: required(columnList),
  usingIndex: identifier,
  withoutOverlaps: flag,
});

/** Looks at a {@linkcode UniqueDefinition}. */
export const uniqueDefinition: Checker = object<UniqueDefinition>({
  ...INDEX_BACKED,
  columns: required(columnList),
  usingIndex: identifier,
  nullsNotDistinct: flag,
  withoutOverlaps: flag,
});

/** Looks at a {@linkcode CheckDefinition}. */
export const checkDefinition: Checker = object<CheckDefinition>({
  ...TIMING_SHAPE,
  name: identifier,
  expression: required(sqlText),
  noInherit: flag,
});

/** Looks at a {@linkcode ForeignKeyDefinition}. */
export const foreignKeyDefinition: Checker = object<ForeignKeyDefinition>({
  ...TIMING_SHAPE,
  ...ACTIONS_SHAPE,
  name: identifier,
  columns: required(columnList),
  references: required(object(REFERENCES_SHAPE)),
  period: flag,
});

/** Looks at an {@linkcode ExclusionDefinition}. */
export const exclusionDefinition: Checker = object<ExclusionDefinition>({
  ...INDEX_BACKED,
  using: identifier,
  elements: required(nonEmptyListOf(object<ExclusionElementDefinition>({
    expression: required(sqlText),
    operator: required(nonEmptyText),
    opclass: nonEmptyText,
    collation: nameOrQualified,
    order: oneOf("asc", "desc"),
    nulls: oneOf("first", "last"),
  }))),
  where: sqlText,
});

/** The table a constraint is of, and how to name what is unnamed. */
export interface DefineContext {
  /** The table. */
  readonly table: string;
  /** Its schema; the search path decides if left out. */
  readonly schema?: string | undefined;
  /** Names for what is left unnamed. */
  readonly naming: NamingConvention;
}

/** A checked definition as a {@linkcode PrimaryKey}. */
export function definePrimaryKey(
  definition: PrimaryKeyDefinition,
  context: DefineContext,
): PrimaryKey {
  const { columns } = definition;
  return {
    kind: "primaryKey",
    name: definition.name ?? name(context, "primaryKey", { columns }),
    columns,
    usingIndex: definition.usingIndex,
    withoutOverlaps: definition.withoutOverlaps || undefined,
    ...backing(definition),
    ...timing(definition),
  };
}

/** A checked definition as a {@linkcode Unique}. */
export function defineUnique(
  definition: UniqueDefinition,
  context: DefineContext,
): Unique {
  const { columns } = definition;
  return {
    kind: "unique",
    name: definition.name ?? name(context, "unique", { columns }),
    columns,
    usingIndex: definition.usingIndex,
    nullsNotDistinct: definition.nullsNotDistinct || undefined,
    withoutOverlaps: definition.withoutOverlaps || undefined,
    ...backing(definition),
    ...timing(definition),
  };
}

/** A checked definition as a check constraint. */
export function defineCheck(
  definition: CheckDefinition & { readonly columns?: readonly string[] },
  context: DefineContext,
): CheckConstraint {
  const columns = definition.columns ?? [];
  return {
    kind: "check",
    name: definition.name ?? name(context, "check", { columns }),
    expression: sqlOf(definition.expression),
    noInherit: definition.noInherit || undefined,
    ...timing(definition),
  };
}

/** A checked definition as a {@linkcode ForeignKey}. */
export function defineForeignKey(
  definition: ForeignKeyDefinition,
  context: DefineContext,
): ForeignKey {
  const { columns, references } = definition;
  return {
    kind: "foreignKey",
    name: definition.name ?? name(context, "foreignKey", {
      columns,
      referredTable: references.table,
      referredColumns: references.columns,
    }),
    columns,
    references: {
      schema: references.schema,
      name: references.table,
      columns: references.columns,
    },
    match: definition.match,
    onUpdate: definition.onUpdate,
    onDelete: definition.onDelete,
    onDeleteColumns: definition.onDeleteColumns,
    period: definition.period || undefined,
    ...timing(definition),
  };
}

/** A checked definition as an {@linkcode Exclusion}. */
export function defineExclusion(
  definition: ExclusionDefinition,
  context: DefineContext,
): Exclusion {
  const columns = definition.elements.map(({ expression }) =>
    typeof expression === "string" ? expression : "expr"
  );
  return {
    kind: "exclude",
    name: definition.name ?? name(context, "exclude", { columns }),
    using: definition.using ?? "gist",
    elements: definition.elements.map(({ collation, ...element }) => ({
      ...element,
      collation: collation === undefined ? undefined : qualifiedOf(collation),
    })),
    where: definition.where === undefined ? undefined : sqlOf(definition.where),
    ...backing(definition),
    ...timing(definition),
  };
}

function name(
  context: DefineContext,
  kind: keyof NamingConvention,
  facts: Omit<NamingFacts, "table" | "schema">,
): string | undefined {
  const { table, schema } = context;
  return nameBy(context.naming, kind, { ...facts, table, schema });
}

function backing(
  definition: IndexBackedDefinition,
): Pick<Unique, "include" | "with" | "tablespace" | "indexComment"> {
  return {
    include: definition.include,
    with: optionsOf(definition.with),
    tablespace: definition.tablespace,
    indexComment: definition.indexComment,
  };
}

function timing(
  definition: ConstraintTiming,
): Pick<
  Unique,
  "comment" | "deferrable" | "initiallyDeferred" | "notValid" | "notEnforced"
> {
  return {
    comment: definition.comment,
    deferrable: definition.deferrable || definition.initiallyDeferred ||
      undefined,
    initiallyDeferred: definition.initiallyDeferred || undefined,
    notValid: definition.notValid || undefined,
    notEnforced: definition.notEnforced || undefined,
  };
}
