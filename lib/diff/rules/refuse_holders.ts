import { RetortError } from "../../errors/mod.ts";
import type { CompositeType, Domain } from "../../schema/mod.ts";
import { quoteIdentifier, quoteName } from "../../sql/mod.ts";
import type { Entity } from "../entity.ts";
import type { Pair } from "../facts.ts";
import type { Surroundings } from "../rule.ts";
import { nameOf } from "./name_of.ts";

/**
 * Refuses to give a type that is made anew other attributes where something
 * that holds its values needs them as they were, or are to be, all the time.
 *
 * @throws {RetortError} `schema/attributes-in-other-places`
 */
export function refuseHolders(
  { before, after }: Pair<CompositeType>,
  surroundings: Surroundings,
): void {
  const address = { kind: "compositeType" as const, ...nameOf(before) };
  const namesOf = ({ attributes }: CompositeType): readonly string[] =>
    attributes.map(({ name }) => name);
  const had = namesOf(before);
  const has = namesOf(after);
  for (const holder of holdersOf(address, surroundings)) {
    const is = surroundings.after(holder.address);
    const isInTheWay = holder.address.kind === "rangeType" ||
      had.some((name) => !has.includes(name) && isChecked(holder, name)) ||
      has.some((name) => !had.includes(name) && isChecked(is, name));
    if (isInTheWay) throw refusal(holder, before);
  }
}

/** Domains and range types that have values of a type inside. */
function holdersOf(
  address: Entity["address"],
  surroundings: Pick<Surroundings, "dependants">,
): readonly Entity[] {
  return surroundings.dependants(address).flatMap((one) => {
    const { kind } = one.address;
    if (!["compositeType", "domain", "rangeType"].includes(kind)) return [];
    const around = holdersOf(one.address, surroundings);
    return kind === "compositeType" ? around : [one, ...around];
  });
}

/** Whether the checks of a domain name an attribute. */
function isChecked(domain: Entity | undefined, attribute: string): boolean {
  if (domain?.address.kind !== "domain") return false;
  const { checks = [] } = domain.value as Domain;
  const names = [attribute, quoteIdentifier(attribute)];
  return checks.some(({ expression }) =>
    names.some((name) => {
      const [, ...rest] = expression.split(`).${name}`);
      return rest.some((text) => !/^[\w$]/.test(text));
    })
  );
}

function refusal({ address }: Entity, type: CompositeType): RetortError {
  const names = {
    object: quoteName(nameOf(address)),
    type: quoteName(nameOf(type)),
  };
  const what = address.kind === "domain" ? "domain" : "range type";
  return new RetortError(
    "schema/attributes-in-other-places",
    `Cannot keep the values of ${names.type}: it is made anew with other attributes, which the ${what} ${names.object} uses`,
    {
      details: names,
      hint:
        `Make two migrations: one that changes the attributes with ALTER TYPE ${names.type} ADD ATTRIBUTE and DROP ATTRIBUTE, with ${names.object} out of the way, and one with the rest`,
    },
  );
}
