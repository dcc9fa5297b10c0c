import type {
  Operation,
  PublicationOperation,
  PublishedObjects,
} from "../../operations/mod.ts";
import type { PublishedTable } from "../../schema/mod.ts";
import {
  clauses,
  parenthesized,
  quoteIdentifier,
  quoteName,
  type Statement,
} from "../../sql/mod.ts";
import type { CompileOptions } from "../compile_options.ts";
import { makeStatement } from "../make_statement.ts";
import { alterFacts, type CompilersOf, dropFacts, lock } from "./compilers.ts";
import { creationFacts } from "./creation_facts.ts";
import { dropSql } from "./drop_sql.ts";
import { needsVersion } from "./needs_version.ts";
import { optionList } from "./options_sql.ts";

/** The statements of operations on publications. */
export const PUBLICATION_COMPILERS: CompilersOf<PublicationOperation> = {
  createPublication: (operation, options) => {
    const { definition } = operation;
    const { name, allTables, options: settings = {} } = definition;
    refuseFilters(operation, definition, options);
    const objects = publishedSql(definition);
    return [
      makeStatement(
        clauses(
          "CREATE PUBLICATION",
          quoteIdentifier(name),
          allTables ? "FOR ALL TABLES" : objects !== "" && `FOR ${objects}`,
          Object.keys(settings).length > 0 && `WITH ${optionList(settings)}`,
        ),
        tableLocks(definition),
      ),
      ...creationFacts({ kind: "publication", name }, definition),
    ];
  },
  alterPublication: (operation, options) => {
    const { name, settings } = operation;
    refuseFilters(operation, settings, options);
    const alter = `ALTER PUBLICATION ${quoteIdentifier(name)} SET`;
    const objects = publishedSql(settings);
    const facts = alterFacts(operation);
    const { tables = [] } = operation.existing ?? {};
    const locked = { tables: [...(settings.tables ?? []), ...tables] };
    return [
      ...(objects === "" ? [] : [
        makeStatement(`${alter} ${objects}`, {
          ...tableLocks(locked),
          ...facts,
        }),
      ]),
      ...(settings.options === undefined ? [] : [
        makeStatement(`${alter} ${optionList(settings.options)}`, facts),
      ]),
    ];
  },
  addToPublication: (operation, options) => {
    const { name, objects } = operation;
    refuseFilters(operation, objects, options);
    return [
      makeStatement(
        `ALTER PUBLICATION ${quoteIdentifier(name)} ADD ${
          publishedSql(objects)
        }`,
        tableLocks(objects),
      ),
    ];
  },
  dropFromPublication: ({ name, objects }) => [
    makeStatement(
      `ALTER PUBLICATION ${quoteIdentifier(name)} DROP ${
        publishedSql({
          ...objects,
          tables: objects.tables?.map(({ schema, name }) => ({ schema, name })),
        })
      }`,
      tableLocks(objects),
    ),
  ],
  dropPublication: (operation) => [
    makeStatement(
      dropSql("PUBLICATION", {
        ...operation,
        name: quoteIdentifier(operation.name),
      }),
      dropFacts(operation),
    ),
  ],
};

function publishedSql({ tables = [], schemas = [] }: PublishedObjects): string {
  return [
    tables.length > 0 && `TABLE ${tables.map(tableSql).join(", ")}`,
    schemas.length > 0 &&
    `TABLES IN SCHEMA ${schemas.map(quoteIdentifier).join(", ")}`,
  ].filter((part) => part !== false).join(", ");
}

function tableSql(table: PublishedTable): string {
  return clauses(
    quoteName(table),
    table.columns !== undefined &&
      parenthesized(table.columns.map(quoteIdentifier)),
    table.where !== undefined && `WHERE (${table.where})`,
  );
}

function tableLocks(
  { tables = [] }: PublishedObjects,
): Pick<Statement, "locks"> {
  return { locks: tables.map((t) => lock(t, "SHARE UPDATE EXCLUSIVE")) };
}

function refuseFilters(
  operation: Operation,
  { tables = [], schemas = [] }: PublishedObjects,
  options: CompileOptions,
): void {
  const filtered = tables.some((table) =>
    table.columns !== undefined || table.where !== undefined
  );
  if (!filtered && schemas.length === 0) return;
  const feature = schemas.length > 0
    ? "publishing a schema"
    : "publishing some columns or rows";
  needsVersion(operation, { feature, since: 150000 }, options);
}
