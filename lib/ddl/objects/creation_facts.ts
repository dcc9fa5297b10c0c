import type { ObjectReference } from "../../operations/mod.ts";
import {
  type Column,
  identitySequence,
  type ObjectFacts,
} from "../../schema/mod.ts";
import { clauses, type QualifiedName, type Statement } from "../../sql/mod.ts";
import { makeStatement } from "../make_statement.ts";
import { commentSql, objectSql, roleName } from "./object_sql.ts";
import { grantStatements } from "./grant_statements.ts";

/**
 * What an object has besides its definition, as statements that follow its
 * creation: its comment, its owner, its privileges.
 */
export function creationFacts(
  reference: ObjectReference,
  facts: ObjectFacts,
): readonly Statement[] {
  return [
    ...commentStatements(reference, facts.comment),
    ...(facts.owner === undefined
      ? []
      : [makeStatement(ownerSql(reference, facts.owner))]),
    ...(facts.grants === undefined
      ? []
      : grantStatements(reference, facts.grants, { owner: facts.owner })),
  ];
}

/** A comment that a new object has. */
export function commentStatements(
  reference: ObjectReference,
  comment: string | undefined,
): readonly Statement[] {
  return comment === undefined
    ? []
    : [makeStatement(commentSql(reference, comment))];
}

/** `ALTER … OWNER TO`. */
export function ownerSql(reference: ObjectReference, owner: string): string {
  return clauses("ALTER", objectSql(reference), "OWNER TO", roleName(owner));
}

/** What is said of the sequence of an identity column that is new. */
export function sequenceFacts(
  table: QualifiedName,
  column: Pick<Column, "name" | "identity">,
): readonly Statement[] {
  const { comment, grants = [] } = column.identity ?? {};
  const reference = {
    kind: "sequence",
    ...identitySequence(table, column),
  } as const;
  return [
    ...commentStatements(reference, comment),
    ...grantStatements(reference, grants),
  ];
}

/** What is said of a relation's columns apart from the statement that makes it. */
export function columnFacts(
  relation: QualifiedName,
  columns: readonly Pick<Column, "comment" | "grants" | "name">[],
): readonly Statement[] {
  const { schema, name } = relation;
  return columns.flatMap((column) => {
    const reference = {
      kind: "column",
      schema,
      name,
      member: column.name,
    } as const;
    return [
      ...commentStatements(reference, column.comment),
      ...grantStatements(reference, column.grants ?? []),
    ];
  });
}
