import type { Operation } from "../operations/mod.ts";
import { type Action, type Actions, actionsOf } from "./actions.ts";
import { aroundEdges, looseAround } from "./around_edges.ts";
import { type Entity, keyOf } from "./entity.ts";
import { type Comparison, type Fate, fatesOf } from "./fates.ts";
import { disturbs, earlyLeaves, namesakes } from "./early_leaves.ts";
import { leastOf, type Mention, mentionsOf } from "./mentions.ts";
import { order } from "./order.ts";
import { cycleError, detachable, remakable } from "./take_apart.ts";

/** What has to be put into operations. */
interface ScheduleInput {
  readonly comparison: Comparison;
  readonly fates: ReadonlyMap<string, Fate>;
}

/** What is given up where things wait for each other. */
interface Concessions {
  /** Keys of mentions that do not count. */
  readonly unheeded: Set<string>;
  /** Keys of parts that do not come or go with their parents. */
  readonly detached: Set<string>;
  /** Keys of what is made anew although it could be altered. */
  readonly remade: Set<string>;
}

/**
 * Orders all that happens by what depends on what, taking cycles apart.
 *
 * @throws {RetortError} `schema/dependency-cycle`
 */
export function schedule(comparison: Comparison): readonly Operation[] {
  const concessions: Concessions = {
    unheeded: new Set(),
    detached: new Set(),
    remade: new Set(),
  };
  for (;;) {
    const fates = fatesOf(comparison, concessions.remade);
    const { remade: { size } } = concessions;
    while (concessions.remade.size === size) {
      const operations = attempt({ comparison, fates }, concessions);
      if (operations !== undefined) return operations;
    }
  }
}

/** The operations in order; nothing where something had to be given up for it. */
function attempt(
  input: ScheduleInput,
  concessions: Concessions,
): readonly Operation[] | undefined {
  const { unheeded, detached, remade } = concessions;
  const actions = actionsOf({ ...input, detached });
  const after = edgesOf(actions, input);
  const mentions = loosely(actions, { ...input, unheeded });
  for (const { first, then } of mentions) after[then]?.add(first);
  const places = new Map(actions.all.map((action, at) => [action, at]));
  const result = order({
    nodes: actions.all,
    after,
    compare: (left, right) => compareActions(left, right, input.comparison),
  });
  if ("ordered" in result) {
    return result.ordered.flatMap((action) => action.operations());
  }
  for (const cycle of result.cycles) {
    const members = new Set(
      cycle.flatMap((action) => places.get(action) ?? []),
    );
    const round = mentions.filter(({ first, then }) =>
      members.has(first) && members.has(then)
    );
    leastOf(round).forEach(({ key }) => unheeded.add(key));
    if (round.length > 0) continue;
    const found = { cycle, members, actions, ...input };
    const part = detachable(found);
    const whole = part ?? remakable(found);
    if (whole === undefined) throw cycleError(cycle);
    (part === undefined ? remade : detached).add(whole);
  }
  return undefined;
}

/** Orders that had better be kept, and need not. */
function loosely(
  actions: Actions,
  input: ScheduleInput & { readonly unheeded: ReadonlySet<string> },
): readonly Mention[] {
  return [
    ...mentionsOf({ actions, ...input }),
    ...earlyLeaves(actions, input),
    ...looseAround(actions, input),
    ...namesakes(actions, input),
  ].filter(({ key }) => !input.unheeded.has(key));
}

const PHASES = { depart: 0, arrive: 1, drop: 2 } as const;

function phaseOf(
  { phase, entity }: Action,
  rules: Comparison["rules"],
): number {
  const isLast = phase === "arrive" && rules[entity.address.kind].standsApart;
  return isLast ? PHASES.drop + 1 : PHASES[phase];
}

function compareActions(
  left: Action,
  right: Action,
  { rules }: Comparison,
): number {
  const phase = phaseOf(left, rules) - phaseOf(right, rules);
  if (phase !== 0) return phase;
  const rank = rules[left.entity.address.kind].rank -
    rules[right.entity.address.kind].rank;
  if (rank !== 0) return left.phase === "arrive" ? rank : -rank;
  // What goes goes backwards, so that on the way back it comes in order.
  const place = comparePlaces(left.entity, right.entity, rules);
  if (place !== 0) return left.phase === "arrive" ? place : -place;
  return left.entity.key < right.entity.key ? -1 : 1;
}

function comparePlaces(
  left: Entity,
  right: Entity,
  rules: Comparison["rules"],
): number {
  const { kind } = left.address;
  if (left.parent !== right.parent || kind !== right.address.kind) return 0;
  const { place } = rules[kind];
  return place === undefined ? 0 : place(left) - place(right);
}

const OTHER_EDGES = [
  lateEdges,
  claimEdges,
  wayEdges,
  throughEdges,
  aroundEdges,
] as const;

