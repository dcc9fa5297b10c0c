import type { Entity } from "../entity.ts";
import type { Disturbance, Disturbs } from "../rule.ts";
import type { ColumnValue } from "./column.ts";
import type { ConstraintValue } from "./constraint.ts";
import type { IndexValue } from "./index.ts";

/** Types of which the values of one equal those of another. */
const FAMILIES: readonly RegExp[] = [
  /^(smallint|integer|bigint)$/,
  /^(text|character varying(\(\d+\))?)$/,
];

/** What `ALTER COLUMN … TYPE` from one type to another cannot leave in place. */
export function disturbedByType(
  { from, to }: { readonly from: string; readonly to: string },
): Disturbs {
  const keepsKeys = from === to ||
    FAMILIES.some((family) => family.test(from) && family.test(to));
  const becomesText = to === "text" || to === "text[]";
  return (dependant) => {
    const disturbance = disturbedByAnyType(dependant);
    if (disturbance !== "none") return disturbance;
    const isInTheWay = (!keepsKeys && isForeignKey(dependant)) ||
      (becomesText && !keepsKeys && needsItsType(dependant));
    return isInTheWay ? "away" : "none";
  };
}

/** What a type that is made anew in place cannot leave in place. */
export function disturbedByNewType(dependant: Entity): Disturbance {
  return isForeignKey(dependant) ? "away" : disturbedByAnyType(dependant);
}

function disturbedByAnyType(dependant: Entity): Disturbance {
  switch (dependant.address.kind) {
    case "materializedView":
    case "policy":
    case "publication":
    case "routine":
    case "rule":
    case "trigger":
    case "view":
      return "away";
    case "column":
      return (dependant as Entity<ColumnValue>).value.column.generated
        ? "away"
        : "none";
    default:
      return "none";
  }
}

/** The columns at both ends of a key have types that fit at any moment. */
function isForeignKey({ address, value }: Entity): boolean {
  return address.kind === "constraint" &&
    (value as ConstraintValue).constraint.kind === "foreignKey";
}

/** Whether an access method may have no operators for texts. */
function needsItsType({ address, value }: Entity): boolean {
  if (address.kind === "index") {
    return isSpecial((value as IndexValue).index.using);
  }
  if (address.kind !== "constraint") return false;
  const { constraint } = value as ConstraintValue;
  return constraint.kind === "exclude" && isSpecial(constraint.using);
}

function isSpecial(method = "btree"): boolean {
  return !["btree", "hash", "brin"].includes(method);
}
