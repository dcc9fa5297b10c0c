import type { Operation } from "../../operations/mod.ts";
import type { Column, EnumType, SchemaModel, Table } from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import { type Entity, entity, type EntityAddress } from "../entity.ts";
import { alterGrants, type Pair } from "../facts.ts";
import type { Alteration, Disturbs, Rule, Surroundings } from "../rule.ts";
import { isSame } from "../same.ts";
import { typeNameOf } from "../type_name.ts";
import { columnSteps } from "./column_steps.ts";
import { isExtended } from "./enum.ts";
import { nameOf } from "./name_of.ts";
import { relationClaim } from "./table.ts";

/** A column with the table it is in. */
export interface ColumnValue {
  readonly table: QualifiedName;
  readonly column: Column;
}

/** Columns of tables. */
export const columnRule: Rule<ColumnValue> = {
  rank: 50,
  list: (model: SchemaModel) =>
    model.tables.flatMap((table) =>
      table.columns.map((column) =>
        entity(
          addressOf(table, column.name),
          { table: nameOf(table), column },
          { kind: "table", ...nameOf(table) },
        )
      )
    ),
  references: ({ value: { column } }) => typeAddresses(column.type),
  comesWithParent: () => true,
  detaches: () => 4,
  create: ({ value }) => addColumn(value),
  drop: ({ value }) => dropColumn(value),
  alter: ({ value: before }, { value: after }, surroundings) =>
    alterColumn({ before, after }, surroundings),
  withoutDependency: ({ value }, on) => without(value, on),
  throughDisturbs: disturbedByType,
  claims: ({ value: { table, column } }) =>
    column.identity === undefined ? [] : [
      relationClaim(
        column.identity.sequence ??
          { schema: table.schema, name: `${table.name}_${column.name}_seq` },
      ),
    ],
};

function addressOf(table: QualifiedName, column: string): EntityAddress {
  return { kind: "column", ...nameOf(table), member: column };
}

/** Every address a type's name may be. */
export function typeAddresses(type: string): readonly EntityAddress[] {
  const name = typeNameOf(type);
  if (name.schema === undefined || name.schema === "pg_catalog") return [];
  const kinds = ["enum", "domain", "compositeType", "rangeType", "table"];
  return (kinds as EntityAddress["kind"][]).map((kind) => ({ kind, ...name }));
}

function addColumn({ table, column }: ColumnValue): readonly Operation[] {
  if (column.inherited) return [];
  const { grants, renamedFrom: _renamedFrom, ...definition } = column;
  return [
    { kind: "addColumn", table, column: definition },
    ...alterGrants({ kind: "table", ...table }, {
      before: undefined,
      after: grants,
      columns: [column.name],
    }),
  ];
}

function dropColumn({ table, column }: ColumnValue): readonly Operation[] {
  if (column.inherited) return [];
  const { grants, renamedFrom: _renamedFrom, ...definition } = column;
  return [
    ...alterGrants({ kind: "table", ...table }, {
      before: grants,
      after: undefined,
      columns: [column.name],
    }),
    { kind: "dropColumn", table, column: column.name, definition },
  ];
}

/** What `ALTER COLUMN … TYPE` cannot leave in place. */
function disturbedByType(dependant: Entity): ReturnType<Disturbs> {
  switch (dependant.address.kind) {
    case "materializedView":
    case "policy":
    case "publication":
    case "routine":
    case "rule":
    case "trigger":
    case "view":
      return "away";
    case "column":
      return (dependant as Entity<ColumnValue>).value.column.generated
        ? "away"
        : "none";
    default:
      return "none";
  }
}

/** The column while something it uses is being made anew. */
function without(value: ColumnValue, on: Entity): ColumnValue | undefined {
  const { column } = value;
  if (column.generated !== undefined) return undefined;
  const isType = typeAddresses(column.type).some((type) =>
    type.kind === on.address.kind && type.schema === on.address.schema &&
    type.name === on.address.name
  );
  const { default: _default, ...rest } = column;
  if (isType) {
    const type = column.type.endsWith("[]") ? "text[]" : "text";
    return { ...value, column: { ...rest, type } };
  }
  const isOwn = on.address.kind === "table" || on.address.kind === "schema";
  return isOwn || column.default === undefined
    ? undefined
    : { ...value, column: rest };
}

function alterColumn(
  { before, after }: Pair<ColumnValue>,
  surroundings: Surroundings,
): Alteration {
  if (isSame(before.column, after.column)) return { how: "none" };
  const from = inherit({ before, after }, surroundings);
  const to = after.column;
  const { generated } = from;
  const isComputedAnew = to.generated !== undefined &&
    (!isSame(generated, to.generated) || from.type !== to.type);
  if (isComputedAnew) return { how: "replace" };
  const steps = columnSteps(
    after.table,
    { before: from, after: to },
    {
      parksDefault: [from.type, to.type]
        .some((type) => losesEnumValues(type, surroundings)),
    },
  );
  const grants = alterGrants({ kind: "table", ...after.table }, {
    before: before.column.grants,
    after: to.grants,
    columns: [to.name],
  });
  const operations = [...steps.operations, ...grants];
  if (operations.length === 0 && steps.away.length === 0) {
    return { how: "none" };
  }
  const isRetyped = from.type !== to.type ||
    !isSame(from.collation, to.collation);
  return {
    how: "inPlace",
    ...(steps.away.length > 0 && { away: steps.away }),
    operations,
    ...(isRetyped && { disturbs: disturbedByType }),
  };
}

/** Whether a type is an enum that is made anew, so that no default may use it. */
function losesEnumValues(type: string, surroundings: Surroundings): boolean {
  const address = typeAddresses(type).find(({ kind }) => kind === "enum");
  if (address === undefined) return false;
  const before = surroundings.before(address)?.value as EnumType | undefined;
  const after = surroundings.after(address)?.value as EnumType | undefined;
  return before !== undefined && after !== undefined &&
    !isExtended({ before, after });
}

/** The column as its parent's alteration leaves it. */
function inherit(
  { before, after }: Pair<ColumnValue>,
  surroundings: Surroundings,
): Column {
  const { column } = before;
  const to = after.column;
  if (!column.inherited || !to.inherited) {
    const { inherited: _before, ...rest } = column;
    return to.inherited ? { ...rest, inherited: true } : rest;
  }
  const follows = parentsOf(after.table, surroundings).some((parent) => {
    const address = addressOf(parent, to.name);
    const was = surroundings.before(address)?.value as ColumnValue | undefined;
    const is = surroundings.after(address)?.value as ColumnValue | undefined;
    return is?.column.default === to.default &&
      was?.column.default !== is?.column.default;
  });
  const { type, nullable, collation, generated } = to;
  return {
    ...column,
    type,
    nullable,
    collation,
    generated,
    ...(follows && { default: to.default }),
  };
}

function parentsOf(
  table: QualifiedName,
  surroundings: Surroundings,
): readonly QualifiedName[] {
  const entity = surroundings.after({ kind: "table", ...table });
  const value = entity?.value as Table | undefined;
  return [
    ...(value?.partitionOf ? [value.partitionOf.parent] : []),
    ...(value?.inherits ?? []),
  ];
}
