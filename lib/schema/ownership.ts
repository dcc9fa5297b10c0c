import type { ObjectAddress } from "./address.ts";
import { matchesPattern } from "./object_pattern.ts";

/**
 * Who answers for an object: `managed` by migrations, `observed` (compared and
 * reported, but never altered) or `ignored`.
 *
 * @example A table that another program makes
 * ```ts
 * import type { Config, Ownership } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const cron: Ownership = "ignored";
 * const config: Config = { ownership: { "cron.*": cron } };
 * deepStrictEqual(config.ownership, { "cron.*": "ignored" });
 * ```
 */
export type Ownership = "managed" | "observed" | "ignored";

/**
 * Patterns of objects and who answers for them; the last that means one wins.
 *
 * @example The last pattern that fits wins
 * ```ts
 * import type { Config, OwnershipRules } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const ownership: OwnershipRules = {
 *   "audit.*": "observed",
 *   "audit.bookings": "managed",
 * };
 * const config: Config = { ownership };
 * strictEqual(Object.entries(config.ownership ?? {}).length, 2);
 * ```
 */
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
