import type { Operation } from "../../operations/mod.ts";
import type { CompositeAttribute, CompositeType } from "../../schema/mod.ts";
import { type Entity, entity } from "../entity.ts";
import { alterComment, alterFacts, inPlace, type Pair } from "../facts.ts";
import type { Alteration, Disturbs, Rule, Surroundings } from "../rule.ts";
import { isSame } from "../same.ts";
import { nameOf, schemaOf } from "./name_of.ts";
import { relationClaim } from "./table.ts";
import { typeAddresses } from "./type_addresses.ts";

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
  create: ({ value, address }, _parts, surroundings) => [{
    kind: "createCompositeType",
    definition: inPlaces(value, { address, surroundings }),
  }],
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

/**
 * A type whose values are kept as text meanwhile has its attributes where they
 * were, or each value would become that of another attribute.
 */
function inPlaces(
  wanted: CompositeType,
  { address, surroundings }: {
    readonly address: Entity["address"];
    readonly surroundings: Surroundings;
  },
): CompositeType {
  const former = surroundings.before(address)?.value as
    | CompositeType
    | undefined;
  if (former === undefined || !isStored(address, surroundings)) return wanted;
  const places = former.attributes.map(({ name }) => name);
  const placeOf = ({ name }: CompositeAttribute): number =>
    places.indexOf(name);
  if (wanted.attributes.some((one) => placeOf(one) < 0)) return wanted;
  return {
    ...wanted,
    attributes: wanted.attributes
      .toSorted((one, other) => placeOf(one) - placeOf(other)),
  };
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
