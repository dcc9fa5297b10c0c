import type { Actions } from "./actions.ts";
import type { AroundInput } from "./around_edges.ts";
import type { Entity } from "./entity.ts";
import type { Fate } from "./fates.ts";
import type { Mention } from "./mentions.ts";

/**
 * What goes had better go before what it depends on is altered, but need not
 * where that disturbs nothing.
 */
export function earlyLeaves(
  actions: Actions,
  { comparison, fates }: AroundInput,
): readonly Mention[] {
  return [...actions.leaving].flatMap(([key, first]) =>
    fates.get(key)?.kind === "alter"
      ? []
      : comparison.before.dependencies(key).flatMap((on): Mention[] => {
        const then = actions.leaving.get(on);
        return then === undefined || then === first ||
            disturbs(fates.get(on))
          ? []
          : [{ key: `${key}\0\0${on}`, first, then, isChecked: false }];
      })
  );
}

/**
 * What goes had better go before what is called by the same name comes: beside
 * each other a call may mean either.
 */
export function namesakes(
  actions: Actions,
  { comparison: { before, after, rules }, fates }: AroundInput,
): readonly Mention[] {
  const namesOf = (entity: Entity | undefined): string | undefined =>
    entity && rules[entity.address.kind].calledAs?.(entity);
  const going = [...actions.leaving].flatMap(([key, place]) => {
    const name = namesOf(before.entities.get(key));
    return name === undefined || fates.get(key)?.kind !== "drop"
      ? []
      : [{ name, place, key }];
  });
  if (going.length === 0) return [];
  return [...actions.arriving].flatMap(([key, then]) => {
    if (before.entities.has(key)) return [];
    const name = namesOf(after.entities.get(key));
    return going.filter((one) => one.name === name).map((one): Mention => ({
      key: `namesakes\0\0${one.key}\0\0${key}`,
      first: one.place,
      then,
      isChecked: true,
    }));
  });
}

/** Whether something that depends on an entity may not stay in place. */
export function disturbs(fate: Fate | undefined): boolean {
  return fate?.kind !== "alter" || fate.disturbs !== undefined;
}
