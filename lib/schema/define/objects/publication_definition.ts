import type { SqlExpression } from "../../common.ts";
import type { Publication, PublishedTable } from "../../database_objects.ts";
import {
  flag,
  identifier,
  isPlainObject,
  listOf,
  object,
  type Refuse,
  required,
  type Shape,
} from "../check.ts";
import {
  columnList,
  nameList,
  optionsOf,
  storageParameters,
} from "../common_shapes.ts";
import type { StorageParameters } from "../constraint_definition.ts";
import { sqlOf, sqlText } from "../value.ts";
import { type DefinitionKind, flagOf } from "./definition_kind.ts";
import {
  defineFacts,
  FACTS_SHAPE,
  type FactsDefinition,
} from "./facts_definition.ts";

/**
 * A table of a publication: its name, or more about it.
 *
 * @example Some columns of the bookings that were approved
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type PublishedTableDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const bookings: PublishedTableDefinition = {
 *   name: "bookings",
 *   columns: ["id", "start_date"],
 *   where: "status = 'approved'",
 * };
 * const { op, take } = createRecorder();
 * op.createPublication("calendar", { tables: ["rooms", bookings] });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE PUBLICATION calendar FOR TABLE rooms, bookings (id, start_date) WHERE (status = 'approved')",
 * );
 * ```
 */
export type PublishedTableDefinition = string | {
  readonly schema?: string;
  readonly name: string;
  /** PostgreSQL 15: only these columns. */
  readonly columns?: readonly string[];
  /** PostgreSQL 15: only these rows, as SQL. */
  readonly where?: string | SqlExpression;
};

/**
 * What a publication is about.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type PublishedObjectsDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const objects: PublishedObjectsDefinition = {
 *   tables: ["approvals"],
 *   schemas: ["audit"],
 * };
 * const { op, take } = createRecorder();
 * op.addToPublication("calendar", objects);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER PUBLICATION calendar ADD TABLE approvals, TABLES IN SCHEMA audit",
 * );
 * ```
 */
export interface PublishedObjectsDefinition {
  /** The tables. */
  readonly tables?: readonly PublishedTableDefinition[];
  /** PostgreSQL 15: schemas of which all tables are published. */
  readonly schemas?: readonly string[];
}

/**
 * A publication as it is written in a migration or a schema file.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type PublicationDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const calendar: PublicationDefinition = {
 *   tables: ["bookings", "rooms"],
 *   options: { publish: "insert, update" },
 * };
 * const { op, take } = createRecorder();
 * op.createPublication("calendar", calendar);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE PUBLICATION calendar FOR TABLE bookings, rooms WITH (publish = 'insert, update')",
 * );
 * ```
 */
export interface PublicationDefinition
  extends PublishedObjectsDefinition, FactsDefinition {
  /** Whether it has every table. */
  readonly allTables?: boolean;
  /** `publish`, `publish_via_partition_root` … */
  readonly options?: StorageParameters;
}

const PUBLISHED_TABLE = object<Exclude<PublishedTableDefinition, string>>({
  schema: identifier,
  name: required(identifier),
  columns: columnList,
  where: sqlText,
});

function publishedTable(value: unknown, path: string, refuse: Refuse): void {
  (isPlainObject(value) ? PUBLISHED_TABLE : identifier)(value, path, refuse);
}

/** The keys of {@linkcode PublishedObjectsDefinition}. */
export const PUBLISHED_SHAPE: Shape<PublishedObjectsDefinition> = {
  tables: listOf(publishedTable),
  schemas: nameList,
};

/** Checked tables of a publication as the model has them. */
export function definePublishedTables(
  tables: readonly PublishedTableDefinition[] | undefined,
): readonly PublishedTable[] | undefined {
  return tables?.map((table) => {
    if (typeof table === "string") return { name: table };
    const { where, ...rest } = table;
    return { ...rest, where: where === undefined ? undefined : sqlOf(where) };
  });
}

/** Publications. */
export const PUBLICATION: DefinitionKind<PublicationDefinition, Publication> = {
  check: object<PublicationDefinition>({
    ...PUBLISHED_SHAPE,
    ...FACTS_SHAPE,
    allTables: flag,
    options: storageParameters,
  }),
  define: (definition, { name }) => ({
    name,
    allTables: flagOf(definition.allTables),
    tables: definePublishedTables(definition.tables),
    schemas: definition.schemas,
    options: optionsOf(definition.options),
    ...defineFacts(definition),
  }),
};
