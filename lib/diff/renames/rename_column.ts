import { identitySequence, type ObservedSchema } from "../../schema/mod.ts";
import { type QualifiedName, quoteIdentifier } from "../../sql/mod.ts";
import type { RenameCandidate } from "./candidate.ts";
import { renameInQuery } from "./rename_in_query.ts";
import { asPlain, escapeWord, FOLLOWING_TEXTS, type Plain } from "./walk.ts";

/** Identity columns keep their sequences, which then have names of their own. */
export function keepSequences(
  schema: ObservedSchema,
  table: QualifiedName,
): ObservedSchema {
  const tables = schema.model.tables.map((one) =>
    one.schema !== table.schema || one.name !== table.name ? one : {
      ...one,
      columns: one.columns.map((column) =>
        column.identity === undefined || column.identity.sequence !== undefined
          ? column
          : {
            ...column,
            identity: {
              ...column.identity,
              sequence: identitySequence(one, column),
            },
          }
      ),
    }
  );
  return { ...schema, model: { ...schema.model, tables } };
}

/** What a column's rename means for the parts of a schema. */
interface Change {
  readonly isTable: (value: unknown) => boolean;
  /** Whether something reads the column. */
  readonly isReader: (value: Plain) => boolean;
  readonly word: (name: string) => string;
  readonly text: (text: string) => string;
  readonly query: (query: string) => string;
}

/** The schema as the server describes it once a column is renamed. */
export function renameColumn(
  schema: ObservedSchema,
  rename: RenameCandidate,
): ObservedSchema {
  const { schema: place, of = "", from, to } = rename;
  const kept = keepSequences(schema, { schema: place, name: of });
  const change = changeOf(kept, rename);
  const model = Object.fromEntries(
    Object.entries(kept.model).map(([key, list]) => [
      key,
      list.map((item: unknown) => renameIn(item, key, change)),
    ]),
  );
  const member = <Address extends { readonly kind: string }>(
    address: Address,
  ): Address =>
    address.kind === "column" && change.isTable(address) &&
      asPlain(address)["member"] === from
      ? { ...address, member: to }
      : address;
  return {
    ...schema,
    model: { ...kept.model, ...model },
    dependencies: kept.dependencies.map(({ object, on }) => ({
      object: member(object),
      on: member(on),
    })),
  };
}

function changeOf(
  { dependencies }: ObservedSchema,
  { schema: place, of, from, to }: RenameCandidate,
): Change {
  const isTable = (value: unknown): boolean => {
    const { schema, name } = asPlain(value);
    return schema === place && name === of;
  };
  const readers = new Set(
    dependencies
      .filter(({ on }) =>
        on.kind === "column" && isTable(on) && on.member === from
      )
      .map(({ object }) => `${object.schema}\0${object.name}`),
  );
  const name = escapeWord(quoteIdentifier(from));
  const pattern = new RegExp(`(?<![\\w"$'])${name}(?![\\w"$'(])`, "g");
  return {
    isTable,
    isReader: ({ schema, name }) => readers.has(`${schema}\0${name}`),
    word: (name) => name === from ? to : name,
    text: (text) => text.replaceAll(pattern, () => quoteIdentifier(to)),
    query: (query) => renameInQuery(query, { from, to }),
  };
}

/** Renames the column in one object of a list of the model. */
function renameIn(item: unknown, list: string, change: Change): unknown {
  const { isTable, isReader, word } = change;
  if (list === "tables") {
    return isTable(item) ? walkParts(item, change) : referring(item, change);
  }
  const plain = asPlain(item);
  const { query, table, ownedBy } = plain;
  if (typeof query === "string" && isReader(plain)) {
    return { ...plain, query: change.query(query) };
  }
  if (isTable(table)) return walkParts(item, change);
  if (list === "publications") return published(plain, change);
  if (!isTable(ownedBy)) return item;
  const { column } = asPlain(ownedBy);
  return {
    ...plain,
    ownedBy: { ...asPlain(ownedBy), column: word(`${column}`) },
  };
}

/** A publication of the table, of some of its columns or rows. */
function published(publication: Plain, change: Change): Plain {
  const { tables } = publication;
  if (!Array.isArray(tables)) return publication;
  return {
    ...publication,
    tables: tables.map((one: unknown) =>
      change.isTable(one) ? walkParts(one, change) : one
    ),
  };
}

/** Foreign keys of other tables that refer to the column. */
function referring(
  table: unknown,
  { isTable, word }: Change,
): unknown {
  const { constraints, ...rest } = asPlain(table);
  if (!Array.isArray(constraints)) return table;
  return {
    ...rest,
    constraints: constraints.map((constraint: unknown) => {
      const { references } = asPlain(constraint);
      const { columns } = asPlain(references);
      if (!isTable(references) || !Array.isArray(columns)) return constraint;
      return {
        ...asPlain(constraint),
        references: { ...asPlain(references), columns: columns.map(word) },
      };
    }),
  };
}

/** Keys whose texts are names of columns. */
const COLUMN_NAMES = new Set([
  "columns",
  "include",
  "onDeleteColumns",
  "updateOf",
]);

/** Renames a column in a table or a part of one. */
function walkParts(value: unknown, change: Change): unknown {
  if (Array.isArray(value)) return value.map((item) => walkParts(item, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      // A key of an index or an exclusion is a name, a check is a condition.
      key === "expression" && !("kind" in value) && typeof part === "string"
        ? change.word(part)
        : walkPart(key, part, change),
    ]),
  );
}

function walkPart(key: string, part: unknown, change: Change): unknown {
  if (key === "references" && !change.isTable(part)) return part;
  if (COLUMN_NAMES.has(key) && isTexts(part)) return part.map(change.word);
  if (key === "expressions" && Array.isArray(part)) {
    return part.map((one) =>
      typeof one === "string" ? change.word(one) : walkParts(one, change)
    );
  }
  if (key === "columns" && Array.isArray(part)) {
    return part.map((column: unknown) => {
      const { name, ...rest } = asPlain(walkParts(column, change));
      return { ...rest, name: change.word(`${name}`) };
    });
  }
  if (key === "column" && typeof part === "string") return change.word(part);
  const follows = FOLLOWING_TEXTS.has(key) && key !== "type";
  return follows && typeof part === "string"
    ? change.text(part)
    : walkParts(part, change);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}
