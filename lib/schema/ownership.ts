import type { ObjectAddress } from "./address.ts";
import { matchesPattern } from "./object_pattern.ts";

/**
 * Who answers for an object: `managed` by migrations, `observed` (compared and
 * reported, but never altered) or `ignored`.
 */
export type Ownership = "managed" | "observed" | "ignored";

/** Patterns of objects and who answers for them; the last that means one wins. */
export type OwnershipRules = { readonly [pattern: string]: Ownership };

/** Who answers for an object; `managed` where no pattern means it. */
export function ownershipOf(
  rules: OwnershipRules,
  object: ObjectAddress,
): Ownership {
  const found = Object.entries(rules)
    .findLast(([pattern]) => matchesPattern(pattern, object));
  return found?.[1] ?? "managed";
}
