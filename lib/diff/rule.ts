import type { Operation } from "../operations/mod.ts";
import type { SchemaModel } from "../schema/mod.ts";
import type { NewObject } from "./default_grants.ts";
import type { Entity, EntityAddress } from "./entity.ts";

/** What an operation on one entity means for one that depends on it. */
export type Disturbance =
  /** It may stay as it is. */
  | "none"
  /** It must be away meanwhile. */
  | "away"
  /** It is altered along with it, which disturbs its own dependants. */
  | "through";

/** Tells what a dependant has to do while an operation runs. */
export type Disturbs = (dependant: Entity) => Disturbance;

/** How one entity becomes its counterpart. */
export type Alteration =
  | { readonly how: "none" }
  | { readonly how: "replace" }
  | {
    readonly how: "inPlace";
    /** What must be done before the things it depended on can go. */
    readonly away?: readonly Operation[] | undefined;
    readonly operations: readonly Operation[];
    readonly disturbs?: Disturbs | undefined;
  };

/** What is done with something that is made anew while its values are as ever. */
export interface Around {
  /** What is done before the values of it go aside. */
  readonly first: readonly Operation[];
  /** What is done once they are back. */
  readonly last: readonly Operation[];
}

/** What a rule may look up while it decides. */
export interface Surroundings {
  /** An entity of the present side. */
  readonly before: (address: EntityAddress) => Entity | undefined;
  /** An entity of the wanted side. */
  readonly after: (address: EntityAddress) => Entity | undefined;
  /** What an entity of the present side depends on. */
  readonly dependencies: (address: EntityAddress) => readonly Entity[];
  /** What depends on an entity of the present side. */
  readonly dependants: (address: EntityAddress) => readonly Entity[];
}

/**
 * What the algorithm knows of one kind of entity. Methods, so that rules of
 * different values fit one table.
 */
export interface Rule<Value = unknown> {
  /** Where creations of this kind stand among those that nothing orders. */
  readonly rank: number;
  /** The entities of this kind in a model. */
  list(model: SchemaModel): readonly Entity<Value>[];
  /** What its value names; what a model does not hold is left out later. */
  references?(entity: Entity<Value>): readonly EntityAddress[];
  /** What the catalogs say it depends on and it can be without. */
  ignores?(entity: Entity<Value>, on: EntityAddress): boolean;
  /** Words of a text that the server does not follow, such as a function's body. */
  mentions?(entity: Entity<Value>): ReadonlySet<string>;
  /** Whether the server looks those words up when it creates it; yes if absent. */
  checksMentions?(entity: Entity<Value>): boolean;
  /** Its place among those of its kind in its parent, where there is an order. */
  place?(entity: Entity<Value>): number;
  /** Whether the operations of its parent create and drop it too. */
  comesWithParent?(entity: Entity<Value>): boolean;
  /** How readily it leaves its parent's creation to break a cycle, lowest first. */
  detaches?(entity: Entity<Value>): number;
  /** Creates it, with those parts that come with it. */
  create(
    entity: Entity<Value>,
    parts: readonly Entity[],
    surroundings: Surroundings,
  ): readonly Operation[];
  /** What it is to default privileges, if they may give it to others. */
  asNew?(entity: Entity<Value>): NewObject;
  /** Drops it, with those parts that go with it. */
  drop(
    entity: Entity<Value>,
    parts: readonly Entity[],
    surroundings: Surroundings,
  ): readonly Operation[];
  /** What leads from one value to the other. */
  alter(
    before: Entity<Value>,
    after: Entity<Value>,
    surroundings: Surroundings,
  ): Alteration;
  /** Whether values of what it depends on are inside its own. */
  holds?(entity: Entity<Value>, on: Entity): boolean;
  /** What is done around making it anew, where its values outlive that. */
  around?(
    before: Entity<Value>,
    after: Entity<Value>,
    surroundings: Surroundings,
  ): Around | undefined;
  /** A value it can have while something it depends on is away. */
  withoutDependency?(
    entity: Entity<Value>,
    on: Entity,
    after: Entity<Value>,
  ): Value | undefined;
  /** What its dependants have to do when it is altered along. */
  readonly throughDisturbs?: Disturbs | undefined;
  /** Whether it stays as it is whatever becomes of something it depends on. */
  stays?(
    entity: Entity<Value>,
    on: EntityAddress,
    after: Entity<Value> | undefined,
  ): boolean;
  /** Whether parts of the entities that it awaits come only once it has gone. */
  readonly goesFirst?: true | undefined;
  /** Whether nothing is lost where it is made anew instead of altered. */
  readonly holdsNothing?: true | undefined;
  /** What goes before it goes, the other way round than usual. */
  leavesAfter?(entity: Entity<Value>): readonly EntityAddress[];
  /**
   * Whether it goes before anything else comes, and comes after everything else
   * has gone: what comes meanwhile, on either way, would feel it.
   */
  readonly standsApart?: true | undefined;
  /** The entities whose parts that go have to be gone before this one comes. */
  awaitsPartsOf?(entity: Entity<Value>): readonly EntityAddress[];
  /** What calls it, if others may be called by the same name. */
  calledAs?(entity: Entity<Value>): string;
  /** Names that no two entities may have at once, whatever their kinds. */
  claims?(entity: Entity<Value>): readonly string[];
}
