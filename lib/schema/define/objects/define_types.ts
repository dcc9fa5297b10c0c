import type { QualifiedName } from "../../../sql/mod.ts";
import type {
  Collation,
  CompositeAttribute,
  CompositeType,
  Domain,
  DomainCheck,
  RangeType,
} from "../../types.ts";
import {
  flag,
  identifier,
  isPlainObject,
  listOf,
  nonEmptyText,
  object,
  oneOf,
  recordOf,
  type Refuse,
  required,
  text,
} from "../check.ts";
import { nameOrQualified, qualifiedOf } from "../common_shapes.ts";
import {
  sqlOf,
  sqlText,
  valueOrExpression,
  writeExpression,
} from "../value.ts";
import { type DefinitionKind, flagOf } from "./definition_kind.ts";
import { defineFacts, FACTS_SHAPE } from "./facts_definition.ts";
import type {
  AttributeDefinition,
  CollationDefinition,
  CompositeTypeDefinition,
  DomainCheckDefinition,
  DomainDefinition,
  NameDefinition,
  RangeTypeDefinition,
} from "./type_definitions.ts";

const DOMAIN_CHECK = object<DomainCheckDefinition>({
  name: identifier,
  expression: required(sqlText),
  notValid: flag,
  comment: text,
});

/** Looks at a check of a domain. */
export function domainCheck(
  value: unknown,
  path: string,
  refuse: Refuse,
): void {
  (typeof value === "string" ? nonEmptyText : DOMAIN_CHECK)(
    value,
    path,
    refuse,
  );
}

/** A checked check of a domain as the model has it. */
export function defineDomainCheck(
  definition: string | DomainCheckDefinition,
): DomainCheck {
  if (typeof definition === "string") return { expression: definition };
  const { name, expression, notValid, comment } = definition;
  return {
    name,
    expression: sqlOf(expression),
    notValid: flagOf(notValid),
    comment,
  };
}

/** Domains. */
export const DOMAIN: DefinitionKind<DomainDefinition, Domain> = {
  check: object<DomainDefinition>({
    ...FACTS_SHAPE,
    type: required(nonEmptyText),
    collation: nameOrQualified,
    default: valueOrExpression,
    notNull: flag,
    checks: listOf(domainCheck),
  }),
  define: (definition, name) => ({
    ...name,
    type: definition.type,
    collation: optionalName(definition.collation),
    default: definition.default === undefined
      ? undefined
      : writeExpression(definition.default),
    notNull: flagOf(definition.notNull),
    checks: definition.checks?.map(defineDomainCheck),
    ...defineFacts(definition),
  }),
};

const ATTRIBUTE = object<Exclude<AttributeDefinition, string>>({
  type: required(nonEmptyText),
  collation: nameOrQualified,
  comment: text,
});

/** Looks at an {@linkcode AttributeDefinition}. */
export function attributeDefinition(
  value: unknown,
  path: string,
  refuse: Refuse,
): void {
  (isPlainObject(value) ? ATTRIBUTE : nonEmptyText)(value, path, refuse);
}

/** A checked attribute as the model has it. */
export function defineAttribute(
  name: string,
  definition: AttributeDefinition,
): CompositeAttribute {
  if (typeof definition === "string") return { name, type: definition };
  const { type, collation, comment } = definition;
  return { name, type, collation: optionalName(collation), comment };
}

/** Composite types. */
export const COMPOSITE_TYPE: DefinitionKind<
  CompositeTypeDefinition,
  CompositeType
> = {
  check: object<CompositeTypeDefinition>({
    ...FACTS_SHAPE,
    attributes: required(attributesByName),
  }),
  define: (definition, name) => ({
    ...name,
    attributes: Object.entries(definition.attributes)
      .map(([attribute, type]) => defineAttribute(attribute, type)),
    ...defineFacts(definition),
  }),
};

function attributesByName(value: unknown, path: string, refuse: Refuse): void {
  recordOf(attributeDefinition)(value, path, refuse);
  for (const name of isPlainObject(value) ? Object.keys(value) : []) {
    identifier(name, `${path}.${name}`, refuse);
    if (/^[0-9]+$/.test(name)) {
      refuse(
        `${path}.${name}`,
        "JavaScript moves keys that are whole numbers to the front",
        "Create the type without it and call op.addAttribute",
      );
    }
  }
}

/** Range types. */
export const RANGE_TYPE: DefinitionKind<RangeTypeDefinition, RangeType> = {
  check: object<RangeTypeDefinition>({
    ...FACTS_SHAPE,
    subtype: required(nonEmptyText),
    subtypeOpclass: nameOrQualified,
    collation: nameOrQualified,
    canonical: nameOrQualified,
    subtypeDiff: nameOrQualified,
    multirange: nameOrQualified,
  }),
  define: (definition, name) => ({
    ...name,
    subtype: definition.subtype,
    subtypeOpclass: optionalName(definition.subtypeOpclass),
    collation: optionalName(definition.collation),
    canonical: optionalName(definition.canonical),
    subtypeDiff: optionalName(definition.subtypeDiff),
    multirange: optionalName(definition.multirange),
    ...defineFacts(definition),
  }),
};

/** Collations. */
export const COLLATION: DefinitionKind<CollationDefinition, Collation> = {
  check: object<CollationDefinition>({
    ...FACTS_SHAPE,
    provider: oneOf("libc", "icu", "builtin"),
    locale: text,
    lcCollate: text,
    lcCtype: text,
    deterministic: flag,
    rules: text,
  }),
  define: (definition, name) => ({
    ...name,
    provider: definition.provider ?? "libc",
    locale: definition.locale,
    lcCollate: definition.lcCollate,
    lcCtype: definition.lcCtype,
    deterministic: definition.deterministic === false ? false : undefined,
    rules: definition.rules,
    ...defineFacts(definition),
  }),
};

/** A name as the model has it, or none. */
export function optionalName(
  name: NameDefinition | undefined,
): QualifiedName | undefined {
  return name === undefined ? undefined : qualifiedOf(name);
}

/** A name as the model has it, or `null` for what is taken away. */
export function nameOrNull(
  name: NameDefinition | null | undefined,
): QualifiedName | null | undefined {
  return name === null ? null : optionalName(name);
}
