import type {
  CreateIndexOperation,
  DropIndexOperation,
  RenameIndexOperation,
} from "../../operations/mod.ts";
import type { Index } from "../../schema/mod.ts";
import {
  clauses,
  type QualifiedName,
  quoteIdentifier,
  quoteName,
  type Statement,
} from "../../sql/mod.ts";
import type { CompileContext } from "../compile_options.ts";
import { tableStatement } from "../facts/table_statement.ts";
import { makeStatement } from "../make_statement.ts";
import { commentSql } from "../write/comment_sql.ts";
import {
  createIndexSql,
  type CreateIndexWords,
} from "../write/index_clause.ts";

/** `CREATE INDEX`. */
export function createIndex(
  operation: CreateIndexOperation,
  context: CompileContext,
): readonly Statement[] {
  return indexStatements(operation, context);
}

/** An index with its comment and the statistics targets of its expressions. */
export function indexStatements(
  { table, index, ...words }: CreateIndexWords & {
    readonly table: QualifiedName;
    readonly index: Index;
  },
  context: CompileContext,
): readonly Statement[] {
  const action = words.concurrently ? "createIndexConcurrently" : "createIndex";
  const sql = createIndexSql(table, index, words);
  return [
    tableStatement(sql, [{ action, table }], context),
    ...(index.name === undefined
      ? []
      : afterCreateIndex({ schema: table.schema, name: index.name }, index)),
  ];
}

function afterCreateIndex(
  name: QualifiedName,
  { comment, statistics }: Index,
): readonly Statement[] {
  const targets = Object.entries(statistics ?? {})
    .map(([position, target]) =>
      `ALTER COLUMN ${position} SET STATISTICS ${target}`
    );
  return [
    ...(comment === undefined
      ? []
      : [makeStatement(commentSql(`INDEX ${quoteName(name)}`, comment))]),
    ...(targets.length === 0 ? [] : [
      makeStatement(`ALTER INDEX ${quoteName(name)} ${targets.join(", ")}`),
    ]),
  ];
}

/** `DROP INDEX`. */
export function dropIndex(
  operation: DropIndexOperation,
  context: CompileContext,
): readonly Statement[] {
  const { index, table, ifExists, cascade, concurrently } = operation;
  const sql = clauses(
    "DROP INDEX",
    concurrently && "CONCURRENTLY",
    ifExists && "IF EXISTS",
    quoteName(index),
    cascade && "CASCADE",
  );
  const action = concurrently ? "dropIndexConcurrently" : "dropIndex";
  const relations = [index, ...(table === undefined ? [] : [table])];
  return [
    tableStatement(
      sql,
      relations.map((relation) => ({ action, table: relation })),
      context,
    ),
  ];
}

/** `ALTER INDEX … RENAME TO`. */
export function renameIndex(
  { index, to }: RenameIndexOperation,
  context: CompileContext,
): readonly Statement[] {
  const sql = clauses(
    "ALTER INDEX",
    quoteName(index),
    "RENAME TO",
    quoteIdentifier(to),
  );
  return [
    tableStatement(sql, [{ action: "renameIndex", table: index }], context),
  ];
}
