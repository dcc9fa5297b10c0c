import { strictEqual } from "node:assert/strict";
import { ownershipOf, type OwnershipRules } from "../../lib/schema/mod.ts";

const RULES: OwnershipRules = {
  "audit.*": "observed",
  "audit.scratch_*": "ignored",
  "audit.scratch_kept": "managed",
};

for (
  const [schema, name, expected] of [
    ["public", "users", "managed"],
    ["audit", "log", "observed"],
    ["audit", "scratch_1", "ignored"],
    ["audit", "scratch_kept", "managed"],
  ]
) {
  Deno.test(`ownershipOf() says that ${schema}.${name} is ${expected}, by the last pattern that means it`, () => {
    strictEqual(
      ownershipOf(RULES, { kind: "table", schema, name: `${name}` }),
      expected,
    );
  });
}
