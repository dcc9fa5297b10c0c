import type { ForeignKey, SchemaModel, Table } from "../schema/mod.ts";
import type { QualifiedName } from "../sql/mod.ts";

/** A column in a picture. */
export interface EntityColumn {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly keys: readonly ("PK" | "FK" | "UK")[];
  readonly comment?: string | undefined;
}

/** A table in a picture. */
export interface Entity {
  /** Its name, with its schema where that is not `public`. */
  readonly name: string;
  readonly columns: readonly EntityColumn[];
  readonly comment?: string | undefined;
}

/** A foreign key in a picture. */
export interface Relation {
  readonly from: string;
  readonly to: string;
  readonly columns: readonly string[];
  /** Whether a row may refer to none. */
  readonly optional: boolean;
  /** Whether at most one row refers to each. */
  readonly unique: boolean;
}

/** Tables and what refers to what. */
export interface EntityRelations {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
}

function shownName({ schema, name }: QualifiedName): string {
  return schema === undefined || schema === "public"
    ? name
    : `${schema}.${name}`;
}

function foreignKeysOf(table: Table): readonly ForeignKey[] {
  return table.constraints.flatMap((constraint) =>
    constraint.kind === "foreignKey" && !constraint.inherited
      ? [constraint]
      : []
  );
}

function keysOf(table: Table, column: string): EntityColumn["keys"] {
  const keys = new Set<"PK" | "FK" | "UK">();
  for (const constraint of table.constraints) {
    if (
      constraint.kind === "primaryKey" && constraint.columns.includes(column)
    ) {
      keys.add("PK");
    }
    if (
      constraint.kind === "foreignKey" && constraint.columns.includes(column)
    ) {
      keys.add("FK");
    }
    if (constraint.kind === "unique" && constraint.columns.join() === column) {
      keys.add("UK");
    }
  }
  return (["PK", "FK", "UK"] as const).filter((key) => keys.has(key));
}

function isUnique(table: Table, columns: readonly string[]): boolean {
  return table.constraints.some((constraint) =>
    (constraint.kind === "primaryKey" || constraint.kind === "unique") &&
    constraint.columns.length === columns.length &&
    constraint.columns.every((column) => columns.includes(column))
  );
}

function relationsOf(table: Table): readonly Relation[] {
  const nullable = new Set(
    table.columns.filter((column) => column.nullable).map(({ name }) => name),
  );
  return foreignKeysOf(table).map((key) => ({
    from: shownName(table),
    to: shownName(key.references),
    columns: key.columns,
    optional: key.columns.some((column) => nullable.has(column)),
    unique: isUnique(table, key.columns),
  }));
}

/** What a picture of a schema shows; partitions are in their parent's place. */
export function entityRelations(model: SchemaModel): EntityRelations {
  const tables = model.tables.filter((table) =>
    table.partitionOf === undefined
  );
  const shown = new Set(tables.map(shownName));
  return {
    entities: tables.map((table) => ({
      name: shownName(table),
      comment: table.comment,
      columns: table.columns.map((column) => ({
        name: column.name,
        type: column.type,
        nullable: column.nullable,
        keys: keysOf(table, column.name),
        comment: column.comment,
      })),
    })),
    relations: tables.flatMap(relationsOf).filter(({ to }) => shown.has(to)),
  };
}
