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
import type { Alteration, Disturbs, Rule, Surroundings } from "../rule.ts";
import { isSame } from "../same.ts";
import { isArrayType } from "../type_name.ts";
import type { ColumnValue } from "./column.ts";
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
  alter: ({ value: before }, { value: after }, surroundings) =>
    asksMore({ before, after }) && isContained(before, surroundings)
      ? { how: "replace" }
      : alterDomain({ before, after }),
  claims: ({ value }) => [relationClaim(value)],
};

/** Whether values that are there have to be looked at. */
function asksMore({ before, after }: Pair<Domain>): boolean {
  const had = new Map(before.checks?.map((check) => [check.name, check]));
  const isNotNull = after.notNull === true && !before.notNull;
  return isNotNull || (after.checks ?? []).some((check) => {
    const { comment: _comment, ...asked } = check;
    const { comment: _former, ...known } = had.get(check.name) ?? {};
    return !check.notValid && !isSame(asked, known);
  });
}

/**
 * Whether a value of the domain may be inside of another, an array or a row,
 * where the server looks for none and refuses to ask more of them.
 */
function isContained(
  domain: Domain,
  { dependants }: Pick<Surroundings, "dependants">,
): boolean {
  return dependants({ kind: "domain", ...nameOf(domain) }).some((one) => {
    const value = one.value as Domain & ColumnValue;
    switch (one.address.kind) {
      case "column":
        return isArrayType(value.column.type);
      case "domain":
        return isArrayType(value.type) || isContained(value, { dependants });
      default:
        return ["compositeType", "rangeType"].includes(one.address.kind);
    }
  });
}

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
  alter: ({ value: before }, { value: after }, surroundings) =>
    alterComposite({ before, after }, surroundings),
  claims: ({ value }) => [relationClaim(value)],
};

/**
 * Attributes go and come in place; what columns hold cannot change its type.
 * Rows that are written down as text are told by places alone, so a type whose
 * values are stored is made anew only where all places stay.
 */
function alterComposite(
  { before, after }: Pair<CompositeType>,
  surroundings: Surroundings,
): Alteration {
  const has = new Map(after.attributes.map((one) => [one.name, one]));
  const had = new Map(before.attributes.map((one) => [one.name, one]));
  const isRetyped = (one: CompositeAttribute): boolean =>
    has.has(one.name) && had.has(one.name) &&
    !isSame(typeOf(had.get(one.name)), typeOf(has.get(one.name)));
  const names = ({ attributes }: CompositeType): string =>
    attributes.map(({ name }) => name).join("\0");
  const address = { kind: "compositeType" as const, ...nameOf(before) };
  const isMadeAnew = isStored(address, surroundings)
    ? before.attributes.some(isRetyped) && names(before) === names(after)
    : before.attributes.some(isRetyped) || !keepsPlaces({ before, after }) ||
      !keepsPlaces({ before: after, after: before });
  return isMadeAnew
    ? { how: "replace" }
    : reshape({ before, after }, isRetyped);
}

/** Drops and adds attributes of a type that stays. */
function reshape(
  { before, after }: Pair<CompositeType>,
  isRetyped: (one: CompositeAttribute) => boolean,
): Alteration {
  const name = nameOf(after);
  const has = new Map(after.attributes.map((one) => [one.name, one]));
  const kept = before.attributes
    .filter((one) => has.has(one.name) && !isRetyped(one));
  const isKept = ({ name }: CompositeAttribute): boolean =>
    kept.some((one) => one.name === name);
  const dropped = before.attributes.filter((one) => !isKept(one));
  const added = after.attributes.filter((one) => !isKept(one));
  const alteration = inPlace([
    // The last goes first, so that on the way back they come in order.
    ...dropped.toReversed().map((definition): Operation => ({
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

/** Whether dropping and adding attributes leads to the wanted order. */
function keepsPlaces({ before, after }: Pair<CompositeType>): boolean {
  const isIn = (
    type: CompositeType,
    { name }: CompositeAttribute,
  ): boolean => type.attributes.some((one) => one.name === name);
  const reached = [
    ...before.attributes.filter((one) => isIn(after, one)),
    ...after.attributes.filter((one) => !isIn(before, one)),
  ];
  return reached.every(({ name }, at) => name === after.attributes[at]?.name);
}

/** Whether columns hold values of a type, by themselves or inside of others. */
function isStored(
  type: Entity["address"],
  surroundings: Pick<Surroundings, "dependants">,
): boolean {
  return surroundings.dependants(type).some(({ address }) =>
    address.kind === "column" ||
    (["compositeType", "domain", "rangeType"].includes(address.kind) &&
      isStored(address, surroundings))
  );
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
