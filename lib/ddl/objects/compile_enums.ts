import type {
  EnumColumn,
  EnumOperation,
  EnumReplacement,
  ReplaceEnumOperation,
} from "../../operations/mod.ts";
import {
  clauses,
  type DataLoss,
  MAX_IDENTIFIER_BYTES,
  parenthesized,
  type QualifiedName,
  quoteIdentifier,
  quoteLiteral,
  quoteName,
  type Statement,
} from "../../sql/mod.ts";
import { makeStatement } from "../make_statement.ts";
import { type CompilersOf, dropFacts, lock } from "./compilers.ts";
import { creationFacts } from "./creation_facts.ts";
import { dropSql } from "./drop_sql.ts";
import { convertEnumColumn } from "./enum_conversion.ts";

/** The statements of operations on enums. */
export const ENUM_COMPILERS: CompilersOf<EnumOperation> = {
  createEnum: ({ definition }) => [
    makeStatement(createSql(definition, definition.values)),
    ...creationFacts(
      { kind: "enum", schema: definition.schema, name: definition.name },
      definition,
    ),
  ],
  dropEnum: (operation) => [
    makeStatement(
      dropSql("TYPE", { ...operation, name: quoteName(operation) }),
      operation.cascade
        ? {
          reversibility: "irreversible",
          dataLoss: [{
            kind: "other",
            schema: operation.schema,
            name: operation.name,
          }],
        }
        : dropFacts(operation),
    ),
  ],
  addEnumValue: (operation) => [
    makeStatement(
      clauses(
        "ALTER TYPE",
        quoteName(operation),
        "ADD VALUE",
        operation.ifNotExists && "IF NOT EXISTS",
        quoteLiteral(operation.value),
        operation.before !== undefined &&
          `BEFORE ${quoteLiteral(operation.before)}`,
        operation.after !== undefined &&
          `AFTER ${quoteLiteral(operation.after)}`,
      ),
      {
        transaction: "commitAfter",
        reversibility: operation.existing === undefined
          ? "irreversible"
          : "lossless",
      },
    ),
  ],
  renameEnumValue: (operation) => [
    makeStatement(clauses(
      "ALTER TYPE",
      quoteName(operation),
      "RENAME VALUE",
      quoteLiteral(operation.value),
      "TO",
      quoteLiteral(operation.to),
    )),
  ],
  replaceEnum: (operation) => replaceStatements(operation),
};

function createSql(name: QualifiedName, values: readonly string[]): string {
  return clauses(
    "CREATE TYPE",
    quoteName(name),
    "AS ENUM",
    parenthesized(values.map(quoteLiteral)),
  );
}

/**
 * PostgreSQL cannot take a value out of an enum: the type makes way for a new
 * one, the columns are converted, and the old one is dropped. That drop fails,
 * and with it everything before, if a column was forgotten.
 */
function replaceStatements(
  operation: ReplaceEnumOperation,
): readonly Statement[] {
  const { schema, name } = operation;
  const old = { schema, name: retiredName(name) };
  return [
    makeStatement(
      `ALTER TYPE ${quoteName(operation)} RENAME TO ${
        quoteIdentifier(old.name)
      }`,
    ),
    makeStatement(createSql(operation, operation.values)),
    ...columnsByTable(operation.columns).map((columns) =>
      convertTable(operation, columns)
    ),
    makeStatement(`DROP TYPE ${quoteName(old)}`, {
      reversibility: operation.existing === undefined
        ? "irreversible"
        : "lossless",
      dataLoss: lostValues(operation),
    }),
    ...creationFacts({ kind: "enum", schema, name }, operation),
  ];
}

function convertTable(
  operation: ReplaceEnumOperation,
  columns: readonly [EnumColumn, ...EnumColumn[]],
): Statement {
  const [{ table }] = columns;
  const actions = columns.flatMap((column) =>
    convertEnumColumn(operation, column)
  );
  return makeStatement(
    `ALTER TABLE ${quoteName(table)} ${actions.join(", ")}`,
    {
      locks: [lock(table, "ACCESS EXCLUSIVE")],
      rewrites: true,
      scans: true,
      reversibility: operation.existing === undefined
        ? "irreversible"
        : "lossless",
    },
  );
}

function columnsByTable(
  columns: EnumReplacement["columns"],
): readonly (readonly [EnumColumn, ...EnumColumn[]])[] {
  const tables = new Map<string, [EnumColumn, ...EnumColumn[]]>();
  for (const column of columns) {
    const key = quoteName(column.table);
    const known = tables.get(key);
    if (known === undefined) tables.set(key, [column]);
    else known.push(column);
  }
  return [...tables.values()];
}

/** Values that rows can no longer tell from others, or not hold at all. */
function lostValues(operation: ReplaceEnumOperation): readonly DataLoss[] {
  const { schema, name, mapping = {}, values, existing } = operation;
  const before = existing?.values ?? Object.keys(mapping);
  const targets = existing === undefined
    ? [...values]
    : values.filter((value) => before.includes(value));
  return before.filter((value) => {
    const target = mapping[value];
    if (target === undefined) return !values.includes(value);
    const merged = targets.includes(target) && target !== value;
    targets.push(target);
    return merged;
  }).map((member) => ({ kind: "enumValue", schema, name, member }));
}

/** A name for the type while it makes way, cut so that PostgreSQL keeps it. */
function retiredName(name: string): string {
  const suffix = "_retired";
  const encoder = new TextEncoder();
  let kept = name;
  while (encoder.encode(kept + suffix).length > MAX_IDENTIFIER_BYTES) {
    kept = [...kept].slice(0, -1).join("");
  }
  return kept + suffix;
}
