import { RetortError } from "../errors/mod.ts";
import type { Action, Actions } from "./actions.ts";
import type { Entity } from "./entity.ts";
import type { Comparison, Fate } from "./fates.ts";

/** Actions that wait for each other. */
export interface Cycle {
  readonly comparison: Comparison;
  readonly fates: ReadonlyMap<string, Fate>;
  readonly cycle: readonly Action[];
  /** Their places. */
  readonly members: ReadonlySet<number>;
  readonly actions: Actions;
}

/** The key of the part that leaves a cycle most readily, if one can. */
export function detachable(
  { cycle, comparison, actions, members }: Cycle,
): string | undefined {
  const parts = cycle.flatMap((action) =>
    action.parts.map((part) => ({ part, action }))
  );
  const candidates = parts.filter(({ part, action }) => {
    const arrives = action.phase === "arrive";
    const side = arrives ? comparison.after : comparison.before;
    const places = arrives ? actions.arriving : actions.leaving;
    const own = places.get(part.key);
    return [...side.dependencies(part.key), ...side.dependants(part.key)]
      .some((key) => {
        const place = places.get(key);
        return place !== undefined && place !== own && members.has(place);
      });
  });
  const readiness = (part: Entity): number =>
    comparison.rules[part.address.kind].detaches?.(part) ?? Infinity;
  const [first] = candidates
    .filter(({ part }) => readiness(part) < Infinity)
    .sort(({ part: left }, { part: right }) =>
      readiness(left) - readiness(right) || (left.key < right.key ? -1 : 1)
    );
  return first?.part.key;
}

/**
 * The key of something in a cycle that is altered, and that can as well be made
 * anew, so that it need not be there while what it used and will use change.
 */
export function remakable(
  { cycle, comparison: { rules }, fates }: Cycle,
): string | undefined {
  return cycle.map(({ entity }) => entity)
    .filter(({ key, address }) =>
      rules[address.kind].holdsNothing && fates.get(key)?.kind === "alter"
    )
    .map(({ key }) => key).sort()[0];
}

/** Says what depends on each other. */
export function cycleError(cycle: readonly Action[]): RetortError {
  const objects = cycle.map(({ entity: { address } }) =>
    [address.schema, address.name, address.member]
      .filter((part) => part !== undefined).join(".")
  );
  const names = [...new Set(objects)].sort();
  return new RetortError(
    "schema/dependency-cycle",
    `Cannot order the operations: ${
      names.map((name) => `"${name}"`).join(", ")
    } depend on each other`,
    {
      details: { objects: names },
      hint: "Make this difference in two migrations",
    },
  );
}
