import type {
  EnumColumn,
  EnumReplacement,
  Operation,
} from "../../operations/mod.ts";
import type { Column, EnumType, ObjectFacts, Table } from "../../schema/mod.ts";
import { type Entity, entity } from "../entity.ts";
import { alterFacts, inPlace, type Pair } from "../facts.ts";
import type { Alteration, Disturbance, Rule, Surroundings } from "../rule.ts";
import { isArrayType } from "../type_name.ts";
import type { ColumnValue } from "./column.ts";
import { nameOf, schemaOf } from "./name_of.ts";
import { isOtherTable, relationClaim } from "./table.ts";

/** Enums. */
export const enumRule: Rule<EnumType> = {
  rank: 20,
  list: (model) =>
    model.enums.map((type) => entity({ kind: "enum", ...nameOf(type) }, type)),
  references: ({ value }) => schemaOf(value),
  create: ({ value }) => [{ kind: "createEnum", definition: bare(value) }],
  drop: ({ value }) => [
    { kind: "dropEnum", ...nameOf(value), definition: bare(value) },
  ],
  alter: ({ value: before }, { value: after }, surroundings) =>
    alterEnum({ before, after }, surroundings),
  claims: ({ value }) => [relationClaim(value)],
};

function bare(type: EnumType): EnumType {
  const { renamedFrom: _renamedFrom, ...rest } = type;
  return rest;
}

function alterEnum(
  { before, after }: Pair<EnumType>,
  surroundings: Surroundings,
): Alteration {
  const on = { kind: "enum" as const, ...nameOf(after) };
  const facts = alterFacts(on, { before, after });
  if (before.values.join("\0") === after.values.join("\0")) {
    return inPlace(facts);
  }
  if (isExtended({ before, after })) {
    return inPlace([...addValues({ before, after }, surroundings), ...facts]);
  }
  return {
    how: "inPlace",
    operations: [replaceEnum({ before, after }, surroundings), ...facts],
    disturbs: disturbedByReplacement,
  };
}

/** Whether values are added and all others stay in their order. */
export function isExtended({ before, after }: Pair<EnumType>): boolean {
  const stay = after.values.filter((value) => before.values.includes(value));
  return stay.join("\0") === before.values.join("\0");
}

function replaceEnum(
  { before, after }: Pair<EnumType>,
  surroundings: Surroundings,
): Operation {
  const columns = columnsOf(after, surroundings).map((column) => {
    // A default that differs is away meanwhile: it may be a value that goes.
    const { default: wanted } = afterOf(column, surroundings) ?? {};
    const stays = wanted === column.column.default;
    return enumColumn(column, stays ? wanted : undefined);
  });
  const { owner, comment, grants } = before;
  const kept = definedOnly({ owner, comment, grants });
  return {
    kind: "replaceEnum",
    ...nameOf(after),
    values: after.values,
    columns,
    ...kept,
    existing: { values: before.values, columns },
  };
}

function definedOnly(facts: ObjectFacts): ObjectFacts {
  return {
    ...(facts.owner !== undefined && { owner: facts.owner }),
    ...(facts.comment !== undefined && { comment: facts.comment }),
    ...(facts.grants !== undefined && { grants: facts.grants }),
  };
}

/** Each value that is added, in its place among those that are there. */
function addValues(
  { before, after }: Pair<EnumType>,
  surroundings: Surroundings,
): readonly Operation[] {
  const values = [...before.values];
  return after.values.flatMap((value, at): readonly Operation[] => {
    if (values[at] === value) return [];
    const existing: EnumReplacement = {
      values: [...values],
      columns: columnsOf(after, surroundings).map((column) =>
        enumColumn(column, column.column.default)
      ),
    };
    const next = values[at];
    values.splice(at, 0, value);
    return [{
      kind: "addEnumValue",
      ...nameOf(after),
      value,
      ...(next !== undefined && { before: next }),
      existing,
    }];
  });
}

/** The columns of tables that hold values of the enum. */
function columnsOf(
  type: EnumType,
  surroundings: Surroundings,
): readonly ColumnValue[] {
  return surroundings.dependants({ kind: "enum", ...nameOf(type) })
    .filter(({ address }) => address.kind === "column")
    .map((column) => (column as Entity<ColumnValue>).value)
    .filter(({ column }) => !column.inherited && !column.generated)
    // What is dropped is dropped before the enum is altered.
    .filter((column) => isKept(column, surroundings))
    .toSorted((left, right) => sortKey(left) < sortKey(right) ? -1 : 1);
}

/** Whether a column stays, and with it the table. */
function isKept(column: ColumnValue, surroundings: Surroundings): boolean {
  const after = afterOf(column, surroundings);
  if (after === undefined || after.generated !== undefined) return false;
  const address = { kind: "table" as const, ...column.table };
  const was = surroundings.before(address)?.value as Table | undefined;
  const is = surroundings.after(address)?.value as Table | undefined;
  return was !== undefined && is !== undefined && !isOtherTable(was, is);
}

function sortKey({ table, column }: ColumnValue): string {
  return `${table.schema}\0${table.name}\0${column.name}`;
}

function enumColumn(
  { table, column }: ColumnValue,
  value: string | undefined,
): EnumColumn {
  return {
    table,
    column: column.name,
    ...(value !== undefined && { default: value }),
    ...(isArrayType(column.type) && { array: true }),
  };
}

function afterOf(
  { table, column }: ColumnValue,
  surroundings: Surroundings,
): Column | undefined {
  const found = surroundings.after({
    kind: "column",
    ...table,
    member: column.name,
  });
  return (found as Entity<ColumnValue> | undefined)?.value.column;
}

/** Columns are converted along; whatever else uses the type must be away. */
function disturbedByReplacement(dependant: Entity): Disturbance {
  if (dependant.address.kind !== "column") return "away";
  const { generated } = (dependant as Entity<ColumnValue>).value.column;
  return generated ? "away" : "through";
}
