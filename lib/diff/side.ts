import type {
  Dependency,
  ObjectAddress,
  ObservedSchema,
} from "../schema/mod.ts";
import { type Entity, type EntityAddress, keyOf } from "./entity.ts";
import type { RuleTable } from "./rule_table.ts";
import { standInsFor } from "./stand_ins.ts";

/** One side of a comparison: its entities and who depends on whom. */
export interface Side {
  readonly entities: ReadonlyMap<string, Entity>;
  /** The entity at an address, if there is one. */
  entity(address: EntityAddress): Entity | undefined;
  /** Keys of what an entity depends on, its parent included. */
  dependencies(key: string): readonly string[];
  /** Keys of what depends on an entity. */
  dependants(key: string): readonly string[];
  /** Keys of what goes with an entity. */
  parts(key: string): readonly string[];
}

/** Takes a schema apart into entities. */
export function sideOf(schema: ObservedSchema, rules: RuleTable): Side {
  const entities = new Map<string, Entity>();
  for (const rule of Object.values(rules)) {
    for (const entity of rule.list(schema.model)) {
      entities.set(entity.key, entity);
    }
  }
  // Most comparisons find few differences, and many find none: who depends on
  // whom is worked out when it is first asked for.
  let links: Links | undefined;
  const linked = (): Links =>
    links ??= linksOf(entities, { rules, dependencies: schema.dependencies });
  return {
    entities,
    entity: (address) => entities.get(keyOf(address)),
    dependencies: (key) => linked().dependencies.get(key) ?? [],
    dependants: (key) => linked().dependants.get(key) ?? [],
    parts: (key) => linked().parts.get(key) ?? [],
  };
}

interface Links {
  readonly dependencies: Map<string, string[]>;
  readonly dependants: Map<string, string[]>;
  readonly parts: Map<string, string[]>;
}

function linksOf(
  entities: ReadonlyMap<string, Entity>,
  sources: {
    readonly rules: RuleTable;
    readonly dependencies: readonly Dependency[];
  },
): Links {
  const pairs = new Map<string, Set<string>>();
  const add = (key: string, on: string): void => {
    if (key === on || !entities.has(key) || !entities.has(on)) return;
    const known = pairs.get(key);
    if (known === undefined) pairs.set(key, new Set([on]));
    else known.add(on);
  };
  const parts = new Map<string, string[]>();
  for (const entity of entities.values()) {
    if (entity.parent !== undefined) {
      add(entity.key, entity.parent);
      append(parts, entity.parent, entity.key);
    }
    for (const reference of references(entity, sources.rules)) {
      add(entity.key, keyOf(reference));
    }
  }
  for (const { object, on } of sources.dependencies) {
    const dependant = find(entities, object);
    if (dependant === undefined) continue;
    const { kind } = dependant.address;
    if (sources.rules[kind].ignores?.(dependant, on)) continue;
    const target = find(entities, on);
    if (target !== undefined) add(dependant.key, target.key);
  }
  const dependencies = new Map<string, string[]>();
  const dependants = new Map<string, string[]>();
  for (const [key, ons] of pairs) {
    dependencies.set(key, [...ons]);
    for (const on of ons) append(dependants, on, key);
  }
  return { dependencies, dependants, parts };
}

/** The entity at an address, or what stands for it. */
function find(
  entities: ReadonlyMap<string, Entity>,
  address: ObjectAddress,
): Entity | undefined {
  const found = entities.get(keyOf(address));
  if (found !== undefined) return found;
  for (const standIn of standInsFor(address)) {
    const entity = entities.get(keyOf(standIn));
    if (entity !== undefined) return entity;
  }
  return undefined;
}

function references(
  entity: Entity,
  rules: RuleTable,
): readonly EntityAddress[] {
  return rules[entity.address.kind].references?.(entity) ?? [];
}

function append(
  map: Map<string, string[]>,
  key: string,
  value: string,
): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
