import { RetortError } from "../../errors/mod.ts";
import type {
  CompositeAttribute,
  CompositeType,
  Domain,
  RangeType,
  Table,
} from "../../schema/mod.ts";
import {
  type QualifiedName,
  quoteIdentifier,
  quoteName,
} from "../../sql/mod.ts";
import type { Entity, EntityAddress } from "../entity.ts";
import type { Pair } from "../facts.ts";
import type { Surroundings } from "../rule.ts";
import { isStored } from "./is_stored.ts";
import { nameOf } from "./name_of.ts";
import { typeAddresses } from "./type_addresses.ts";

type Find = (address: EntityAddress) => Entity | undefined;
type Sides = Pick<Surroundings, "before" | "after">;

/**
 * Refuses to turn a column's rows into those of another type by places alone.
 *
 * @throws {RetortError} `schema/attributes-in-other-places`
 */
export function refuseColumn(
  { before, after }: Pair<{ readonly name: string; readonly type: string }>,
  { of, surroundings }: {
    readonly of: QualifiedName;
    readonly surroundings: Sides;
  },
): void {
  const types = { before: before.type, after: after.type };
  if (keepsPlaces(types, surroundings)) return;
  const table = quoteName(nameOf(of));
  const column = quoteIdentifier(after.name);
  throw refusal({
    object: `${table}.${column}`,
    types,
    hint: `Write the conversion by hand, attribute by attribute: ` +
      `ALTER TABLE ${table} ALTER COLUMN ${column} TYPE ${after.type} ` +
      `USING CASE WHEN ${column} IS DISTINCT FROM NULL THEN ` +
      `ROW((${column}).attribute, …)::${after.type} END`,
  });
}

/**
 * Refuses the same of an attribute, whose values are inside of others.
 *
 * @throws {RetortError} `schema/attributes-in-other-places`
 */
export function refuseAttribute(
  { before, after }: Pair<CompositeAttribute>,
  { of, surroundings }: {
    readonly of: QualifiedName;
    readonly surroundings: Sides;
  },
): void {
  const types = { before: before.type, after: after.type };
  if (keepsPlaces(types, surroundings)) return;
  const type = quoteName(nameOf(of));
  const attribute = quoteIdentifier(after.name);
  throw refusal({
    object: `${type}.${attribute}`,
    types,
    hint: `Write the migration by hand: ALTER TYPE ${type} ADD ATTRIBUTE ` +
      `another of ${after.type}, fill it from ${attribute} with UPDATE where ` +
      `columns hold it, then drop ${attribute} and rename the other`,
  });
}

/**
 * Refuses the same of a domain's or a range's type, whose values are theirs.
 *
 * @throws {RetortError} `schema/attributes-in-other-places`
 */
export function refuseBase(
  types: Pair<string>,
  { of, surroundings }: {
    readonly of: EntityAddress;
    readonly surroundings: Surroundings;
  },
): void {
  if (types.before === types.after) return;
  if (keepsPlaces(types, surroundings) || !isStored(of, surroundings)) return;
  const object = quoteName(nameOf(of));
  throw refusal({
    object,
    types,
    hint: `Write the migration by hand: make another type of ${types.after}, ` +
      `turn the columns of ${object} into it attribute by attribute, then ` +
      `drop ${object} and rename the other`,
  });
}

function refusal({ object, types, hint }: {
  readonly object: string;
  readonly types: Pair<string>;
  readonly hint: string;
}): RetortError {
  const { before, after } = types;
  return new RetortError(
    "schema/attributes-in-other-places",
    before === after
      ? `Cannot keep the values of ${object}: the attributes of ${after} become others`
      : `Cannot turn the values of ${object} from ${before} into ${after}: their attributes differ`,
    { details: { object, type: after }, hint },
  );
}

/**
 * Whether the text of a value means the same for both types. A type that stays
 * sees to its own attributes; of two types none may change its own meanwhile.
 */
function keepsPlaces(
  { before, after }: Pair<string>,
  sides: Sides,
): boolean {
  const was = layoutOf(before, sides.before);
  const is = layoutOf(after, sides.after);
  if (was === "" || is === "") return true;
  if (
    before === after &&
    kindOf(before, sides.before) === kindOf(after, sides.after)
  ) {
    return true;
  }
  const others = [
    layoutOf(before, sides.after),
    layoutOf(after, sides.before),
  ];
  return was === is && others.every((one) => one === "" || one === was);
}

function kindOf(type: string, find: Find): string | undefined {
  return found(type, find)?.address.kind;
}

function found(type: string, find: Find): Entity | undefined {
  return typeAddresses(type).flatMap((address) => find(address) ?? [])[0];
}

/** The names of all that a value has inside, in their places. */
function layoutOf(type: string, find: Find): string {
  const entity = found(type, find);
  switch (entity?.address.kind) {
    case "compositeType":
      return layoutOfAll((entity.value as CompositeType).attributes, find);
    case "table":
      return layoutOfAll((entity.value as Table).columns, find);
    case "domain":
      return layoutOf((entity.value as Domain).type, find);
    case "rangeType":
      return layoutOf((entity.value as RangeType).subtype, find);
    default:
      return "";
  }
}

function layoutOfAll(
  parts: readonly { readonly name: string; readonly type: string }[],
  find: Find,
): string {
  const inside = parts.map(({ name, type }) =>
    `${quoteIdentifier(name)}${layoutOf(type, find)}`
  );
  return `(${inside.join(",")})`;
}
