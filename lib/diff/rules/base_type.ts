import type { BaseType } from "../../schema/mod.ts";
import { entity, type EntityAddress } from "../entity.ts";
import { alterFacts, inPlace, type Pair } from "../facts.ts";
import type { Rule } from "../rule.ts";
import { differsBeyond } from "./differs.ts";
import { nameOf, schemaOf } from "./name_of.ts";
import { relationClaim } from "./table.ts";
import { typeAddresses } from "./type_addresses.ts";

function shellOf(type: BaseType): EntityAddress {
  return { kind: "shellType", ...nameOf(type) };
}

function isOther(types: Pair<BaseType>): boolean {
  return differsBeyond(types, ["owner", "comment", "grants"]);
}

/** The names of base types, which their functions can do with. */
export const shellTypeRule: Rule<BaseType> = {
  rank: 21,
  list: (model) => model.baseTypes.map((type) => entity(shellOf(type), type)),
  references: ({ value }) => schemaOf(value),
  create: ({ value }) => [{ kind: "createShellType", ...nameOf(value) }],
  drop: ({ value }) => [{ kind: "dropShellType", ...nameOf(value) }],
  // The functions of a type that is made anew are made anew as well.
  alter: ({ value: before }, { value: after }) =>
    isOther({ before, after }) ? { how: "replace" } : { how: "none" },
  claims: ({ value }) => [relationClaim(value)],
};

/** Base types. */
export const baseTypeRule: Rule<BaseType> = {
  rank: 22,
  list: (model) =>
    model.baseTypes.map((type) =>
      entity({ kind: "baseType", ...nameOf(type) }, type)
    ),
  references: ({ value }) => [
    shellOf(value),
    ...typeAddresses(value.element ?? ""),
  ],
  create: ({ value }) => [{ kind: "createBaseType", definition: value }],
  drop: ({ value }) => [
    { kind: "dropBaseType", ...nameOf(value), definition: value },
  ],
  alter: ({ value: before }, { value: after }) =>
    isOther({ before, after }) ? { how: "replace" } : inPlace(
      alterFacts({ kind: "baseType", ...nameOf(after) }, { before, after }),
    ),
};
