import type { Operation } from "../../operations/mod.ts";
import {
  type Column,
  type CompositeType,
  type EnumType,
  identitySequence,
  type SchemaModel,
} from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import { entity, type EntityAddress } from "../entity.ts";
import type { Pair } from "../facts.ts";
import type { Alteration, Rule, Surroundings } from "../rule.ts";
import { isSame } from "../same.ts";
import { columnSteps } from "./column_steps.ts";
import { columnWithout, isTypeOf } from "./column_without.ts";
import { disturbedByNewType, disturbedByType } from "./disturbed_by_type.ts";
import { isExtended } from "./enum.ts";
import { optionsOf, withoutOptions } from "./foreign_column.ts";
import {
  columnGrants,
  columnsAbove,
  differFromParents,
  followParents,
  type Lookup,
  parentsOf,
} from "./inherited_column.ts";
import { withPlainColumns } from "./identity_sequence.ts";
import { nameOf } from "./name_of.ts";
import { refuseColumn } from "./places_of_values.ts";
import { relationClaim } from "./table.ts";
import { typeAddresses } from "./type_addresses.ts";

/** A column with the table it is in. */
export interface ColumnValue {
  readonly table: QualifiedName;
  readonly column: Column;
  /** Where it stands in the table, from 0. */
  readonly place: number;
  /** The tables above it. */
  readonly parents: readonly QualifiedName[];
  /** Whether its table is a foreign one, where it has options of another sort. */
  readonly isForeign: boolean;
}

/** Columns of tables. */
export const columnRule: Rule<ColumnValue> = {
  rank: 50,
  list: (model: SchemaModel) =>
    model.tables.map(withPlainColumns).flatMap((table) =>
      table.columns.map((column, place) =>
        entity(
          addressOf(table, column.name),
          {
            table: nameOf(table),
            column,
            place,
            parents: parentsOf(table),
            isForeign: table.foreign !== undefined,
          },
          { kind: "table", ...nameOf(table) },
        )
      )
    ),
  references: ({ value: { column, parents } }) => [
    ...typeAddresses(column.type),
    ...(column.inherited
      ? parents.map((parent) => addressOf(parent, column.name))
      : []),
  ],
  leavesAfter: ({ value: { column, parents } }) =>
    column.merged
      ? parents.map((parent) => addressOf(parent, column.name))
      : [],
  place: ({ value: { place } }) => place,
  comesWithParent: () => true,
  detaches: () => 4,
  create: ({ value }, _, { after }) => addColumn(value, after),
  drop: ({ value }, _, { before }) => dropColumn(value, before),
  alter: ({ value: before }, { value: after }, surroundings) => {
    const of = after.table;
    const pair = { before: before.column, after: after.column };
    refuseColumn(pair, { of, surroundings });
    return alterColumn({ before, after }, surroundings);
  },
  holds: ({ value: { column } }, on) => isTypeOf(column, on),
  withoutDependency: ({ value }, on, { value: after }) =>
    columnWithout(value, on, after),
  throughDisturbs: disturbedByNewType,
  claims: ({ value: { table, column } }) =>
    column.identity === undefined
      ? []
      : [relationClaim(identitySequence(table, column))],
};

function addressOf(table: QualifiedName, column: string): EntityAddress {
  return { kind: "column", ...nameOf(table), member: column };
}

function addColumn(
  value: ColumnValue,
  lookup: Lookup,
): readonly Operation[] {
  const { table, column } = value;
  const { grants, renamedFrom: _renamedFrom, merged, ...rest } = column;
  const definition = withoutOptions(value, rest);
  return [
    ...(column.inherited || merged
      ? differFromParents(value, lookup)
      : [{ kind: "addColumn" as const, table, column: definition }]),
    ...optionsOf(value, { before: undefined, after: column.options }),
    ...columnGrants(value, { before: undefined, after: grants }),
  ];
}

function dropColumn(
  value: ColumnValue,
  lookup: Lookup,
): readonly Operation[] {
  const { table, column } = value;
  const { grants, renamedFrom: _renamedFrom, merged: _merged, ...rest } =
    column;
  const definition = withoutOptions(value, rest);
  const dropped: Operation = {
    kind: "dropColumn",
    table,
    column: column.name,
    definition,
  };
  return [
    ...columnGrants(value, { before: grants, after: undefined }),
    ...optionsOf(value, { before: column.options, after: undefined }),
    ...(column.inherited ? followParents(value, lookup) : [dropped]),
  ];
}

