import type { Operation, PolicySettings } from "../../operations/mod.ts";
import type { Policy } from "../../schema/mod.ts";
import { entity } from "../entity.ts";
import { alterComment, inPlace, type Pair } from "../facts.ts";
import type { Alteration, Rule } from "../rule.ts";
import { isSame } from "../same.ts";
import { differsBeyond } from "./differs.ts";
import { keepsOperators } from "./keeps_operators.ts";
import { nameOf } from "./name_of.ts";

/** Policies of row security. */
export const policyRule: Rule<Policy> = {
  rank: 94,
  list: (model) =>
    model.policies.map((policy) =>
      entity(
        { kind: "policy", ...nameOf(policy.table), member: policy.name },
        policy,
      )
    ),
  references: ({ value }) => [{ kind: "table", ...nameOf(value.table) }],
  create: ({ value }) => [{ kind: "createPolicy", definition: value }],
  drop: ({ value }) => [{
    kind: "dropPolicy",
    name: value.name,
    table: nameOf(value.table),
    definition: value,
  }],
  alter: ({ value: before }, { value: after }) =>
    alterPolicy({ before, after }),
  stays: keepsOperators,
};

/** A condition can be put in another's place, but neither added nor taken away. */
function alterPolicy({ before, after }: Pair<Policy>): Alteration {
  const isOther = differsBeyond({ before, after }, [
    "roles",
    "using",
    "withCheck",
    "comment",
  ]) || (before.using === undefined) !== (after.using === undefined) ||
    (before.withCheck === undefined) !== (after.withCheck === undefined);
  if (isOther) return { how: "replace" };
  const { name } = after;
  const table = nameOf(after.table);
  const settings = (to: Policy, from: Policy): PolicySettings => ({
    ...(!isSame(to.roles, from.roles) && { roles: to.roles ?? ["public"] }),
    ...(to.using !== from.using && { using: to.using }),
    ...(to.withCheck !== from.withCheck && { withCheck: to.withCheck }),
  });
  const set = settings(after, before);
  const altered: readonly Operation[] = Object.keys(set).length === 0 ? [] : [{
    kind: "alterPolicy",
    name,
    table,
    settings: set,
    existing: settings(before, after),
  }];
  return inPlace([
    ...altered,
    ...alterComment({ kind: "policy", ...table, member: name }, {
      before: before.comment,
      after: after.comment,
    }),
  ]);
}
