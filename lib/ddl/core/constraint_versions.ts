import type { Operation } from "../../operations/mod.ts";
import type { Constraint } from "../../schema/mod.ts";
import type { CompileOptions } from "../compile_options.ts";
import { type Feature, needsVersion } from "../objects/needs_version.ts";

/** Refuses a constraint that says what the server is too old for. */
export function refuseOldServer(
  operation: Operation,
  constraint: Constraint,
  options: CompileOptions,
): void {
  for (const feature of featuresOf(constraint)) {
    needsVersion(operation, feature, options);
  }
}

function featuresOf(constraint: Constraint): readonly Feature[] {
  const features: Feature[] = [];
  if (constraint.notEnforced) {
    features.push({ feature: "NOT ENFORCED", since: 180000 });
  }
  if ("nullsNotDistinct" in constraint && constraint.nullsNotDistinct) {
    features.push({ feature: "NULLS NOT DISTINCT", since: 150000 });
  }
  if ("withoutOverlaps" in constraint && constraint.withoutOverlaps) {
    features.push({ feature: "WITHOUT OVERLAPS", since: 180000 });
  }
  if ("period" in constraint && constraint.period) {
    features.push({ feature: "PERIOD", since: 180000 });
  }
  if ("onDeleteColumns" in constraint && constraint.onDeleteColumns) {
    features.push({ feature: "ON DELETE SET … (columns)", since: 150000 });
  }
  if (constraint.kind === "notNull") {
    features.push({ feature: "a NOT NULL constraint by name", since: 180000 });
  }
  return features;
}
