import type { CreateForeignTableOperation } from "../../operations/mod.ts";
import type { Column, Table } from "../../schema/mod.ts";
import {
  clauses,
  parenthesized,
  quoteIdentifier,
  quoteName,
  type Statement,
} from "../../sql/mod.ts";
import { makeStatement } from "../make_statement.ts";
import { columnFacts, creationFacts } from "./creation_facts.ts";
import { foreignOptions } from "./options_sql.ts";

/** `CREATE FOREIGN TABLE` and what follows it. */
export function foreignTableStatements(
  { definition, ifNotExists }: CreateForeignTableOperation,
): readonly Statement[] {
  const { schema, name, columns } = definition;
  return [
    makeStatement(foreignTableSql(definition, { ifNotExists })),
    ...creationFacts({ kind: "foreignTable", schema, name }, definition),
    ...columnFacts({ schema, name }, columns),
  ];
}

function foreignTableSql(
  table: Table,
  { ifNotExists }: { readonly ifNotExists?: true | undefined },
): string {
  const { partitionOf, inherits, foreign } = table;
  return clauses(
    "CREATE FOREIGN TABLE",
    ifNotExists && "IF NOT EXISTS",
    quoteName(table),
    partitionOf !== undefined &&
      `PARTITION OF ${quoteName(partitionOf.parent)}`,
    elements(table),
    partitionOf?.bound,
    inherits !== undefined &&
      `INHERITS ${parenthesized(inherits.map(quoteName))}`,
    `SERVER ${quoteIdentifier(foreign?.server ?? "")}`,
    optionsClause(foreign?.options),
  );
}

function elements(table: Table): string {
  const checks = table.constraints
    .filter((constraint) => !constraint.inherited)
    .map((constraint) => {
      if (constraint.kind !== "check") {
        throw new TypeError(
          `Cannot create the foreign table "${table.name}" with a ${constraint.kind}: it can have checks only`,
        );
      }
      return clauses(
        constraint.name !== undefined &&
          `CONSTRAINT ${quoteIdentifier(constraint.name)}`,
        `CHECK (${constraint.expression})`,
        constraint.noInherit && "NO INHERIT",
      );
    });
  if (table.partitionOf !== undefined) {
    return checks.length === 0 ? "" : parenthesized(checks);
  }
  const columns = table.columns.filter((column) => !column.inherited)
    .map(columnSql);
  return parenthesized([...columns, ...checks]);
}

function columnSql(column: Column): string {
  const { collation, generated } = column;
  return clauses(
    quoteIdentifier(column.name),
    column.type,
    optionsClause(column.options),
    collation !== undefined && `COLLATE ${quoteName(collation)}`,
    column.default !== undefined && `DEFAULT ${column.default}`,
    generated !== undefined &&
      `GENERATED ALWAYS AS (${generated.expression}) ${generated.kind.toUpperCase()}`,
    !column.nullable && "NOT NULL",
  );
}

function optionsClause(
  options: { readonly [name: string]: string } = {},
): string {
  return Object.keys(options).length === 0
    ? ""
    : `OPTIONS ${foreignOptions(options)}`;
}
