import { deepStrictEqual } from "node:assert/strict";
import { keyList, parseKey } from "../../lib/inspect/parse_key.ts";

const KEYS = [
  ["a", { expression: "a" }],
  ['"A ""b"" (c"', { expression: 'A "b" (c' }],
  ["a DESC NULLS LAST", { expression: "a", order: "desc", nulls: "last" }],
  ["lower(a)", { expression: { sql: "lower(a)" } }],
  ["app.f(a, 'x) DESC'::text)", {
    expression: { sql: "app.f(a, 'x) DESC'::text)" },
  }],
  ["((a + b)) NULLS FIRST", { expression: { sql: "a + b" }, nulls: "first" }],
  ['a COLLATE app."de-x" text_pattern_ops', {
    expression: "a",
    collation: { schema: "app", name: "de-x" },
    opclass: "text_pattern_ops",
  }],
  ["a app.gist_trgm_ops (siglen='32')", {
    expression: "a",
    opclass: "app.gist_trgm_ops (siglen='32')",
  }],
] as const;

for (const [text, expected] of KEYS) {
  Deno.test(`parseKey() reads ${text}`, () => {
    deepStrictEqual(parseKey(text), expected);
  });
}

Deno.test("keyList() finds the keys behind names that look like keys", () => {
  deepStrictEqual(
    keyList(
      'CREATE INDEX "x USING (y)" ON public.t USING btree (a, f(b, c)) WHERE (d)',
      " USING ",
    ),
    ["a", "f(b, c)"],
  );
});
