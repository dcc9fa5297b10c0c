import type { Operation } from "../../operations/mod.ts";
import type {
  FunctionMember,
  OperatorClass,
  OperatorFamily,
  OperatorMember,
  OperatorMembers,
  SchemaModel,
} from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import { type Entity, entity, type EntityAddress, keyOf } from "../entity.ts";
import { alterFacts, inPlace, type Pair } from "../facts.ts";
import type { Alteration, Rule, Surroundings } from "../rule.ts";
import { isSame } from "../same.ts";
import { differsBeyond } from "./differs.ts";
import { nameOf, schemaOf } from "./name_of.ts";
import { typeAddresses } from "./type_addresses.ts";

/** A family with its classes, because the server moves members between them. */
export interface FamilyValue {
  readonly family: OperatorFamily;
  readonly classes: readonly OperatorClass[];
}

/** Operator families. */
export const operatorFamilyRule: Rule<FamilyValue> = {
  rank: 25,
  list: (model: SchemaModel) =>
    model.operatorFamilies.map((family) =>
      entity(addressOf("operatorFamily", family), {
        family,
        classes: model.operatorClasses
          .filter((one) => isSame(familyAddress(one), familyAddress(family))),
      })
    ),
  references: ({ value: { family } }) => [
    ...schemaOf(family),
    { kind: "accessMethod", name: family.using },
    ...memberAddresses(family),
  ],
  create: ({ value: { family } }) => [
    { kind: "createOperatorFamily", definition: family },
  ],
  drop: ({ value: { family } }) => [{
    kind: "dropOperatorFamily",
    ...nameOf(family),
    using: family.using,
    definition: family,
  }],
  alter: ({ value: before }, { value: after }) =>
    inPlace([
      ...alterMembers({ before, after }),
      ...alterFacts(addressOf("operatorFamily", after.family), {
        before: before.family,
        after: after.family,
      }),
    ]),
  withoutDependency: ({ value }, on) => withoutMembersOn(value, on),
};

/** The family while an operator or a function of some members is away. */
function withoutMembersOn(
  value: FamilyValue,
  on: Entity,
): FamilyValue | undefined {
  const { family } = value;
  const remains = (member: OperatorMembers): boolean =>
    memberAddresses(member).every((address) => keyOf(address) !== on.key);
  const operators = family.operators?.filter((one) =>
    remains({ operators: [one] })
  );
  const functions = family.functions?.filter((one) =>
    remains({ functions: [one] })
  );
  const losesNone = operators?.length === family.operators?.length &&
    functions?.length === family.functions?.length;
  return losesNone
    ? undefined
    : { ...value, family: { ...family, operators, functions } };
}

/** Operator classes. */
export const operatorClassRule: Rule<OperatorClass> = {
  // What orders or groups by a type finds its class without naming it.
  rank: 26,
  list: (model: SchemaModel) =>
    model.operatorClasses.map((one) =>
      entity(addressOf("operatorClass", one), one)
    ),
  references: ({ value }) => [
    ...schemaOf(value),
    { kind: "accessMethod", name: value.using },
    familyAddress(value),
    ...typeAddresses(value.type),
    ...typeAddresses(value.storage ?? ""),
    ...memberAddresses(value),
  ],
  create: ({ value }) => [{ kind: "createOperatorClass", definition: value }],
  drop: ({ value }) => [{
    kind: "dropOperatorClass",
    ...nameOf(value),
    using: value.using,
    definition: value,
  }],
  alter: ({ value: before }, { value: after }, surroundings) =>
    alterClass({ before, after }, surroundings),
};

function addressOf<Kind extends "operatorClass" | "operatorFamily">(
  kind: Kind,
  { schema, name, using }: QualifiedName & { readonly using: string },
): EntityAddress & { readonly kind: Kind } {
  return { kind, ...nameOf({ schema, name }), identity: using };
}

/** The family of a class, or the family itself. */
function familyAddress(
  one: OperatorClass | OperatorFamily,
): EntityAddress {
  const family = "family" in one ? one.family : undefined;
  const { schema, name } = family ?? one;
  return addressOf("operatorFamily", { schema, name, using: one.using });
}

