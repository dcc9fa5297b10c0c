import type { ObjectAddress } from "./address.ts";

const KIND_REGEXP = /^([a-zA-Z]+):(.*)$/s;

function globRegExp(glob: string): RegExp {
  const source = glob.replaceAll(/[.*+?^${}()|[\]\\]/g, (character) => {
    if (character === "*") return ".*";
    return character === "?" ? "." : `\\${character}`;
  });
  return new RegExp(`^${source}$`, "s");
}

/** The names that an object can be meant by. */
function namesOf({ schema, name, member }: ObjectAddress): readonly string[] {
  const short = member === undefined ? [name] : [member, `${name}.${member}`];
  const long = member === undefined ? name : `${name}.${member}`;
  return schema === undefined ? short : [...short, `${schema}.${long}`];
}

/**
 * Tells whether a pattern means an object: `users`, `app.*`, `table:audit_*`,
 * `index:app.*_tmp`, `trigger:users.touch`. `*` stands for any text and `?` for
 * one character; a kind before a colon narrows it to that kind.
 *
 * @example
 * ```ts
 * import { matchesPattern } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const table = { kind: "table", schema: "app", name: "users" } as const;
 * strictEqual(matchesPattern("app.*", table), true);
 * strictEqual(matchesPattern("index:users", table), false);
 * ```
 */
export function matchesPattern(
  pattern: string,
  object: ObjectAddress,
): boolean {
  const [, kind, glob] = KIND_REGEXP.exec(pattern) ?? [];
  if (kind !== undefined && kind !== object.kind) return false;
  const expression = globRegExp(glob ?? pattern);
  return namesOf(object).some((name) => expression.test(name));
}
