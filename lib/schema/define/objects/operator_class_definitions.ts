import type { QualifiedName } from "../../../sql/mod.ts";
import type {
  FunctionMember,
  OperatorClass,
  OperatorFamily,
  OperatorMember,
  OperatorMembers,
} from "../../operator_class.ts";
import {
  type Checker,
  describeValue,
  flag,
  identifier,
  isPlainObject,
  listOf,
  nonEmptyText,
  object,
  type Refuse,
  required,
  type Shape,
  text,
} from "../check.ts";
import { nameOrQualified, qualifiedOf } from "../common_shapes.ts";
import type { TypeName } from "../type_name.ts";
import { optionalName } from "./define_types.ts";
import { flagOf } from "./definition_kind.ts";
import {
  defineFacts,
  FACTS_SHAPE,
  type FactsDefinition,
} from "./facts_definition.ts";
import { operatorSign } from "./language_definitions.ts";
import type { NameDefinition } from "./type_definitions.ts";

/**
 * An operator of an operator class or family as it is written.
 *
 * @example
 * ```ts
 * import type { OperatorMemberDefinition } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const lessThan: OperatorMemberDefinition = { strategy: 1, operator: "<" };
 * strictEqual(lessThan.left, undefined);
 * ```
 */
export interface OperatorMemberDefinition {
  /** Its number, which says what the access method uses it for. */
  readonly strategy: number;
  /** The operator: `<`, or `{ schema, name }`. */
  readonly operator: NameDefinition;
  /** The type of the left operand; a class's own if left out. */
  readonly left?: TypeName;
  /** The type of the right operand; as on the left if left out. */
  readonly right?: TypeName;
  /** The family that knows the order of its results: `FOR ORDER BY`. */
  readonly orderBy?: NameDefinition;
}

/**
 * A support function of an operator class or family as it is written.
 *
 * @example
 * ```ts
 * import type { FunctionMemberDefinition } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const comparison: FunctionMemberDefinition = {
 *   support: 1,
 *   function: "btint4cmp",
 *   arguments: "integer, integer",
 * };
 * strictEqual(comparison.left, undefined);
 * ```
 */
export interface FunctionMemberDefinition {
  /** Its number, which says what the access method calls it for. */
  readonly support: number;
  /** The function. */
  readonly function: NameDefinition;
  /** The types of its arguments; only needed where it has namesakes. */
  readonly arguments?: string;
  /** The left of the two types that it is for; a class's own if left out. */
  readonly left?: TypeName;
  /** The right of the two types that it is for; as on the left if left out. */
  readonly right?: TypeName;
}

/**
 * Operators and support functions as they are written.
 *
 * @example
 * ```ts
 * import type { OperatorMembersDefinition } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const members: OperatorMembersDefinition = {
 *   operators: [{ strategy: 1, operator: "<", left: "integer", right: "bigint" }],
 * };
 * strictEqual(members.operators?.length, 1);
 * ```
 */
export interface OperatorMembersDefinition {
  /** The operators. */
  readonly operators?: readonly OperatorMemberDefinition[];
  /** The support functions. */
  readonly functions?: readonly FunctionMemberDefinition[];
}

/**
 * An operator family as it is written in a migration: its members are those
 * that belong to none of its classes.
 *
 * @example
 * ```ts
 * import type { OperatorFamilyDefinition } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const family: OperatorFamilyDefinition = { comment: "numbers of any kind" };
 * strictEqual(family.operators, undefined);
 * ```
 */
export interface OperatorFamilyDefinition
  extends FactsDefinition, OperatorMembersDefinition {}

/**
 * An operator class as it is written in a migration.
 *
 * @example
 * ```ts
 * import type { OperatorClassDefinition } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const descending: OperatorClassDefinition = {
 *   type: "integer",
 *   operators: [{ strategy: 1, operator: ">" }, { strategy: 5, operator: "<" }],
 *   functions: [{ support: 1, function: "compare_down" }],
 * };
 * strictEqual(descending.family, undefined);
 * ```
 */
export interface OperatorClassDefinition
  extends FactsDefinition, OperatorMembersDefinition {
  /** The type of what is indexed. */
  readonly type: TypeName;
  /** Whether it is taken where no class is named. */
  readonly default?: boolean;
  /** The family; one of the class's name comes and goes with it if left out. */
  readonly family?: NameDefinition;
  /** The type that an index keeps, where it is another. */
  readonly storage?: TypeName;
}

