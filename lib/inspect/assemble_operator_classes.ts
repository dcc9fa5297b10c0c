import type {
  FunctionMember,
  OperatorClass,
  OperatorFamily,
  OperatorMember,
  OperatorMembers,
} from "../schema/mod.ts";
import { type CatalogIndex, compareNames } from "./catalog_index.ts";
import {
  compareText,
  flag,
  objectFacts,
  optionalName,
  present,
  qualifiedName,
} from "./catalog_values.ts";
import type {
  FunctionMemberFacts,
  MembersRow,
  OperatorClassRow,
  OperatorMemberFacts,
} from "./query_operator_classes.ts";

function operatorMember(member: OperatorMemberFacts): OperatorMember {
  return present({
    strategy: member.number,
    operator: qualifiedName(member.operator),
    left: member.left,
    right: member.right,
    orderBy: optionalName(member.order_by),
  });
}

function functionMember(member: FunctionMemberFacts): FunctionMember {
  return {
    support: member.number,
    function: qualifiedName(member.function),
    arguments: member.arguments,
    left: member.left,
    right: member.right,
  };
}

function membersOf({ operators, functions }: MembersRow): OperatorMembers {
  return {
    operators: operators?.map(operatorMember),
    functions: functions?.map(functionMember),
  };
}

function assembleFamily(
  row: MembersRow,
  catalog: CatalogIndex,
): OperatorFamily {
  return present({
    schema: row.schema,
    name: row.name,
    using: row.method,
    ...membersOf(row),
    ...objectFacts({ ...row, acl: null, acl_default: null }, catalog),
  });
}

function assembleClass(
  row: OperatorClassRow,
  catalog: CatalogIndex,
): OperatorClass {
  return present({
    schema: row.schema,
    name: row.name,
    using: row.method,
    type: row.type,
    default: flag(row.default),
    family: qualifiedName(row.family),
    storage: row.storage ?? undefined,
    ...membersOf(row),
    ...objectFacts({ ...row, acl: null, acl_default: null }, catalog),
  });
}

function compareRows(a: MembersRow, b: MembersRow): number {
  return compareNames(a, b) || compareText(a.method, b.method);
}

/** Reads operator classes and families. */
export function assembleOperatorClasses(catalog: CatalogIndex): {
  readonly operatorFamilies: readonly OperatorFamily[];
  readonly operatorClasses: readonly OperatorClass[];
} {
  const { rows } = catalog;
  return {
    operatorFamilies: [...rows.operatorFamilies].sort(compareRows)
      .map((row) => assembleFamily(row, catalog)),
    operatorClasses: [...rows.operatorClasses].sort(compareRows)
      .map((row) => assembleClass(row, catalog)),
  };
}
