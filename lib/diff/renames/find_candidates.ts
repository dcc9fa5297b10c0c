import type { EnumType, SchemaModel, Table } from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import type { RenameCandidate } from "./candidate.ts";
import {
  columnLikeness,
  enumLikenessTo,
  tableLikenessTo,
  valueLikeness,
} from "./likeness.ts";
import { onlyIn } from "./only_in.ts";

interface Models {
  readonly before: SchemaModel;
  readonly after: SchemaModel;
}

/** Tables and enums that are gone, beside those that are new. */
export function objectCandidates(models: Models): readonly RenameCandidate[] {
  return [
    ...pairsOf(models.before.tables, models.after.tables, {
      kind: "table",
      likenessTo: tableLikenessTo,
    }),
    ...pairsOf(models.before.enums, models.after.enums, {
      kind: "enum",
      likenessTo: enumLikenessTo,
    }),
  ];
}

/** Columns and enum values that are gone, beside those that are new. */
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
  { kind, likenessTo }: {
    readonly kind: "table" | "enum";
    readonly likenessTo: (before: Item) => (after: Item) => number | undefined;
  },
): readonly RenameCandidate[] {
  const had = named(before);
  const has = named(after);
  const gone = before.filter((item) => !has.has(keyOf(item)));
  const fresh = after.filter((item) => !had.has(keyOf(item)));
  return gone.flatMap((from) => {
    const likeness = likenessTo(from);
    return fresh.flatMap((to): readonly RenameCandidate[] => {
      const isSaid = to.renamedFrom === from.name;
      const alike = isSaid ? 1 : likeness(to);
      if (alike === undefined) return [];
      const { schema = "public" } = from;
      return [{
        kind,
        schema,
        from: from.name,
        to: to.name,
        toSchema: to.schema === schema ? undefined : to.schema,
        likeness: alike,
        isSaid,
      }];
    });
  });
}

function columnPairs(
  before: Table,
  after: Table,
): readonly RenameCandidate[] {
  const nameOf = ({ name }: Table["columns"][number]): string => name;
  const gone = onlyIn(before.columns, after.columns, nameOf)
    .filter(({ item }) => !item.inherited);
  const fresh = onlyIn(after.columns, before.columns, nameOf)
    .filter(({ item }) => !item.inherited);
  return gone.flatMap((from) =>
    fresh.flatMap((to): readonly RenameCandidate[] => {
      const isSame = from.place === to.place;
      const isSaid = to.item.renamedFrom === from.item.name;
      const alike = isSaid ? 1 : columnLikeness(from.item, to.item, { isSame });
      return alike === undefined ? [] : [{
        kind: "column",
        schema: after.schema ?? "public",
        of: after.name,
        from: from.item.name,
        to: to.item.name,
        likeness: alike,
        isSaid,
      }];
    })
  );
}

function valuePairs(
  before: EnumType,
  after: EnumType,
): readonly RenameCandidate[] {
  const nameOf = (value: string): string => value;
  const fresh = onlyIn(after.values, before.values, nameOf);
  return onlyIn(before.values, after.values, nameOf).flatMap((from) =>
    fresh.map((to): RenameCandidate => ({
      kind: "enumValue",
      schema: after.schema ?? "public",
      of: after.name,
      from: from.item,
      to: to.item,
      likeness: valueLikeness(from.item, to.item, {
        isSame: from.place === to.place,
      }),
      isSaid: false,
    }))
  );
}
