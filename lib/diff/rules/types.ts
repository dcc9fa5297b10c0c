import type { Operation } from "../../operations/mod.ts";
import type { Collation, Domain, RangeType } from "../../schema/mod.ts";
import { entity } from "../entity.ts";
import { alterFacts, inPlace, type Pair } from "../facts.ts";
import type { Alteration, Rule, Surroundings } from "../rule.ts";
import { isSame } from "../same.ts";
import { isArrayType } from "../type_name.ts";
import type { ColumnValue } from "./column.ts";
import { isOfType, typeAddresses } from "./type_addresses.ts";
import { differsBeyond } from "./differs.ts";
import { nameOf, schemaOf } from "./name_of.ts";
import { refuseBase } from "./places_of_values.ts";
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
  holds: ({ value: { type } }, on) => isOfType(type, on),
  alter: ({ value: before, address: of }, { value: after }, surroundings) => {
    const types = { before: before.type, after: after.type };
    refuseBase(types, { of, surroundings });
    return asksMore({ before, after }) && isContained(before, surroundings)
      ? { how: "replace" }
      : alterDomain({ before, after });
  },
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
  holds: ({ value: { subtype } }, on) => isOfType(subtype, on),
  alter: ({ value: before, address: of }, { value: after }, surroundings) => {
    const types = { before: before.subtype, after: after.subtype };
    refuseBase(types, { of, surroundings });
    return differsBeyond({ before, after }, ["owner", "comment", "grants"])
      ? { how: "replace" }
      : inPlace(
        alterFacts({ kind: "rangeType", ...nameOf(after) }, { before, after }),
      );
  },
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
