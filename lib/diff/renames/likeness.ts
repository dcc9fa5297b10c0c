import type { Column, EnumType, Table } from "../../schema/mod.ts";
import { castBetween } from "../rules/cast_between.ts";

/** How alike two names are, from 0 to 1, by the pairs of letters they share. */
export function nameLikeness(left: string, right: string): number {
  const rest = letterPairs(right);
  const shared = letterPairs(left).filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return 2 * shared / (left.length + right.length + 2);
}

function letterPairs(name: string): string[] {
  const padded = [...` ${name} `];
  return padded.slice(1).map((letter, at) => `${padded[at]}${letter}`);
}

/**
 * How much of the smaller table is in the other, by its columns; a column of
 * another type counts three quarters. A like name makes up for other columns.
 * Undefined where one cannot become the other.
 */
export function tableLikenessTo(
  before: Table,
): (after: Table) => number | undefined {
  const types = new Map(before.columns.map(({ name, type }) => [name, type]));
  return (after) => {
    if (!before.foreign !== !after.foreign) return undefined;
    const least = Math.min(before.columns.length, after.columns.length);
    let shared = 0;
    for (const { name, type } of after.columns) {
      const had = types.get(name);
      if (had !== undefined) shared += had === type ? 1 : 0.75;
    }
    // One column in common, mostly "id", says little.
    const columns = shared / Math.max(least, 2);
    const names = nameLikeness(before.name, after.name);
    return Math.max(columns, (columns + names) / 2);
  };
}

/** How many values two enums share. */
export function enumLikenessTo(before: EnumType): (after: EnumType) => number {
  const had = new Set(before.values);
  return (after) =>
    after.values.filter((value) => had.has(value)).length /
    Math.max(before.values.length, after.values.length, 1);
}

/** Where one thing stands beside another. */
interface Place {
  /** Whether what is on both sides comes before and after both. */
  readonly isSame: boolean;
}

/**
 * How alike two columns are: half of it the type, the rest their names, their
 * places and whether they take nulls. Undefined where one is computed and the
 * other is not.
 */
export function columnLikeness(
  before: Column,
  after: Column,
  place: Place,
): number | undefined {
  if (!before.generated !== !after.generated) return undefined;
  const types = { from: before.type, to: after.type };
  const isSameType = before.type === after.type;
  if (!isSameType && castBetween(after.name, types) !== undefined) return 0;
  return (isSameType ? 0.5 : 0.35) +
    (place.isSame ? 0.15 : 0) +
    (before.nullable === after.nullable ? 0.05 : 0) +
    0.3 * nameLikeness(before.name, after.name);
}

/** How alike two values of an enum are: half of it their places. */
export function valueLikeness(
  before: string,
  after: string,
  place: Place,
): number {
  return (place.isSame ? 0.5 : 0) + nameLikeness(before, after) / 2;
}
