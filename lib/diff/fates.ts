import type { Operation } from "../operations/mod.ts";
import { type Entity, keyOf } from "./entity.ts";
import type { Alteration, Disturbs, Surroundings } from "./rule.ts";
import type { RuleTable } from "./rule_table.ts";
import type { Side } from "./side.ts";

/** What happens to one entity that does not simply stay. */
export type Fate =
  | { readonly kind: "create"; readonly after: Entity }
  | { readonly kind: "drop"; readonly before: Entity }
  | {
    readonly kind: "replace";
    readonly before: Entity;
    readonly after: Entity;
  }
  | {
    readonly kind: "alter";
    readonly before: Entity;
    readonly after: Entity;
    readonly operations: readonly Operation[];
    readonly disturbs?: Disturbs | undefined;
  }
  | {
    /** Kept in a lesser form while something it depends on is away. */
    readonly kind: "lessen";
    readonly before: Entity;
    readonly between: Entity;
    readonly after: Entity;
    readonly away: readonly Operation[];
    readonly back: readonly Operation[];
    readonly disturbs?: Disturbs | undefined;
  };

/** The two sides and the rules they are compared by. */
export interface Comparison {
  readonly before: Side;
  readonly after: Side;
  readonly rules: RuleTable;
}

/** Decides what happens to each entity; the ones that stay are not in it. */
export function fatesOf(
  comparison: Comparison,
  remade: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, Fate> {
  const fates = match(comparison, remade);
  spread(fates, comparison);
  return fates;
}

function match(
  comparison: Comparison,
  remade: ReadonlySet<string>,
): Map<string, Fate> {
  const { before, after, rules } = comparison;
  const surroundings = surroundingsOf(comparison);
  const fates = new Map<string, Fate>();
  for (const [key, was] of before.entities) {
    const is = after.entities.get(key);
    if (is === undefined) {
      fates.set(key, { kind: "drop", before: was });
      continue;
    }
    const alteration: Alteration = remade.has(key)
      ? { how: "replace" }
      : rules[was.address.kind].alter(was, is, surroundings);
    const fate = fateOf(alteration, { before: was, after: is });
    if (fate !== undefined) fates.set(key, fate);
  }
  for (const [key, is] of after.entities) {
    if (!before.entities.has(key)) {
      fates.set(key, { kind: "create", after: is });
    }
  }
  return fates;
}

function fateOf(
  alteration: Alteration,
  pair: { readonly before: Entity; readonly after: Entity },
): Fate | undefined {
  switch (alteration.how) {
    case "none":
      return undefined;
    case "replace":
      return { kind: "replace", ...pair };
    case "inPlace":
      if (alteration.away !== undefined) {
        return {
          kind: "lessen",
          ...pair,
          between: pair.after,
          away: alteration.away,
          back: alteration.operations,
          disturbs: alteration.disturbs,
        };
      }
      return {
        kind: "alter",
        ...pair,
        operations: alteration.operations,
        disturbs: alteration.disturbs,
      };
  }
}

/** What an entity that goes away means for all that depends on it. */
function everythingAway(): "away" {
  return "away";
}

function disturbsOf(fate: Fate): Disturbs | undefined {
  switch (fate.kind) {
    case "create":
      return undefined;
    case "drop":
    case "replace":
      return everythingAway;
    case "alter":
    case "lessen":
      return fate.disturbs;
  }
}

/** Takes dependants out of the way of what happens to the things they need. */
function spread(fates: Map<string, Fate>, comparison: Comparison): void {
  const queue: { readonly key: string; readonly disturbs: Disturbs }[] = [];
  const push = (key: string, disturbs: Disturbs | undefined): void => {
    if (disturbs !== undefined) queue.push({ key, disturbs });
  };
  for (const [key, fate] of fates) push(key, disturbsOf(fate));
  const passed = new Set<string>();
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const key of comparison.before.dependants(next.key)) {
      const dependant = comparison.before.entities.get(key);
      if (dependant === undefined) continue;
      if (staysDespite(dependant, next.key, comparison)) continue;
      const disturbance = next.disturbs(dependant);
      if (disturbance === "through" && !passed.has(key)) {
        passed.add(key);
        push(key, comparison.rules[dependant.address.kind].throughDisturbs);
      }
      if (disturbance !== "away") continue;
      const fate = moveAway(key, next.key, { fates, comparison });
      if (fate === undefined) continue;
      fates.set(key, fate);
      push(key, disturbsOf(fate));
    }
  }
}

function staysDespite(
  dependant: Entity,
  on: string,
  { before, after, rules }: Comparison,
): boolean {
  const address = before.entities.get(on)?.address;
  const is = after.entities.get(dependant.key);
  return address !== undefined &&
    rules[dependant.address.kind].stays?.(dependant, address, is) === true;
}

/** The new fate of a dependant that cannot stay, if it is a new one. */
function moveAway(
  key: string,
  on: string,
  state: {
    readonly fates: ReadonlyMap<string, Fate>;
    readonly comparison: Comparison;
  },
): Fate | undefined {
  const { before, after } = state.comparison;
  const was = before.entities.get(key);
  const is = after.entities.get(key);
  const cause = before.entities.get(on);
  const fate = state.fates.get(key);
  if (was === undefined || is === undefined || cause === undefined) {
    return undefined;
  }
  if (fate?.kind === "replace") return undefined;
  const causeStays = state.fates.get(on)?.kind === "alter";
  const changes = fate?.kind === "alter" || fate?.kind === "lessen";
  const letsGo = changes && !causeStays &&
    !after.dependencies(key).includes(on);
  if (letsGo) return undefined;
  const form = fate?.kind === "lessen" ? fate.between : was;
  return lessen({ before: was, after: is }, { form, cause }, state.comparison);
}

/** Lets a dependant do without its cause, or makes it anew where it cannot. */
function lessen(
  pair: { readonly before: Entity; readonly after: Entity },
  { form, cause }: { readonly form: Entity; readonly cause: Entity },
  comparison: Comparison,
): Fate | undefined {
  const rule = comparison.rules[pair.before.address.kind];
  const value = rule.withoutDependency?.(form, cause, pair.after);
  if (value === undefined) return { kind: "replace", ...pair };
  const between = { ...pair.before, value };
  const surroundings = surroundingsOf(comparison);
  const away = rule.alter(pair.before, between, surroundings);
  const back = rule.alter(between, pair.after, surroundings);
  if (away.how === "none") return undefined;
  if (away.how === "replace" || back.how === "replace") {
    return { kind: "replace", ...pair };
  }
  return {
    kind: "lessen",
    ...pair,
    between,
    away: [...away.away ?? [], ...away.operations],
    back: back.how === "inPlace"
      ? [...back.away ?? [], ...back.operations]
      : [],
    disturbs: away.disturbs,
  };
}

/** What the rules may look up in a comparison. */
export function surroundingsOf(comparison: Comparison): Surroundings {
  const { entities, dependants, dependencies } = comparison.before;
  const found = (keys: readonly string[]): readonly Entity[] =>
    keys.flatMap((key) => entities.get(key) ?? []);
  return {
    before: (address) => comparison.before.entity(address),
    after: (address) => comparison.after.entity(address),
    dependencies: (address) => found(dependencies(keyOf(address))),
    dependants: (address) => found(dependants(keyOf(address))),
  };
}
