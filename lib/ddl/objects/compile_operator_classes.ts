import type {
  AlterOperatorFamilyOperation,
  DropOperatorClassOperation,
  ObjectReference,
  OperatorClassName,
  OperatorClassOperation,
} from "../../operations/mod.ts";
import type {
  FunctionMember,
  OperatorClass,
  OperatorFamily,
  OperatorMember,
  OperatorMembers,
} from "../../schema/mod.ts";
import {
  clauses,
  quoteIdentifier,
  quoteName,
  type Statement,
} from "../../sql/mod.ts";
import type { CompileContext } from "../compile_options.ts";
import { makeStatement } from "../make_statement.ts";
import { type CompilersOf, dropFacts, nameOf } from "./compilers.ts";
import { creationFacts } from "./creation_facts.ts";
import { dropSql } from "./drop_sql.ts";
import { objectName, objectSql, operatorSymbol } from "./object_sql.ts";

/** The statements of operations on operator classes and families. */
export const OPERATOR_CLASS_COMPILERS: CompilersOf<OperatorClassOperation> = {
  createOperatorFamily: ({ definition }) => createFamily(definition),
  alterOperatorFamily: (operation) => alterFamily(operation),
  dropOperatorFamily: (operation) => [
    makeStatement(
      dropSql("OPERATOR FAMILY", {
        ...operation,
        name: objectName(familyReference(operation)),
      }),
      dropFacts(operation),
    ),
  ],
  createOperatorClass: ({ definition }) => createClass(definition),
  dropOperatorClass: (operation, context) => dropClass(operation, context),
};

function familyReference(
  { schema, name, using }: OperatorClassName,
): ObjectReference {
  return {
    kind: "operatorFamily",
    ...nameOf({ schema, name }),
    identity: using,
  };
}

function classReference(name: OperatorClassName): ObjectReference {
  return { ...familyReference(name), kind: "operatorClass" };
}

function createFamily(definition: OperatorFamily): readonly Statement[] {
  const reference = familyReference(definition);
  return [
    makeStatement(`CREATE ${objectSql(reference)}`),
    ...addMembers(definition, definition),
    ...creationFacts(reference, definition),
  ];
}

function alterFamily(
  { add, drop, ...name }: AlterOperatorFamilyOperation,
): readonly Statement[] {
  return [...dropMembers(name, drop), ...addMembers(name, add)];
}

function dropMembers(
  name: OperatorClassName,
  drop: OperatorMembers,
): readonly Statement[] {
  const dropped = [
    ...(drop.operators ?? []).map(({ strategy, left, right }) =>
      `OPERATOR ${strategy} (${left}, ${right})`
    ),
    ...(drop.functions ?? []).map(({ support, left, right }) =>
      `FUNCTION ${support} (${left}, ${right})`
    ),
  ];
  return dropped.length === 0 ? [] : [
    makeStatement(
      `ALTER ${objectSql(familyReference(name))} DROP ${dropped.join(", ")}`,
    ),
  ];
}

function addMembers(
  name: OperatorClassName,
  members: OperatorMembers,
): readonly Statement[] {
  const added = memberList(members);
  const alter = `ALTER ${objectSql(familyReference(name))}`;
  return added.length === 0
    ? []
    : [makeStatement(`${alter} ADD ${added.join(", ")}`)];
}

function createClass(definition: OperatorClass): readonly Statement[] {
  const { type, using, family, storage } = definition;
  const members = memberList(definition);
  // Something has to be there, and this says what goes without saying.
  const stored = members.length === 0 ? storage ?? type : storage;
  const { schema, name } = definition;
  const own: OperatorFamily = { schema, name, using };
  return [
    ...(family === undefined ? createFamily(own) : []),
    makeStatement(clauses(
      `CREATE OPERATOR CLASS ${quoteName(definition)}`,
      definition.default && "DEFAULT",
      `FOR TYPE ${type} USING ${quoteIdentifier(using)}`,
      `FAMILY ${quoteName(family ?? definition)}`,
      `AS ${
        [...members, ...(stored === undefined ? [] : [`STORAGE ${stored}`])]
          .join(", ")
      }`,
    )),
    ...creationFacts(classReference(definition), definition),
  ];
}

/** What the server has given to the family goes as well, as far as it is told. */
function dropClass(
  operation: DropOperatorClassOperation,
  { serverVersion }: CompileContext,
): readonly Statement[] {
  const { definition, using } = operation;
  const dropped = makeStatement(
    dropSql("OPERATOR CLASS", {
      ...operation,
      name: objectName(classReference(operation)),
    }),
    dropFacts(operation),
  );
  if (definition === undefined || serverVersion < 140000) return [dropped];
  // Without the class they may be missing too, and there is no IF EXISTS.
  if (operation.ifExists) return [dropped];
  const { schema, name } = definition.family ?? definition;
  return [
    dropped,
    ...dropMembers({ schema, name, using }, membersOfFamily(definition)),
  ];
}

/** The support functions without which a class of an access method cannot be. */
const TIED_FUNCTIONS: Readonly<Record<string, readonly number[]>> = {
  btree: [1],
  gin: [2, 3],
  gist: [1, 2, 5, 6, 7],
  hash: [1],
  spgist: [1, 2, 3, 4, 5],
};

/** The members of a class that belong to its family from PostgreSQL 14 on. */
function membersOfFamily(
  { using, type, operators = [], functions = [] }: OperatorClass,
): OperatorMembers {
  const tied = TIED_FUNCTIONS[using];
  if (tied === undefined) return {};
  const isTyped = using === "btree" || using === "hash";
  const isOfClass = ({ left, right }: OperatorMember | FunctionMember) =>
    left === type && right === type;
  return {
    operators: operators.filter((one) => !isTyped || !isOfClass(one)),
    functions: functions.filter((one) =>
      !tied.includes(one.support) || (isTyped && !isOfClass(one))
    ),
  };
}

function memberList(
  { operators = [], functions = [] }: OperatorMembers,
): readonly string[] {
  return [...operators.map(operatorMember), ...functions.map(functionMember)];
}

function operatorMember(member: OperatorMember): string {
  const { strategy, operator, left, right, orderBy } = member;
  return clauses(
    `OPERATOR ${strategy} ${operatorSymbol(operator)} (${left}, ${right})`,
    orderBy !== undefined && `FOR ORDER BY ${quoteName(orderBy)}`,
  );
}

function functionMember(member: FunctionMember): string {
  const { support, left, right, arguments: types } = member;
  const called = quoteName(member.function);
  return `FUNCTION ${support} (${left}, ${right}) ${
    types === undefined ? called : `${called}(${types})`
  }`;
}