function alterColumn(
  { before, after }: Pair<ColumnValue>,
  surroundings: Surroundings,
): Alteration {
  if (!isFromAbove(after.column) && isSame(before.column, after.column)) {
    return { how: "none" };
  }
  const from = inherit({ before, after }, surroundings);
  const to = after.column;
  if (isComputedAnew({ before: from, after: to })) return { how: "replace" };
  const steps = columnSteps(
    after.table,
    { before: withoutOptions(before, from), after: withoutOptions(after, to) },
    {
      parksDefault: [from.type, to.type]
        .some((type) => losesEnumValues(type, surroundings)) ||
        readsReshaped({ before, after }, surroundings),
    },
  );
  const grants = columnGrants(after, {
    before: before.column.grants,
    after: to.grants,
  });
  const options = optionsOf(after, {
    before: from.options,
    after: to.options,
  });
  const operations = [...steps.operations, ...options, ...grants];
  const away = [...stepAside({ before, after }, surroundings), ...steps.away];
  if (operations.length + away.length === 0) return { how: "none" };
  const types = { from: from.type, to: to.type };
  const isRetyped = types.from !== types.to ||
    !isSame(from.collation, to.collation);
  return {
    how: "inPlace",
    ...(away.length > 0 && { away }),
    operations,
    ...(isRetyped && { disturbs: disturbedByType(types) }),
  };
}

function isComputedAnew({ before, after }: Pair<Column>): boolean {
  return after.generated !== undefined &&
    (!isSame(before.generated, after.generated) || before.type !== after.type);
}

/** Whether a parent's alterations reach the column. */
function isFromAbove({ inherited, merged }: Column): boolean {
  return inherited === true || merged === true;
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

/** Whether a default that goes reads a composite type whose attributes change. */
function readsReshaped(
  { before, after }: Pair<ColumnValue>,
  surroundings: Surroundings,
): boolean {
  const { name, default: value } = before.column;
  if (value === undefined || value === after.column.default) return false;
  return surroundings.dependencies(addressOf(before.table, name))
    .some(({ address, value: was }) => {
      const is = surroundings.after(address)?.value;
      return address.kind === "compositeType" && is !== undefined &&
        !isSame(
          (was as CompositeType).attributes,
          (is as CompositeType).attributes,
        );
    });
}

/** The column as its parents' alterations leave it. */
function inherit(
  { before, after }: Pair<ColumnValue>,
  surroundings: Surroundings,
): Column {
  const { column } = before;
  const to = after.column;
  if (!isFromAbove(column) || !isFromAbove(to)) return column;
  const { type, collation, generated } = to;
  const { is, now } = passedOn({ before, after }, surroundings);
  return {
    ...column,
    type,
    collation,
    generated,
    ...(is.some(({ identity }) => identity) && { identity: to.identity }),
    ...now,
  };
}

/**
 * Follows the parents before they are altered, because that takes away what the
 * column has of its own, and the way back could not tell what it was.
 */
function stepAside(
  { before, after }: Pair<ColumnValue>,
  surroundings: Surroundings,
): readonly Operation[] {
  if (!isFromAbove(before.column) || !isFromAbove(after.column)) return [];
  const { then } = passedOn({ before, after }, surroundings);
  const nullable = before.column.nullable || then.nullable === true;
  return columnSteps(before.table, {
    before: before.column,
    after: { ...before.column, ...then, nullable },
  }).operations.filter(({ kind }) => kind !== "execute");
}

/** What is set on a parent is set on all that is below it. */
function passedOn(
  { before, after }: Pair<ColumnValue>,
  surroundings: Surroundings,
): {
  readonly is: readonly Column[];
  readonly then: Partial<Column>;
  readonly now: Partial<Column>;
} {
  const [was] = columnsAbove(before, surroundings.before);
  const is = columnsAbove(after, surroundings.after);
  const [first] = is;
  if (was === undefined || first === undefined) {
    return { is, then: {}, now: {} };
  }
  // With another type the column gets the storage of its parent, and no method
  // of compression.
  const isRetyped = was.type !== first.type ||
    !isSame(was.collation, first.collation);
  const names = (["default", "nullable", "statistics", "storage"] as const)
    .filter((name) =>
      was[name] !== first[name] || (isRetyped && name === "storage")
    );
  const pick = (column: Column): Partial<Column> => ({
    ...Object.fromEntries(names.map((name) => [name, column[name]])),
    ...(isRetyped && { compression: undefined }),
  });
  return { is, then: pick(was), now: pick(first) };
}
