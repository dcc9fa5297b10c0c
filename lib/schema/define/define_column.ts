import type { Column, Generated, Identity } from "../column.ts";
import type { Constraint } from "../constraint.ts";
import type { Index } from "../index.ts";
import {
  type Checker,
  describeValue,
  finiteNumber,
  flag,
  identifier,
  isPlainObject,
  nonEmptyText,
  object,
  oneOf,
  type Refuse,
  required,
  type Shape,
  text,
  wholeNumber,
} from "./check.ts";
import type {
  ColumnDefinition,
  IdentityDefinition,
} from "./column_definition.ts";
import {
  ACTIONS_SHAPE,
  nameOrQualified,
  qualifiedOf,
  REFERENCES_SHAPE,
  textOptions,
  TIMING_SHAPE,
} from "./common_shapes.ts";
import {
  defineCheck,
  type DefineContext,
  defineForeignKey,
  defineUnique,
} from "./define_constraint.ts";
import { defineIndex } from "./define_index.ts";
import type { ColumnReferences } from "./references_definition.ts";
import {
  isSqlExpression,
  sqlOf,
  sqlText,
  valueOrExpression,
  writeExpression,
} from "./value.ts";

const IDENTITY = object<IdentityDefinition>({
  generation: required(oneOf("always", "byDefault")),
  start: wholeNumber,
  increment: wholeNumber,
  minValue: wholeNumber,
  maxValue: wholeNumber,
  cache: wholeNumber,
  cycle: flag,
  sequence: nameOrQualified,
});

/** Looks at an identity column's settings. */
export function identityDefinition(
  value: unknown,
  path: string,
  refuse: Refuse,
): void {
  const check = isPlainObject(value) ? IDENTITY : oneOf("always", "byDefault");
  check(value, path, refuse);
}

const GENERATED = object<{ expression: string; kind: string }>({
  expression: required(sqlText),
  kind: oneOf("stored", "virtual"),
});

/** Looks at a generated column's expression. */
export function generatedDefinition(
  value: unknown,
  path: string,
  refuse: Refuse,
): void {
  const isText = !isPlainObject(value) || isSqlExpression(value);
  (isText ? sqlText : GENERATED)(value, path, refuse);
}

const CHECK = object<{ expression: string; name: string }>({
  expression: required(sqlText),
  name: identifier,
});

const REFERENCES = object<ColumnReferences>({
  ...REFERENCES_SHAPE,
  ...ACTIONS_SHAPE,
  ...TIMING_SHAPE,
  name: identifier,
});

const COLUMN_SHAPE: Shape<ColumnDefinition> = {
  type: required(nonEmptyText),
  nullable: flag,
  default: valueOrExpression,
  identity: identityDefinition,
  generated: generatedDefinition,
  collation: nameOrQualified,
  storage: oneOf("plain", "external", "extended", "main"),
  compression: oneOf("pglz", "lz4"),
  statistics: finiteNumber,
  options: textOptions,
  comment: text,
  primaryKey: flag,
  unique: flagOrName,
  check: (value, path, refuse) =>
    (isPlainObject(value) && !isSqlExpression(value) ? CHECK : sqlText)(
      value,
      path,
      refuse,
    ),
  references: REFERENCES,
  index: flagOrName,
  renamedFrom: identifier,
};

/** Looks at a {@linkcode ColumnDefinition}. */
export const columnDefinition: Checker = object(COLUMN_SHAPE);

/** Looks at a column with its name inside. */
export const namedColumnDefinition: Checker = object({
  ...COLUMN_SHAPE,
  name: required(identifier),
});

function flagOrName(value: unknown, path: string, refuse: Refuse): void {
  if (typeof value === "boolean") return;
  if (typeof value !== "string") {
    refuse(path, `expected true, false or a name, got ${describeValue(value)}`);
  }
  identifier(value, path, refuse);
}

/** A checked definition as a {@linkcode Column}. */
export function defineColumn(
  name: string,
  definition: ColumnDefinition,
): Column {
  const { collation } = definition;
  return {
    name,
    type: definition.type,
    nullable: definition.nullable ??
      !(definition.primaryKey || definition.identity !== undefined),
    default: definition.default === undefined || definition.default === null
      ? undefined
      : writeExpression(definition.default),
    identity: defineIdentity(definition.identity),
    generated: defineGenerated(definition.generated),
    collation: collation === undefined ? undefined : qualifiedOf(collation),
    storage: definition.storage,
    compression: definition.compression,
    statistics: definition.statistics,
    options: definition.options,
    comment: definition.comment,
    renamedFrom: definition.renamedFrom,
  };
}

/** An identity column's settings as the model has them. */
export function defineIdentity(
  definition: ColumnDefinition["identity"],
): Identity | undefined {
  if (definition === undefined) return undefined;
  if (typeof definition === "string") return { generation: definition };
  return {
    generation: definition.generation,
    start: whole(definition.start),
    increment: whole(definition.increment),
    minValue: whole(definition.minValue),
    maxValue: whole(definition.maxValue),
    cache: whole(definition.cache),
    cycle: definition.cycle || undefined,
    sequence: definition.sequence,
  };
}

/** A generated column's expression as the model has it. */
export function defineGenerated(
  definition: ColumnDefinition["generated"],
): Generated | undefined {
  if (definition === undefined) return undefined;
  if (typeof definition === "string" || "sql" in definition) {
    return { expression: sqlOf(definition), kind: "stored" };
  }
  return {
    expression: sqlOf(definition.expression),
    kind: definition.kind ?? "stored",
  };
}

/** The constraints that a column's own definition adds, except a primary key. */
export function constraintsOfColumn(
  name: string,
  definition: ColumnDefinition,
  context: DefineContext,
): readonly Constraint[] {
  const { unique, check, references } = definition;
  const constraints: Constraint[] = [];
  if (unique !== undefined && unique !== false) {
    constraints.push(defineUnique({
      columns: [name],
      ...(typeof unique === "string" && { name: unique }),
    }, context));
  }
  if (check !== undefined) {
    const given = typeof check === "object" && "expression" in check
      ? check
      : { expression: check };
    constraints.push(defineCheck({ ...given, columns: [name] }, context));
  }
  if (references !== undefined) {
    const { table, schema, columns, ...rest } = references;
    constraints.push(defineForeignKey({
      ...rest,
      columns: [name],
      references: {
        table,
        ...(schema !== undefined && { schema }),
        ...(columns !== undefined && { columns }),
      },
    }, context));
  }
  return constraints;
}

/** The index that a column's own definition adds. */
export function indexesOfColumn(
  name: string,
  { index }: ColumnDefinition,
  context: DefineContext,
): readonly Index[] {
  if (index === undefined || index === false) return [];
  return [defineIndex({
    keys: [name],
    ...(typeof index === "string" && { name: index }),
  }, context)];
}

function whole(value: number | bigint | undefined): bigint | undefined {
  return value === undefined ? undefined : BigInt(value);
}
