import type { Column, EnumType, SchemaModel, Table } from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import { castBetween } from "../rules/cast_between.ts";
import { nameLikeness, type RenameCandidate } from "./candidate.ts";

/** Below this, two things are too different to be asked about. */
const LEAST_LIKENESS = 0.5;

interface Models {
  readonly before: SchemaModel;
  readonly after: SchemaModel;
}

/** Tables and enums that could have been renamed or moved. */
export function objectCandidates(models: Models): readonly RenameCandidate[] {
  return [
    ...pairsOf(models.before.tables, models.after.tables, {
      kind: "table",
      likeness: tableLikeness,
    }),
    ...pairsOf(models.before.enums, models.after.enums, {
      kind: "enum",
      likeness: enumLikeness,
    }),
  ];
}

/** Columns and enum values that could have been renamed. */
export function memberCandidates(models: Models): readonly RenameCandidate[] {
  const tables = named(models.before.tables);
  const enums = named(models.before.enums);
  return [
    ...models.after.tables.flatMap((after) => {
      const before = tables.get(keyOf(after));
      return before === undefined ? [] : columnPairs(before, after);
    }),
    ...models.after.enums.flatMap((after) => {
      const before = enums.get(keyOf(after));
      return before === undefined ? [] : valuePairs(before, after);
    }),
  ];
}

function keyOf({ schema, name }: QualifiedName): string {
  return `${schema}\0${name}`;
}

function named<Item extends QualifiedName>(
  items: readonly Item[],
): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [keyOf(item), item]));
}

type Renamable = QualifiedName & { readonly renamedFrom?: string | undefined };

function pairsOf<Item extends Renamable>(
  before: readonly Item[],
  after: readonly Item[],
  { kind, likeness }: {
    readonly kind: "table" | "enum";
    readonly likeness: (before: Item, after: Item) => number;
  },
): readonly RenameCandidate[] {
  const had = named(before);
  const has = named(after);
  const gone = before.filter((item) => !has.has(keyOf(item)));
  const fresh = after.filter((item) => !had.has(keyOf(item)));
  return gone.flatMap((from) =>
    fresh.flatMap((to): readonly RenameCandidate[] => {
      const isSaid = to.renamedFrom === from.name;
      const alike = isSaid ? 1 : likeness(from, to);
      if (alike < LEAST_LIKENESS) return [];
      const { schema = "public" } = from;
      return [{
        kind,
        schema,
        from: from.name,
        to: to.name,
        toSchema: to.schema === schema ? undefined : to.schema,
        likeness: alike,
      }];
    })
  );
}

function tableLikeness(before: Table, after: Table): number {
  if ((before.foreign === undefined) !== (after.foreign === undefined)) {
    return 0;
  }
  const types = new Map(
    before.columns.map(({ name, type }) => [name, type]),
  );
  const shared =
    after.columns.filter(({ name, type }) => types.get(name) === type).length;
  const most = Math.max(before.columns.length, after.columns.length, 1);
  return shared / most;
}

function enumLikeness(before: EnumType, after: EnumType): number {
  const shared =
    after.values.filter((value) => before.values.includes(value)).length;
  return shared / Math.max(before.values.length, after.values.length, 1);
}

function columnPairs(
  before: Table,
  after: Table,
): readonly RenameCandidate[] {
  const had = new Set(before.columns.map(({ name }) => name));
  const has = new Set(after.columns.map(({ name }) => name));
  const gone = before.columns
    .filter(({ name, inherited }) => !has.has(name) && !inherited);
  const fresh = after.columns
    .filter(({ name, inherited }) => !had.has(name) && !inherited);
  return gone.flatMap((from) =>
    fresh.flatMap((to): readonly RenameCandidate[] => {
      const alike = to.renamedFrom === from.name ? 1 : columnLikeness(from, to);
      return alike < LEAST_LIKENESS ? [] : [{
        kind: "column",
        schema: after.schema ?? "public",
        of: after.name,
        from: from.name,
        to: to.name,
        likeness: alike,
      }];
    })
  );
}

/** Of one type they could always be the same; of others if named alike. */
function columnLikeness(before: Column, after: Column): number {
  if (!before.generated !== !after.generated) return 0;
  const names = nameLikeness(before.name, after.name);
  if (before.type === after.type) return (1 + names) / 2;
  const types = { from: before.type, to: after.type };
  const converts = castBetween(after.name, types) === undefined;
  return converts && names >= LEAST_LIKENESS ? names : 0;
}

/** Values that are gone where as many new ones are in their places. */
function valuePairs(
  before: EnumType,
  after: EnumType,
): readonly RenameCandidate[] {
  if (before.values.length !== after.values.length) return [];
  const differing = before.values
    .map((from, at) => ({ from, to: after.values[at] ?? "" }))
    .filter(({ from, to }) => from !== to);
  const isExchange = differing.every(({ from, to }) =>
    !after.values.includes(from) && !before.values.includes(to)
  );
  if (!isExchange) return [];
  return differing.map(({ from, to }) => ({
    kind: "enumValue",
    schema: after.schema ?? "public",
    of: after.name,
    from,
    to,
    likeness: (1 + nameLikeness(from, to)) / 2,
  }));
}