/** For each action, the places of those that must come before it. */
function edgesOf(actions: Actions, input: ScheduleInput): Set<number>[] {
  const { comparison, fates } = input;
  const after: Set<number>[] = actions.all.map(() => new Set());
  const add = (first: number | undefined, then: number | undefined): void => {
    if (first === undefined || then === undefined || first === then) return;
    after[then]?.add(first);
  };
  for (const [key, place] of actions.leaving) {
    for (const on of comparison.before.dependencies(key)) {
      const both = fates.get(key)?.kind === "alter" &&
        fates.get(on)?.kind === "alter";
      // What is altered is altered before what uses it, whichever side says so.
      if (both) add(actions.leaving.get(on), place);
      else if (disturbs(fates.get(on))) add(place, actions.leaving.get(on));
      if (
        fates.get(key)?.kind === "lessen" && fates.get(on)?.kind === "alter"
      ) {
        add(actions.leaving.get(on), actions.arriving.get(key));
      }
    }
  }
  for (const [key, place] of actions.arriving) {
    for (const on of comparison.after.dependencies(key)) {
      add(actions.arriving.get(on), place);
    }
    add(actions.leaving.get(key), place);
    for (const part of partsToGo(key, comparison)) {
      add(actions.leaving.get(part), place);
    }
  }
  for (const edges of OTHER_EDGES) {
    for (const [first, then] of edges(actions, input)) add(first, then);
  }
  return after;
}

/** What goes after something else; what only steps aside does so before. */
function lateEdges(
  { all, leaving }: Actions,
  { comparison, fates }: ScheduleInput,
): readonly (readonly [number, number])[] {
  return [...leaving].flatMap(([key, place]) => {
    // A part that goes with its whole goes when that does.
    if (all[place]?.entity.key !== key) return [];
    return leavesAfter(key, comparison).flatMap((on) => {
      const other = leaving.get(on);
      if (other === undefined) return [];
      const isAside = fates.get(key)?.kind === "lessen";
      return [isAside ? [place, other] as const : [other, place] as const];
    });
  });
}

function leavesAfter(
  key: string,
  { before, rules }: Comparison,
): readonly string[] {
  const entity = before.entities.get(key);
  if (entity === undefined) return [];
  return rules[entity.address.kind].leavesAfter?.(entity).map(keyOf) ?? [];
}

/** The parts of the present side without which an entity can come. */
function partsToGo(
  key: string,
  { before, after, rules }: Comparison,
): readonly string[] {
  const entity = after.entities.get(key);
  if (entity === undefined) return [];
  const wholes = rules[entity.address.kind].awaitsPartsOf?.(entity) ?? [];
  return wholes.flatMap((whole) => before.parts(keyOf(whole)))
    .filter((part) => !after.entities.has(part));
}

/** What stands in the way of a whole's parts goes before they come. */
function wayEdges(
  actions: Actions,
  { comparison: { before, after, rules }, fates }: ScheduleInput,
): readonly (readonly [number, number])[] {
  const inTheWay = new Map<string, number[]>();
  for (const [key, place] of actions.leaving) {
    const entity = before.entities.get(key);
    if (entity === undefined || fates.get(key)?.kind === "alter") continue;
    const { goesFirst, awaitsPartsOf } = rules[entity.address.kind];
    if (!goesFirst) continue;
    for (const whole of awaitsPartsOf?.(entity).map(keyOf) ?? []) {
      inTheWay.set(whole, [...inTheWay.get(whole) ?? [], place]);
    }
  }
  if (inTheWay.size === 0) return [];
  return [...actions.arriving].flatMap(([key, place]) => {
    const parent = after.entities.get(key)?.parent;
    const first = parent === undefined ? [] : inTheWay.get(parent) ?? [];
    return first.map((one) => [one, place] as const);
  });
}

/**
 * What needs something that is altered along with another goes before that
 * other and comes after it, which would find it in the way.
 */
function throughEdges(
  actions: Actions,
  { comparison: { before, after, rules }, fates }: ScheduleInput,
): readonly (readonly [number, number])[] {
  const causes = (side: typeof before, key: string): readonly number[] => {
    const entity = side.entities.get(key);
    if (entity === undefined || fates.get(key)?.kind === "alter") return [];
    return side.dependencies(key).flatMap((on) => {
      const along = before.entities.get(on);
      if (along === undefined) return [];
      const { throughDisturbs } = rules[along.address.kind];
      if (throughDisturbs?.(entity) !== "away") return [];
      return before.dependencies(on).flatMap((cause) => {
        const fate = fates.get(cause);
        const isAlong = fate?.kind === "alter" &&
          fate.disturbs?.(along) === "through";
        return isAlong ? actions.arriving.get(cause) ?? [] : [];
      });
    });
  };
  return [
    ...[...actions.leaving].flatMap(([key, place]) =>
      causes(before, key).map((cause) => [place, cause] as const)
    ),
    ...[...actions.arriving].flatMap(([key, place]) =>
      causes(after, key).map((cause) => [cause, place] as const)
    ),
  ];
}

/** What gives up a name goes before what takes it. */
function claimEdges(
  actions: Actions,
  { comparison, fates }: ScheduleInput,
): readonly (readonly [number, number])[] {
  const given = new Map<string, number[]>();
  for (const [key, place] of actions.leaving) {
    if (fates.get(key)?.kind === "alter") continue;
    for (const claim of claimsOf(comparison.before.entities.get(key))) {
      given.set(claim, [...given.get(claim) ?? [], place]);
    }
  }
  const edges: (readonly [number, number])[] = [];
  for (const [key, place] of actions.arriving) {
    for (const claim of claimsOf(comparison.after.entities.get(key))) {
      for (const giver of given.get(claim) ?? []) edges.push([giver, place]);
    }
  }
  return edges;

  function claimsOf(entity: Entity | undefined): readonly string[] {
    if (entity === undefined) return [];
    return comparison.rules[entity.address.kind].claims?.(entity) ?? [];
  }
}
