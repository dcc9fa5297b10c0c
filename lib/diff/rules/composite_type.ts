import type { Operation } from "../../operations/mod.ts";
import type { CompositeAttribute, CompositeType } from "../../schema/mod.ts";
import { type Entity, entity } from "../entity.ts";
import { alterComment, alterFacts, inPlace, type Pair } from "../facts.ts";
import type { Alteration, Disturbs, Rule, Surroundings } from "../rule.ts";
import { isSame } from "../same.ts";
import { isStored } from "./is_stored.ts";
import { nameOf, schemaOf } from "./name_of.ts";
import { refuseAttribute } from "./places_of_values.ts";
import { refuseHolders } from "./refuse_holders.ts";
import { relationClaim } from "./table.ts";
import { isOfType, typeAddresses } from "./type_addresses.ts";

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
    definition: isStored(address, surroundings)
      ? kept(value, surroundings.before(address))
      : value,
  }],
  drop: ({ value, address }, _parts, surroundings) => [{
    kind: "dropCompositeType",
    ...nameOf(value),
    definition: isStored(address, surroundings)
      ? kept(value, surroundings.after(address))
      : value,
  }],
  holds: ({ value }, on) =>
    value.attributes.some(({ type }) => isOfType(type, on)),
  around: ({ value: before, address }, { value: after }, surroundings) => {
    const { dropped, added } = reshape({ before, after });
    const isReshaped = dropped.length > 0 || added.length > 0;
    if (!isReshaped || !isStored(address, surroundings)) return undefined;
    refuseHolders({ before, after }, surroundings);
    return { first: dropped, last: added };
  },
  alter: ({ value: before }, { value: after }, surroundings) =>
    alterComposite({ before, after }, surroundings),
  claims: ({ value }) => [relationClaim(value)],
};

/**
 * Attributes go and come in place; what columns hold cannot change its type, so
 * that it goes through text. A row that is written as text is told by places
 * alone: attributes go before that and come after it.
 */
function alterComposite(
  { before, after }: Pair<CompositeType>,
  surroundings: Surroundings,
): Alteration {
  const address = { kind: "compositeType" as const, ...nameOf(before) };
  const isHeld = isStored(address, surroundings);
  const retyped = commonOf({ before, after }).filter((one) =>
    !isSame(typeOf(one.before), typeOf(one.after))
  );
  if (isHeld) {
    for (const one of retyped) {
      refuseAttribute(one, { of: after, surroundings });
    }
  }
  const isMadeAnew = retyped.length > 0 ||
    (!isHeld &&
      (!keepsPlaces({ before, after }) ||
        !keepsPlaces({ before: after, after: before })));
  return isMadeAnew ? { how: "replace" } : alterAttributes({ before, after });
}

/** Alters a type that stays. */
function alterAttributes({ before, after }: Pair<CompositeType>): Alteration {
  const name = nameOf(after);
  const { dropped, added } = reshape({ before, after });
  const alteration = inPlace([
    ...dropped,
    ...added,
    ...commonOf({ before, after }).flatMap((one) =>
      alterComment({ kind: "column", ...name, member: one.after.name }, {
        before: one.before.comment,
        after: one.after.comment,
      })
    ),
    ...alterFacts({ kind: "compositeType", ...name }, { before, after }),
  ]);
  const isReshaped = added.length > 0 || dropped.length > 0;
  return isReshaped && alteration.how === "inPlace"
    ? { ...alteration, disturbs: disturbedByShape }
    : alteration;
}

/** The attributes that both have. */
function commonOf(
  { before, after }: Pair<CompositeType>,
): readonly Pair<CompositeAttribute>[] {
  return before.attributes.flatMap((one) => {
    const is = attributeOf(after, one);
    return is === undefined ? [] : [{ before: one, after: is }];
  });
}

/**
 * A type as it is while its values are kept as text: with those attributes alone
 * that it has on the other side too.
 */
function kept(type: CompositeType, other: Entity | undefined): CompositeType {
  if (other === undefined) return type;
  const { attributes } = other.value as CompositeType;
  return {
    ...type,
    attributes: type.attributes.filter((one) =>
      attributes.some(({ name }) => name === one.name)
    ),
  };
}

/** Drops and adds the attributes that only one of the two has. */
function reshape({ before, after }: Pair<CompositeType>): {
  readonly dropped: readonly Operation[];
  readonly added: readonly Operation[];
} {
  const name = nameOf(after);
  return {
    // The last goes first, so that on the way back they come in order.
    dropped: before.attributes.filter((one) => !attributeOf(after, one))
      .toReversed()
      .map((definition) => ({
        kind: "dropAttribute",
        ...name,
        attribute: definition.name,
        definition,
      })),
    added: after.attributes.filter((one) => !attributeOf(before, one))
      .map((attribute) => ({ kind: "addAttribute", ...name, attribute })),
  };
}

function attributeOf(
  { attributes }: CompositeType,
  { name }: CompositeAttribute,
): CompositeAttribute | undefined {
  return attributes.find((one) => one.name === name);
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

/** A table that follows the type must look like it at any moment. */
function disturbedByShape(dependant: Entity): ReturnType<Disturbs> {
  return dependant.address.kind === "tableType" ? "away" : "none";
}

function typeOf({ type, collation }: CompositeAttribute): object {
  return { type, collation };
}
