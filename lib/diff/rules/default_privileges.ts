import type { Operation } from "../../operations/mod.ts";
import type { DefaultPrivileges } from "../../schema/mod.ts";
import { entity, type EntityAddress } from "../entity.ts";
import { inPlace, lost, type Pair } from "../facts.ts";
import type { Grant } from "../../schema/mod.ts";
import type { Rule } from "../rule.ts";

/** Privileges of objects that do not exist yet. */
export const defaultPrivilegesRule: Rule<DefaultPrivileges> = {
  rank: 130,
  standsApart: true,
  list: (model) =>
    model.defaultPrivileges.map((privileges) =>
      entity(addressOf(privileges), privileges)
    ),
  references: ({ value: { schema } }) =>
    schema === undefined ? [] : [{ kind: "schema", name: schema }],
  create: ({ value }) =>
    alterPrivileges(value, { before: builtIn(value), after: value.grants }),
  drop: ({ value }) =>
    alterPrivileges(value, { before: value.grants, after: builtIn(value) }),
  alter: ({ value: before }, { value: after }) =>
    lost(before.grants, after.grants).length > 0 ? { how: "replace" } : inPlace(
      alterPrivileges(after, { before: before.grants, after: after.grants }),
    ),
};

function addressOf(
  { role, schema, objects }: DefaultPrivileges,
): EntityAddress {
  return {
    kind: "defaultPrivileges",
    schema,
    name: objects,
    identity: role,
  };
}

/** What everyone may do from the start; a schema's entries only add to it. */
function builtIn(
  { schema, objects }: DefaultPrivileges,
): readonly Grant[] {
  if (schema !== undefined) return [];
  switch (objects) {
    case "functions":
      return [{ grantee: "public", privileges: ["EXECUTE"] }];
    case "types":
      return [{ grantee: "public", privileges: ["USAGE"] }];
    default:
      return [];
  }
}

function alterPrivileges(
  { role, schema, objects }: DefaultPrivileges,
  { before, after }: Pair<readonly Grant[]>,
): readonly Operation[] {
  const place = {
    ...(role !== undefined && { role }),
    ...(schema !== undefined && { schema }),
    objects,
  };
  const facts = (grant: Grant): {
    readonly privileges: readonly string[];
    readonly roles: readonly string[];
    readonly grantable?: true;
  } => ({
    privileges: grant.privileges,
    roles: [grant.grantee],
    ...(grant.grantable && { grantable: true as const }),
  });
  return [
    ...lost(before, after).map((grant): Operation => ({
      kind: "revokeDefault",
      ...place,
      ...facts(grant),
    })),
    ...lost(after, before).map((grant): Operation => ({
      kind: "grantDefault",
      ...place,
      ...facts(grant),
    })),
  ];
}
