import type { Operations } from "../../mod.ts";
import { EXAMPLES } from "../../tests/examples/mod.ts";
import {
  ROUTINE_CASES,
  TRIGGER_CASES,
  VIEW_CASES,
} from "../../tests/operations/objects/code_cases.ts";
import {
  ANY_OBJECT_CASES,
  POLICY_CASES,
  PRIVILEGE_CASES,
} from "../../tests/operations/objects/security_cases.ts";
import {
  FOREIGN_CASES,
  LANGUAGE_CASES,
  PUBLICATION_CASES,
  TABLE_SETTING_CASES,
} from "../../tests/operations/objects/table_cases.ts";
import {
  ENUM_CASES,
  NAMESPACE_CASES,
  SEQUENCE_CASES,
  TYPE_CASES,
} from "../../tests/operations/objects/type_cases.ts";
import type { OperationCase } from "../../tests/operations/objects/operation_case.ts";

/** An example as the page shows it. */
export interface DocumentedExample {
  /** What it shows, where a method has several. */
  readonly title?: string | undefined;
  readonly record: (op: Operations) => void;
  /** The text of the function that records. */
  readonly source: string;
  /** What takes it back, where it cannot be derived. */
  readonly back?: ((op: Operations) => void) | undefined;
  readonly since: number;
}

/** Methods with their examples, in the order of the page. */
export interface Chapter {
  readonly title: string;
  readonly entries: readonly (readonly [
    method: string,
    examples: readonly DocumentedExample[],
  ])[];
}

const OBJECT_CHAPTERS: Readonly<
  Record<string, Readonly<Record<string, readonly OperationCase[]>>>
> = {
  "Schemas and extensions": NAMESPACE_CASES,
  "Enum types": ENUM_CASES,
  "Domains, composite types, ranges, collations": TYPE_CASES,
  Sequences: SEQUENCE_CASES,
  Views: VIEW_CASES,
  "Functions and procedures": ROUTINE_CASES,
  Triggers: TRIGGER_CASES,
  "Policies and row security": POLICY_CASES,
  Privileges: PRIVILEGE_CASES,
  "Partitions, inheritance, storage": TABLE_SETTING_CASES,
  Publications: PUBLICATION_CASES,
  "Foreign data": FOREIGN_CASES,
  "Casts, operators, text search": LANGUAGE_CASES,
  "Any object": ANY_OBJECT_CASES,
};

/** The chapters of the page. */
export function chapters(): readonly Chapter[] {
  return [
    ...Object.entries(EXAMPLES).map(([title, examples]): Chapter => ({
      title,
      entries: [
        ...Map.groupBy(examples, ({ operation }) => operation),
      ].map(([method, each]) => [
        method,
        each.map(({ shows, record, since = 0 }) => ({
          title: shows,
          record,
          source: String(record),
          since,
        })),
      ]),
    })),
    ...Object.entries(OBJECT_CHAPTERS).map(([title, cases]): Chapter => ({
      title,
      entries: Object.entries(cases)
        .map(([method, each]) => [method, each.map(documented)] as const),
    })),
  ];
}

function documented(operationCase: OperationCase): DocumentedExample {
  const { title, up, down, since = 0 } = operationCase;
  return {
    title,
    record: (op) => up(op, (base) => base),
    source: String(up),
    back: down && ((op): void => down(op, (base) => base)),
    since,
  };
}
