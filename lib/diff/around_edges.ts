import type { Actions } from "./actions.ts";
import type { Comparison, Fate } from "./fates.ts";
import type { Mention } from "./mentions.ts";
import type { Side } from "./side.ts";

/** What the orders around making something anew follow from. */
export interface AroundInput {
  readonly comparison: Comparison;
  readonly fates: ReadonlyMap<string, Fate>;
}

type Edge = readonly [first: number, then: number];

/**
 * What goes around making an entity anew is done while its values are as ever:
 * before they go aside, and once they are back.
 */
export function aroundEdges(
  actions: Actions,
  input: AroundInput,
): readonly Edge[] {
  const leaving = (one: string): number | undefined => actions.leaving.get(one);
  const arriving = (one: string): number | undefined =>
    actions.arriving.get(one);
  return [...actions.around].flatMap(([key, { first, last }]) => {
    const { before, after } = usersOf(key, input);
    const needed = input.comparison.after.dependencies(key);
    return edges([
      ...[key, ...before.aside].map((one) => [first, leaving(one)] as const),
      ...before.altered.map((one) => [leaving(one), first] as const),
      ...[key, ...needed, ...after.aside]
        .map((one) => [arriving(one), last] as const),
      ...after.altered.map((one) => [last, arriving(one)] as const),
    ]);
  });
}

/**
 * What uses an entity without having values of it may use what comes and goes,
 * and had better not be there.
 */
export function looseAround(
  actions: Actions,
  input: AroundInput,
): readonly Mention[] {
  return [...actions.around].flatMap(([key, { first, last }]) => {
    const found = usersOf(key, input);
    const mentions = (
      side: string,
      pairs: readonly (readonly [number | undefined, number | undefined])[],
    ): readonly Mention[] =>
      edges(pairs).map(([first, then]) => ({
        key: `${side}\0\0${key}\0\0${nameAt(actions, { first, then })}`,
        first,
        then,
        isChecked: true,
      }));
    return [
      ...mentions(
        "first",
        found.before.others.map((one) => [actions.leaving.get(one), first]),
      ),
      ...mentions(
        "last",
        found.after.others.map((one) => [last, actions.arriving.get(one)]),
      ),
    ];
  });
}

function edges(
  pairs: readonly (readonly [number | undefined, number | undefined])[],
): readonly Edge[] {
  return pairs.flatMap(([first, then]): readonly Edge[] =>
    first === undefined || then === undefined || first === then
      ? []
      : [[first, then]]
  );
}

function nameAt(
  { all }: Actions,
  { first, then }: { readonly first: number; readonly then: number },
): string {
  return [first, then].map((at) => `${all[at]?.phase} ${all[at]?.entity.key}`)
    .join("\0\0");
}

/** Keys of what uses an entity, by what becomes of the values in it. */
interface Users {
  /** What keeps its values in another form meanwhile. */
  readonly aside: readonly string[];
  /** What gives its values another type. */
  readonly altered: readonly string[];
  readonly others: readonly string[];
}

function usersOf(
  key: string,
  { comparison, fates }: AroundInput,
): { readonly before: Users; readonly after: Users } {
  const was = reach(comparison.before, { key, comparison });
  const is = reach(comparison.after, { key, comparison });
  const isAside = (one: string): boolean =>
    fates.get(one)?.kind === "lessen" && was.holders.has(one) &&
    is.holders.has(one);
  const isAltered = (one: string): boolean =>
    ["alter", "lessen"].includes(fates.get(one)?.kind ?? "");
  const sort = ({ holders, others }: Reached): Users => ({
    aside: [...holders].filter(isAside),
    altered: [...holders].filter((one) => !isAside(one) && isAltered(one)),
    others: [
      ...others,
      ...[...holders].filter((one) => !isAside(one) && !isAltered(one)),
    ],
  });
  return { before: sort(was), after: sort(is) };
}

interface Reached {
  /** Columns with its values, by themselves or inside of others. */
  readonly holders: Set<string>;
  readonly others: Set<string>;
}

function reach(
  side: Side,
  { key, comparison: { rules } }: {
    readonly key: string;
    readonly comparison: Comparison;
  },
): Reached {
  const holders = new Set<string>();
  const others = new Set<string>();
  const queue = [key];
  const seen = new Set(queue);
  for (let on = queue.pop(); on !== undefined; on = queue.pop()) {
    const cause = side.entities.get(on);
    for (const one of side.dependants(on)) {
      const entity = side.entities.get(one);
      if (cause === undefined || entity === undefined) continue;
      const { kind } = entity.address;
      if (!rules[kind].holds?.(entity, cause)) others.add(one);
      else if (kind === "column") holders.add(one);
      else if (!seen.has(one)) {
        seen.add(one);
        queue.push(one);
      }
    }
  }
  return {
    holders,
    others: new Set([...others].filter((one) => !holders.has(one))),
  };
}
