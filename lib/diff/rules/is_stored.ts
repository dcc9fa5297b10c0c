import type { Entity } from "../entity.ts";
import type { Surroundings } from "../rule.ts";

/** Whether columns hold values of a type, by themselves or inside of others. */
export function isStored(
  type: Entity["address"],
  surroundings: Pick<Surroundings, "dependants">,
): boolean {
  return surroundings.dependants(type).some(({ address }) =>
    address.kind === "column" ||
    (["compositeType", "domain", "rangeType"].includes(address.kind) &&
      isStored(address, surroundings))
  );
}
