import type {
  Column,
  CompositeType,
  ObservedSchema,
  SchemaModel,
} from "../schema/mod.ts";
import type { Pair } from "./facts.ts";
import { typeNameOf } from "./type_name.ts";

/**
 * The wanted schema with its attributes in the places that they will have: those
 * of a type whose values are stored stay where they are, and new ones follow.
 */
export function settleAttributes(
  { before, after }: Pair<ObservedSchema>,
): ObservedSchema {
  const { compositeTypes } = before.model;
  if (compositeTypes.length === 0) return after;
  const stored = storedTypes({ before: before.model, after: after.model });
  const former = new Map(
    compositeTypes.map((type) => [nameOf(type), type] as const),
  );
  const settled = after.model.compositeTypes.map((type) => {
    const was = former.get(nameOf(type));
    return was === undefined || !stored.has(nameOf(type))
      ? type
      : inPlaces(type, was);
  });
  return { ...after, model: { ...after.model, compositeTypes: settled } };
}

function inPlaces(type: CompositeType, former: CompositeType): CompositeType {
  const places = former.attributes.map(({ name }) => name);
  const isNew = ({ name }: { readonly name: string }): boolean =>
    !places.includes(name);
  return {
    ...type,
    attributes: [
      ...type.attributes.filter((one) => !isNew(one))
        .toSorted((one, other) =>
          places.indexOf(one.name) - places.indexOf(other.name)
        ),
      ...type.attributes.filter(isNew),
    ],
  };
}

function nameOf(
  { schema, name }: {
    readonly schema?: string | undefined;
    readonly name: string;
  },
): string {
  return `${schema ?? ""}\0${name}`;
}

/**
 * The types that columns which stay have values of, by themselves or inside of
 * others.
 */
function storedTypes(
  { before: model, after }: Pair<SchemaModel>,
): ReadonlySet<string> {
  const inside = new Map<string, readonly string[]>();
  for (const type of model.compositeTypes) {
    inside.set(nameOf(type), type.attributes.map(({ type }) => type));
  }
  for (const type of model.domains) inside.set(nameOf(type), [type.type]);
  for (const type of model.rangeTypes) {
    inside.set(nameOf(type), [type.subtype]);
    if (type.multirange) inside.set(nameOf(type.multirange), [type.subtype]);
  }
  const stored = new Set<string>();
  const queue = columnsThatStay({ before: model, after })
    .map(({ type }) => type);
  for (let type = queue.pop(); type !== undefined; type = queue.pop()) {
    if (!type.includes(".")) continue;
    const name = nameOf(typeNameOf(type));
    if (stored.has(name)) continue;
    stored.add(name);
    queue.push(...inside.get(name) ?? []);
  }
  return stored;
}

function columnsThatStay(
  { before, after }: Pair<SchemaModel>,
): readonly Column[] {
  const others = new Map(after.tables.map((table) => [nameOf(table), table]));
  return before.tables.flatMap((table) => {
    const columns = others.get(nameOf(table))?.columns ?? [];
    const names = new Set(columns.map(({ name }) => name));
    return table.columns.filter(({ name }) => names.has(name));
  });
}
