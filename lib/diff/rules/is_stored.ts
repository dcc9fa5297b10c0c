import type { Entity } from "../entity.ts";
import type { Surroundings } from "../rule.ts";
import type { ColumnValue } from "./column.ts";
import { isTypeOf } from "./column_without.ts";

/**
 * Whether columns that stay hold values of a type, by themselves or inside of
 * others.
 */
export function isStored(
  type: Entity["address"],
  surroundings: Pick<Surroundings, "before" | "after" | "dependants">,
): boolean {
  const on = surroundings.before(type);
  return on !== undefined &&
    surroundings.dependants(type).some(({ address, value }) => {
      if (address.kind === "column") {
        return isTypeOf((value as ColumnValue).column, on) &&
          surroundings.after(address) !== undefined;
      }
      return ["compositeType", "domain", "rangeType"].includes(address.kind) &&
        isStored(address, surroundings);
    });
}
