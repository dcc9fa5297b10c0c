import type { EntityKind } from "./entity.ts";
import type { Rule } from "./rule.ts";

/** The rule of every kind: all that the algorithm knows about kinds. */
export type RuleTable = Readonly<Record<EntityKind, Rule>>;
