import type {
  AnyObjectOperation,
  ObjectReference,
  ReferenceKind,
} from "../../operations/mod.ts";
import {
  type LockMode,
  quoteIdentifier,
  quoteName,
  type Statement,
} from "../../sql/mod.ts";
import { makeStatement } from "../make_statement.ts";
import { type CompilersOf, lock } from "./compilers.ts";
import { ownerSql } from "./creation_facts.ts";
import { commentSql, memberOf, objectSql } from "./object_sql.ts";

/** Kinds whose name is a relation's, which is therefore locked. */
const RELATIONS: ReadonlySet<ReferenceKind> = new Set([
  "column",
  "constraint",
  "foreignTable",
  "materializedView",
  "policy",
  "rule",
  "sequence",
  "table",
  "trigger",
  "view",
]);

/** The statements of operations that are the same for every kind of object. */
export const ANY_OBJECT_COMPILERS: CompilersOf<AnyObjectOperation> = {
  comment: ({ on, text, existing }) => [
    makeStatement(commentSql(on, text), {
      ...relationLock(on, "SHARE UPDATE EXCLUSIVE"),
      reversibility: existing === undefined ? "irreversible" : "lossless",
    }),
  ],
  setOwner: ({ on, owner, existing }) => [
    makeStatement(ownerSql(on, owner), {
      ...relationLock(on, "ACCESS EXCLUSIVE"),
      reversibility: existing === undefined ? "irreversible" : "lossless",
    }),
  ],
  rename: ({ on, to }) => [
    makeStatement(renameSql(on, to), relationLock(on, "ACCESS EXCLUSIVE")),
  ],
  setSchema: ({ on, to }) => [
    makeStatement(
      `ALTER ${objectSql(on)} SET SCHEMA ${quoteIdentifier(to)}`,
      {
        ...relationLock(on, "ACCESS EXCLUSIVE"),
        reversibility: on.schema === undefined ? "irreversible" : "lossless",
      },
    ),
  ],
};

function renameSql(on: ObjectReference, to: string): string {
  const name = quoteIdentifier(to);
  switch (on.kind) {
    case "column":
      return `ALTER TABLE ${quoteName(on)} RENAME COLUMN ${
        quoteIdentifier(memberOf(on))
      } TO ${name}`;
    case "constraint":
      return `ALTER TABLE ${quoteName(on)} RENAME CONSTRAINT ${
        quoteIdentifier(memberOf(on))
      } TO ${name}`;
    case "domainConstraint":
      return `ALTER DOMAIN ${quoteName(on)} RENAME CONSTRAINT ${
        quoteIdentifier(memberOf(on))
      } TO ${name}`;
    default:
      return `ALTER ${objectSql(on)} RENAME TO ${name}`;
  }
}

function relationLock(
  on: ObjectReference,
  mode: LockMode,
): Pick<Statement, "locks"> {
  return { locks: RELATIONS.has(on.kind) ? [lock(on, mode)] : [] };
}
