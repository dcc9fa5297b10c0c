import type { Operation } from "../operations/mod.ts";
import { withheld } from "./default_grants.ts";
import type { Entity } from "./entity.ts";
import { type Comparison, type Fate, surroundingsOf } from "./fates.ts";
import type { Around } from "./rule.ts";

/** A step of the whole: operations that are sent together. */
export interface Action {
  /** Temporary departures first, arrivals and alterations, then drops. */
  readonly phase: "depart" | "arrive" | "drop";
  /** Set where it only goes around making the entity anew. */
  readonly around?: keyof Around | undefined;
  /** The entity it is about. */
  readonly entity: Entity;
  /** The parts that come or go with it. */
  readonly parts: readonly Entity[];
  readonly operations: () => readonly Operation[];
}

/** The actions, and which of them each entity leaves and arrives with. */
export interface Actions {
  readonly all: readonly Action[];
  /** The place of the action with which an entity ceases to be as it was. */
  readonly leaving: ReadonlyMap<string, number>;
  /** The place of the action after which an entity is as wanted. */
  readonly arriving: ReadonlyMap<string, number>;
  /** The places of what goes around making an entity anew. */
  readonly around: ReadonlyMap<string, PlacesAround>;
}

/** Where the actions stand that go around making an entity anew. */
export type PlacesAround = { readonly [Side in keyof Around]?: number };

/** What decides the actions. */
export interface ActionsInput {
  readonly comparison: Comparison;
  readonly fates: ReadonlyMap<string, Fate>;
  /** Keys of parts that do not come or go with their parents. */
  readonly detached: ReadonlySet<string>;
}

/** Makes the actions that the fates ask for. */
export function actionsOf(input: ActionsInput): Actions {
  const all: Action[] = [];
  const leaving = new Map<string, number>();
  const arriving = new Map<string, number>();
  const around = new Map<string, PlacesAround>();
  const departures = new Map<string, Entity[]>();
  const arrivals = new Map<string, Entity[]>();
  for (const fate of input.fates.values()) {
    collectPart(departures, hostOf(fate, "leave", input), leavingEntity(fate));
    collectPart(arrivals, hostOf(fate, "arrive", input), arrivingEntity(fate));
  }
  const context = { input, departures, arrivals };
  for (const [key, fate] of input.fates) {
    for (const action of actionsOfFate(fate, context)) {
      const place = all.push(action) - 1;
      if (action.around !== undefined) {
        around.set(key, { ...around.get(key), [action.around]: place });
        continue;
      }
      if (action.phase !== "arrive" || fate.kind === "alter") {
        leaving.set(key, place);
        for (const part of action.parts) leaving.set(part.key, place);
      }
      if (action.phase === "arrive") {
        arriving.set(key, place);
        for (const part of action.parts) arriving.set(part.key, place);
      }
    }
  }
  return { all, leaving, arriving, around };
}

function leavingEntity(fate: Fate): Entity | undefined {
  return fate.kind === "drop" || fate.kind === "replace"
    ? fate.before
    : undefined;
}

function arrivingEntity(fate: Fate): Entity | undefined {
  return fate.kind === "create" || fate.kind === "replace"
    ? fate.after
    : undefined;
}

/** The outermost entity whose operations include those of this one. */
function hostOf(
  fate: Fate,
  direction: "leave" | "arrive",
  input: ActionsInput,
): string | undefined {
  const pick = direction === "leave" ? leavingEntity : arrivingEntity;
  const entity = pick(fate);
  if (entity === undefined || entity.parent === undefined) return undefined;
  if (input.detached.has(entity.key)) return undefined;
  const rule = input.comparison.rules[entity.address.kind];
  if (!rule.comesWithParent?.(entity)) return undefined;
  const parent = input.fates.get(entity.parent);
  if (parent === undefined || pick(parent) === undefined) return undefined;
  return hostOf(parent, direction, input) ?? entity.parent;
}

function collectPart(
  parts: Map<string, Entity[]>,
  host: string | undefined,
  entity: Entity | undefined,
): void {
  if (host === undefined || entity === undefined) return;
  const known = parts.get(host);
  if (known === undefined) parts.set(host, [entity]);
  else known.push(entity);
}

interface FateContext {
  readonly input: ActionsInput;
  readonly departures: ReadonlyMap<string, readonly Entity[]>;
  readonly arrivals: ReadonlyMap<string, readonly Entity[]>;
}

function actionsOfFate(fate: Fate, context: FateContext): readonly Action[] {
  if (fate.kind === "alter") {
    return [arrival(fate.after, { operations: () => fate.operations })];
  }
  if (fate.kind === "lessen") {
    return [
      {
        phase: "depart",
        entity: fate.before,
        parts: [],
        operations: () => fate.away,
      },
      arrival(fate.after, { operations: () => fate.back }),
    ];
  }
  return [
    ...departureOf(fate, context),
    ...arrivalOf(fate, context),
    ...aroundOf(fate, context),
  ];
}

/** What goes around making an entity anew, apart from that itself. */
function aroundOf(
  fate: Fate,
  { input: { comparison } }: FateContext,
): readonly Action[] {
  if (fate.kind !== "replace") return [];
  const { before, after } = fate;
  const around = comparison.rules[before.address.kind]
    .around?.(before, after, surroundingsOf(comparison));
  if (around === undefined) return [];
  const { first, last } = around;
  const actions: readonly Action[] = [
    {
      phase: "depart",
      around: "first",
      entity: before,
      parts: [],
      operations: () => first,
    },
    { ...arrival(after, { operations: () => last }), around: "last" },
  ];
  return actions.filter((action) => action.operations().length > 0);
}

function departureOf(
  fate: Fate,
  { input, departures }: FateContext,
): readonly Action[] {
  const was = leavingEntity(fate);
  if (was === undefined || hostOf(fate, "leave", input) !== undefined) {
    return [];
  }
  const parts = departures.get(was.key) ?? [];
  const rule = input.comparison.rules[was.address.kind];
  const surroundings = surroundingsOf(input.comparison);
  const isLast = fate.kind === "drop" && !rule.standsApart;
  return [{
    phase: isLast ? "drop" : "depart",
    entity: was,
    parts,
    operations: () => rule.drop(was, parts, surroundings),
  }];
}

function arrivalOf(
  fate: Fate,
  { input, arrivals }: FateContext,
): readonly Action[] {
  const is = arrivingEntity(fate);
  if (is === undefined || hostOf(fate, "arrive", input) !== undefined) {
    return [];
  }
  const parts = arrivals.get(is.key) ?? [];
  const rule = input.comparison.rules[is.address.kind];
  const surroundings = surroundingsOf(input.comparison);
  const operations = (): readonly Operation[] => [
    ...rule.create(is, parts, surroundings),
    ...withheld(rule.asNew?.(is), surroundings),
  ];
  return [arrival(is, { parts, operations })];
}

function arrival(
  entity: Entity,
  rest: {
    readonly parts?: readonly Entity[];
    readonly operations: () => readonly Operation[];
  },
): Action {
  return {
    phase: "arrive",
    entity,
    parts: rest.parts ?? [],
    operations: rest.operations,
  };
}