/** The name of an operator class or family with its access method. */
type MethodName = QualifiedName & { readonly using: string };

/** How classes and families are checked and made into the model. */
interface MembersKind<Definition, Model> {
  readonly check: Checker;
  readonly define: (definition: Definition, name: MethodName) => Model;
}

const SIGN_IN_SCHEMA = object<{ schema: string; name: string }>({
  schema: identifier,
  name: required(operatorSign),
});

/** An operator's sign, or `{ schema, name }`. */
function signOrQualified(value: unknown, path: string, refuse: Refuse): void {
  (isPlainObject(value) ? SIGN_IN_SCHEMA : operatorSign)(value, path, refuse);
}

function memberNumber(value: unknown, path: string, refuse: Refuse): void {
  const isNumber = typeof value === "number" && Number.isInteger(value) &&
    value > 0 && value < 32768;
  if (!isNumber) {
    refuse(path, `expected a number from 1, got ${describeValue(value)}`);
  }
}

const OPERATOR_SHAPE: Shape<OperatorMemberDefinition> = {
  strategy: required(memberNumber),
  operator: required(signOrQualified),
  left: nonEmptyText,
  right: nonEmptyText,
  orderBy: nameOrQualified,
};

const FUNCTION_SHAPE: Shape<FunctionMemberDefinition> = {
  support: required(memberNumber),
  function: required(nameOrQualified),
  arguments: text,
  left: nonEmptyText,
  right: nonEmptyText,
};

/** A family has no type of its own that its members could do without. */
const FAMILY_MEMBERS_SHAPE: Shape<OperatorMembersDefinition> = {
  operators: listOf(object<OperatorMemberDefinition>({
    ...OPERATOR_SHAPE,
    left: required(nonEmptyText),
  })),
  functions: listOf(object<FunctionMemberDefinition>({
    ...FUNCTION_SHAPE,
    left: required(nonEmptyText),
  })),
};

/** Looks at members of a family. */
export const familyMembers: Checker = object<OperatorMembersDefinition>(
  FAMILY_MEMBERS_SHAPE,
);

/** Checked members as the model has them; `type` is a class's own. */
export function defineOperatorMembers(
  { operators, functions }: OperatorMembersDefinition,
  { type = "" }: { readonly type?: string } = {},
): OperatorMembers {
  return {
    operators: operators?.map((member): OperatorMember => ({
      strategy: member.strategy,
      operator: qualifiedOf(member.operator),
      left: member.left ?? type,
      right: member.right ?? member.left ?? type,
      orderBy: optionalName(member.orderBy),
    })),
    functions: functions?.map((member): FunctionMember => ({
      support: member.support,
      function: qualifiedOf(member.function),
      arguments: member.arguments,
      left: member.left ?? type,
      right: member.right ?? member.left ?? type,
    })),
  };
}

/** Operator families. */
export const OPERATOR_FAMILY: MembersKind<
  OperatorFamilyDefinition,
  OperatorFamily
> = {
  check: object<OperatorFamilyDefinition>({
    ...FACTS_SHAPE,
    ...FAMILY_MEMBERS_SHAPE,
  }),
  define: (definition, name) => ({
    ...name,
    ...defineOperatorMembers(definition),
    ...defineFacts(definition),
  }),
};

/** Operator classes. */
export const OPERATOR_CLASS: MembersKind<
  OperatorClassDefinition,
  OperatorClass
> = {
  check: object<OperatorClassDefinition>({
    ...FACTS_SHAPE,
    type: required(nonEmptyText),
    default: flag,
    family: nameOrQualified,
    storage: nonEmptyText,
    operators: listOf(object<OperatorMemberDefinition>(OPERATOR_SHAPE)),
    functions: listOf(object<FunctionMemberDefinition>(FUNCTION_SHAPE)),
  }),
  define: (definition, name) => ({
    ...name,
    type: definition.type,
    default: flagOf(definition.default),
    family: optionalName(definition.family),
    storage: definition.storage,
    ...defineOperatorMembers(definition, definition),
    ...defineFacts(definition),
  }),
};
