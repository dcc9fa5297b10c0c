import type { Operation } from "../../operations/mod.ts";
import type {
  Collation,
  CompositeAttribute,
  CompositeType,
  Domain,
  RangeType,
} from "../../schema/mod.ts";
import { type Entity, entity } from "../entity.ts";
import { alterComment, alterFacts, inPlace, type Pair } from "../facts.ts";
import type { Alteration, Disturbs, Rule } from "../rule.ts";
import { isSame } from "../same.ts";
import { typeAddresses } from "./type_addresses.ts";
import { differsBeyond } from "./differs.ts";
import { nameOf, schemaOf } from "./name_of.ts";
import { relationClaim } from "./table.ts";

/** Domains. */
export const domainRule: Rule<Domain> = {
  rank: 22,
  list: (model) =>
    model.domains.map((domain) =>
      entity({ kind: "domain", ...nameOf(domain) }, domain)
    ),
  references: ({ value }) => [
    ...schemaOf(value),
    ...typeAddresses(value.type),
    ...(value.collation
      ? [{ kind: "collation" as const, ...nameOf(value.collation) }]
      : []),
  ],
  create: ({ value }) => [{ kind: "createDomain", definition: value }],
  drop: ({ value }) => [
    { kind: "dropDomain", ...nameOf(value), definition: value },
  ],
  alter: ({ value: before }, { value: after }) =>
    alterDomain({ before, after }),
  claims: ({ value }) => [relationClaim(value)],
};

function alterDomain({ before, after }: Pair<Domain>): Alteration {
  const isOther = before.type !== after.type ||
    !isSame(before.collation, after.collation);
  if (isOther) return { how: "replace" };
  const on = { kind: "domain" as const, ...nameOf(after) };
  const settings = (to: Domain, from: Domain): object => ({
    ...(to.default !== from.default && { default: to.default ?? null }),
    ...(to.notNull !== from.notNull && { notNull: to.notNull ?? false }),
  });
  const set = settings(after, before);
  const altered: readonly Operation[] = Object.keys(set).length === 0 ? [] : [{
    kind: "alterDomain",
    ...nameOf(after),
    settings: set,
    existing: settings(before, after),
  }];
  return inPlace([
    ...alterChecks({ before, after }),
    ...altered,
    ...alterFacts(on, { before, after }),
  ]);
}

function alterChecks({ before, after }: Pair<Domain>): readonly Operation[] {
  const had = new Map(before.checks?.map((check) => [check.name, check]));
  const has = new Map(after.checks?.map((check) => [check.name, check]));
  const name = nameOf(after);
  const dropped = [...had.values()]
    .filter((check) => !isSame(check, has.get(check.name)));
  const added = [...has.values()]
    .filter((check) => !isSame(check, had.get(check.name)));
  return [
    ...dropped.map((check): Operation => ({
      kind: "dropDomainConstraint",
      ...name,
      constraint: check.name ?? "",
      definition: check,
    })),
    ...added.map((check): Operation => ({
      kind: "addDomainConstraint",
      ...name,
      constraint: check,
    })),
  ];
}

/** Composite types. */
export const compositeTypeRule: Rule<CompositeType> = {
  rank: 23,
  list: (model) =>
    model.compositeTypes.map((type) =>
      entity({ kind: "compositeType", ...nameOf(type) }, type)
    ),
  references: ({ value }) => [
    ...schemaOf(value),
    ...value.attributes.flatMap(({ type }) => typeAddresses(type)),
  ],
  create: ({ value }) => [{ kind: "createCompositeType", definition: value }],
  drop: ({ value }) => [
    { kind: "dropCompositeType", ...nameOf(value), definition: value },
  ],
  alter: ({ value: before }, { value: after }) =>
    alterComposite({ before, after }),
  claims: ({ value }) => [relationClaim(value)],
};

/** Attributes go and come in place; what columns hold cannot change its type. */
function alterComposite({ before, after }: Pair<CompositeType>): Alteration {
  const had = new Map(before.attributes.map((one) => [one.name, one]));
  const has = new Map(after.attributes.map((one) => [one.name, one]));
  const kept = before.attributes.filter(({ name }) => has.has(name));
  const added = after.attributes.filter(({ name }) => !had.has(name));
  const reached = [...kept, ...added].map(({ name }) => name);
  const isReordered = after.attributes
    .some(({ name }, at) => name !== reached[at]);
  const isRetyped = kept.some((one) =>
    !isSame(typeOf(one), typeOf(has.get(one.name)))
  );
  if (isReordered || isRetyped) return { how: "replace" };
  const name = nameOf(after);
  const dropped = before.attributes.filter((one) => !has.has(one.name));
  const alteration = inPlace([
    ...dropped.map((definition): Operation => ({
      kind: "dropAttribute",
      ...name,
      attribute: definition.name,
      definition,
    })),
    ...added.map((attribute): Operation => ({
      kind: "addAttribute",
      ...name,
      attribute,
    })),
    ...kept.flatMap((one) =>
      alterComment({ kind: "column", ...name, member: one.name }, {
        before: one.comment,
        after: has.get(one.name)?.comment,
      })
    ),
    ...alterFacts({ kind: "compositeType", ...name }, { before, after }),
  ]);
  const isReshaped = added.length > 0 || dropped.length > 0;
  return isReshaped && alteration.how === "inPlace"
    ? { ...alteration, disturbs: disturbedByShape }
    : alteration;
}

/** A table that follows the type must look like it at any moment. */
function disturbedByShape(dependant: Entity): ReturnType<Disturbs> {
  return dependant.address.kind === "tableType" ? "away" : "none";
}

function typeOf(attribute: CompositeAttribute | undefined): object {
  return { type: attribute?.type, collation: attribute?.collation };
}

/** Range types. */
export const rangeTypeRule: Rule<RangeType> = {
  rank: 24,
  list: (model) =>
    model.rangeTypes.map((type) =>
      entity({ kind: "rangeType", ...nameOf(type) }, type)
    ),
  references: ({ value }) => [
    ...schemaOf(value),
    ...typeAddresses(value.subtype),
  ],
  create: ({ value }) => [{ kind: "createRangeType", definition: value }],
  drop: ({ value }) => [
    { kind: "dropRangeType", ...nameOf(value), definition: value },
  ],
  alter: ({ value: before }, { value: after }) =>
    differsBeyond({ before, after }, ["owner", "comment", "grants"])
      ? { how: "replace" }
      : inPlace(
        alterFacts({ kind: "rangeType", ...nameOf(after) }, { before, after }),
      ),
  claims: ({ value }) => [relationClaim(value)],
};

/** Collations. */
export const collationRule: Rule<Collation> = {
  rank: 15,
  list: (model) =>
    model.collations.map((collation) =>
      entity({ kind: "collation", ...nameOf(collation) }, collation)
    ),
  references: ({ value }) => schemaOf(value),
  create: ({ value }) => [{ kind: "createCollation", definition: value }],
  drop: ({ value }) => [
    { kind: "dropCollation", ...nameOf(value), definition: value },
  ],
  alter: ({ value: before }, { value: after }) =>
    differsBeyond({ before, after }, ["owner", "comment"])
      ? { how: "replace" }
      : inPlace(
        alterFacts({ kind: "collation", ...nameOf(after) }, { before, after }),
      ),
};
