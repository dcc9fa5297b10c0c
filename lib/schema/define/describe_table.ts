import type { Column, Identity } from "../column.ts";
import type { Constraint, ExclusionElement } from "../constraint.ts";
import type { ConstraintFacts, IndexBacked } from "../constraint_facts.ts";
import type { Index, IndexKey } from "../index.ts";
import type { Table } from "../table.ts";
import type {
  ColumnDefinition,
  ColumnDefinitions,
  IdentityDefinition,
} from "./column_definition.ts";
import type { IndexBackedDefinition } from "./constraint_definition.ts";
import type { ExclusionElementDefinition } from "./exclusion_definition.ts";
import type {
  IndexDefinition,
  IndexKeyDefinition,
} from "./index_definition.ts";
import type { ConstraintTiming } from "./references_definition.ts";
import type { TableDefinition } from "./table_definition.ts";

/** Drops what is undefined, which definitions do not say. */
type Said<Value> = { [Key in keyof Value]: Exclude<Value[Key], undefined> };

function said<Value extends object>(value: Value): Said<Value> {
  const entries = Object.entries(value).filter(([, part]) =>
    part !== undefined
  );
  return Object.fromEntries(entries) as Said<Value>;
}

function describeIdentity(identity: Identity): IdentityDefinition {
  const { sequence, comment: _comment, grants: _grants, ...settings } =
    identity;
  return {
    ...said(settings),
    ...(sequence === undefined ? {} : { sequence: said(sequence) }),
  };
}

/** A column as a person would write it, without its name. */
export function describeColumn(column: Column): ColumnDefinition {
  const { generated, inherited: _, grants: __, name: ___, ...facts } = column;
  return said({
    ...facts,
    nullable: column.nullable ? undefined : false,
    default: column.default === undefined ? undefined : { sql: column.default },
    identity: column.identity && describeIdentity(column.identity),
    generated: generated &&
      (generated.kind === "stored" ? generated.expression : generated),
  });
}

function describeColumns(columns: readonly Column[]): ColumnDefinitions {
  const isList = columns.some(({ name }) => /^(?:0|[1-9][0-9]*)$/.test(name));
  return isList
    ? columns.map((column) => ({
      name: column.name,
      ...describeColumn(column),
    }))
    : Object.fromEntries(
      columns.map((column) => [column.name, describeColumn(column)]),
    );
}

function timing(facts: ConstraintFacts): ConstraintTiming & { name?: string } {
  const {
    name,
    comment,
    deferrable,
    initiallyDeferred,
    notValid,
    notEnforced,
  } = facts;
  return said({
    name,
    comment,
    deferrable,
    initiallyDeferred,
    notValid,
    notEnforced,
  });
}

function indexBacked(
  facts: ConstraintFacts & IndexBacked,
): IndexBackedDefinition {
  return {
    ...timing(facts),
    ...said({
      include: facts.include,
      with: facts.with,
      tablespace: facts.tablespace,
      indexComment: facts.indexComment,
    }),
  };
}

function describeKey(key: IndexKey): string | IndexKeyDefinition {
  const { expression, ...facts } = said(key);
  return typeof expression === "string" && Object.keys(facts).length === 0
    ? expression
    : { expression, ...facts };
}

function describeElement(
  element: ExclusionElement,
): ExclusionElementDefinition {
  return said(element);
}

/** An index as a person would write it. */
export function describeIndex(index: Index): IndexDefinition {
  const {
    attachedTo: _,
    statistics: __,
    clustered: ___,
    valid: ____,
    ...facts
  } = index;
  return { ...said(facts), keys: index.keys.map(describeKey) };
}

type OfKind<Kind extends Constraint["kind"]> = Extract<
  Constraint,
  { readonly kind: Kind }
>;

function ofKind<Kind extends Constraint["kind"]>(
  table: Pick<Table, "constraints">,
  kind: Kind,
): readonly OfKind<Kind>[] {
  return table.constraints.filter((constraint): constraint is OfKind<Kind> =>
    constraint.kind === kind
  );
}

function some<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** The part of a table's definition that constraints are. */
export type Constraints = Pick<
  TableDefinition,
  "primaryKey" | "uniques" | "checks" | "foreignKeys" | "exclusions"
>;

/** The constraints of a table as a person would write them. */
export function describeConstraints(
  table: Pick<Table, "constraints">,
): Constraints {
  const [key] = ofKind(table, "primaryKey");
  return said({
    primaryKey: key && {
      columns: key.columns,
      ...indexBacked(key),
      ...said({ withoutOverlaps: key.withoutOverlaps }),
    },
    uniques: some(
      ofKind(table, "unique").map((unique) => ({
        columns: unique.columns,
        ...indexBacked(unique),
        ...said({
          nullsNotDistinct: unique.nullsNotDistinct,
          withoutOverlaps: unique.withoutOverlaps,
        }),
      })),
    ),
    checks: some(
      ofKind(table, "check").map((check) => ({
        expression: check.expression,
        ...timing(check),
        ...said({ noInherit: check.noInherit }),
      })),
    ),
    ...describeReferences(table),
  });
}

function describeReferences(
  table: Pick<Table, "constraints">,
): Pick<TableDefinition, "foreignKeys" | "exclusions"> {
  return said({
    foreignKeys: some(
      ofKind(table, "foreignKey").map((key) => ({
        columns: key.columns,
        references: said({
          table: key.references.name,
          schema: key.references.schema,
          columns: key.references.columns,
        }),
        ...timing(key),
        ...said({
          match: key.match,
          onUpdate: key.onUpdate,
          onDelete: key.onDelete,
          onDeleteColumns: key.onDeleteColumns,
          period: key.period,
        }),
      })),
    ),
    exclusions: some(
      ofKind(table, "exclude").map((exclusion) => ({
        elements: exclusion.elements.map(describeElement),
        ...indexBacked(exclusion),
        ...said({ using: exclusion.using, where: exclusion.where }),
      })),
    ),
  });
}

/**
 * A table as a person would write it; what a definition cannot say, such as
 * privileges, is left out.
 */
export function describeTable(table: Table): TableDefinition {
  const { replicaIdentity, partitionOf } = table;
  return {
    ...said({ renamedFrom: table.renamedFrom, comment: table.comment }),
    columns: describeColumns(table.columns),
    ...describeConstraints(table),
    ...said({
      indexes: some(table.indexes.map(describeIndex)),
      owner: table.owner,
      partitionBy: table.partitionBy && {
        strategy: table.partitionBy.strategy,
        keys: table.partitionBy.keys.map(describeKey),
      },
      partitionOf: partitionOf && said({
        table: partitionOf.parent.name,
        schema: partitionOf.parent.schema,
        bound: partitionOf.bound,
      }),
      inherits: table.inherits,
      options: table.options,
      tablespace: table.tablespace,
      accessMethod: table.accessMethod,
      unlogged: table.persistence === "unlogged" ? true : undefined,
      temporary: table.persistence === "temporary" ? true : undefined,
      rowSecurity: table.rowSecurity,
      replicaIdentity: replicaIdentity === "default"
        ? undefined
        : replicaIdentity,
    }),
  };
}
