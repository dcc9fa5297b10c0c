import type {
  ImportForeignSchemaOperation,
  ObjectOperation,
} from "../../../lib/operations/mod.ts";
import { ROUTINE_CASES, TRIGGER_CASES, VIEW_CASES } from "./code_cases.ts";
import {
  BASE_TYPE_CASES,
  HANDLER_CASES,
  OPERATOR_CLASS_CASES,
} from "./handler_cases.ts";
import type { CasesOf, OperationCase } from "./operation_case.ts";
import {
  ANY_OBJECT_CASES,
  POLICY_CASES,
  PRIVILEGE_CASES,
} from "./security_cases.ts";
import {
  FOREIGN_CASES,
  LANGUAGE_CASES,
  PUBLICATION_CASES,
  TABLE_SETTING_CASES,
} from "./table_cases.ts";
import {
  ENUM_CASES,
  NAMESPACE_CASES,
  SEQUENCE_CASES,
  TYPE_CASES,
} from "./type_cases.ts";

/** Uses of every operation on objects other than tables that needs no second server. */
export const CASES: CasesOf<
  Exclude<ObjectOperation, ImportForeignSchemaOperation>
> = {
  ...ANY_OBJECT_CASES,
  ...BASE_TYPE_CASES,
  ...ENUM_CASES,
  ...FOREIGN_CASES,
  ...HANDLER_CASES,
  ...LANGUAGE_CASES,
  ...NAMESPACE_CASES,
  ...OPERATOR_CLASS_CASES,
  ...POLICY_CASES,
  ...PRIVILEGE_CASES,
  ...PUBLICATION_CASES,
  ...ROUTINE_CASES,
  ...SEQUENCE_CASES,
  ...TABLE_SETTING_CASES,
  ...TRIGGER_CASES,
  ...TYPE_CASES,
  ...VIEW_CASES,
};

/** A case with the name that a test shows. */
export interface NamedCase extends OperationCase {
  readonly name: string;
}

/** Every case, with the name that a test shows. */
export function namedCases(): readonly NamedCase[] {
  return Object.entries(CASES).flatMap(([kind, cases]) =>
    cases.map((operationCase) => ({
      ...operationCase,
      name: `op.${kind}() ${operationCase.title ?? ""}`.trimEnd(),
    }))
  );
}