function memberAddresses(
  { operators = [], functions = [] }: OperatorMembers,
): readonly EntityAddress[] {
  return [
    ...operators.map(({ operator, left, right }): EntityAddress => ({
      kind: "operator",
      ...nameOf(operator),
      identity: `${left},${right}`,
    })),
    ...functions.map((member): EntityAddress => ({
      kind: "routine",
      ...nameOf(member.function),
      identity: member.arguments ?? "",
    })),
  ];
}

/** Members as texts: equal exactly where they are. */
function memberKeys(
  { operators = [], functions = [] }: OperatorMembers,
): readonly string[] {
  return [...operators, ...functions].map(memberKey);
}

function memberKey(member: OperatorMember | FunctionMember): string {
  const { left = "", right = "" } = member;
  return "strategy" in member
    ? JSON.stringify([
      "operator",
      member.strategy,
      left,
      right,
      keyOf({ kind: "operator", ...nameOf(member.operator) }),
      member.orderBy && nameOf(member.orderBy),
    ])
    : JSON.stringify([
      "function",
      member.support,
      left,
      right,
      keyOf({ kind: "routine", ...nameOf(member.function) }),
      member.arguments,
    ]);
}

/** The members that are not among some keys; none at all as an empty object. */
function membersWithout(
  { operators = [], functions = [] }: OperatorMembers,
  known: ReadonlySet<string>,
): OperatorMembers {
  const isNew = (member: OperatorMember | FunctionMember): boolean =>
    !known.has(memberKey(member));
  const rest = {
    operators: operators.filter(isNew),
    functions: functions.filter(isNew),
  };
  return {
    ...(rest.operators.length > 0 && { operators: rest.operators }),
    ...(rest.functions.length > 0 && { functions: rest.functions }),
  };
}

function isEmpty(members: OperatorMembers): boolean {
  return memberKeys(members).length === 0;
}

/**
 * The members of a family and of those of its classes that are on both sides.
 * Which of them a member belongs to is up to the server: from PostgreSQL 14 on
 * what a class can do without goes to the family, whoever was told of it.
 */
function pooled(
  value: FamilyValue | undefined,
  other: FamilyValue | undefined,
): ReadonlySet<string> {
  const isShared = (one: OperatorClass): boolean =>
    other?.classes.some((counterpart) =>
      isSame(nameOf(counterpart), nameOf(one))
    ) ?? false;
  const members = [
    ...(value === undefined ? [] : [value.family]),
    ...(value?.classes.filter(isShared) ?? []),
  ];
  return new Set(members.flatMap(memberKeys));
}

function alterMembers(
  { before, after }: Pair<FamilyValue>,
): readonly Operation[] {
  const drop = membersWithout(before.family, pooled(after, before));
  const add = membersWithout(after.family, pooled(before, after));
  if (isEmpty(drop) && isEmpty(add)) return [];
  const { family } = after;
  return [{
    kind: "alterOperatorFamily",
    ...nameOf(family),
    using: family.using,
    add,
    drop,
  }];
}

function alterClass(
  { before, after }: Pair<OperatorClass>,
  surroundings: Surroundings,
): Alteration {
  const isOther = differsBeyond({ before, after }, [
    "operators",
    "functions",
    "owner",
    "comment",
  ]);
  if (isOther) return { how: "replace" };
  const address = familyAddress(after);
  const was = familyOf(surroundings.before(address));
  const is = familyOf(surroundings.after(address));
  const had = new Set([...memberKeys(before), ...pooled(was, is)]);
  const has = new Set([...memberKeys(after), ...pooled(is, was)]);
  const isRebuilt = !isEmpty(membersWithout(before, has)) ||
    !isEmpty(membersWithout(after, had));
  return isRebuilt ? { how: "replace" } : inPlace(
    alterFacts(addressOf("operatorClass", after), { before, after }),
  );
}

function familyOf(found: Entity | undefined): FamilyValue | undefined {
  return found?.value as FamilyValue | undefined;
}
