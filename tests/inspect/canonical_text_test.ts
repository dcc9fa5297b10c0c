import { strictEqual } from "node:assert/strict";
import { canonicalText } from "../../lib/inspect/canonical_text.ts";

const CASES: readonly (readonly [string, string])[] = [
  ["a > 1", "a > 1"],
  [
    "(s)::text = ANY ((ARRAY['a'::character varying, 'b, ('::character varying])::text[])",
    "(s)::text = ANY (ARRAY[('a'::character varying)::text, ('b, ('::character varying)::text])",
  ],
  ["(ARRAY[1, 2])::bigint[]", "ARRAY[(1)::bigint, (2)::bigint]"],
  ["'(ARRAY[1])::text[]'::text", "'(ARRAY[1])::text[]'::text"],
  ["(ARRAY[1, 2])", "(ARRAY[1, 2])"],
  [
    '(ARRAY[1])::app."Odd"[] OR (ARRAY[2])::numeric(10,2)[]',
    'ARRAY[(1)::app."Odd"] OR ARRAY[(2)::numeric(10,2)]',
  ],
];

for (const [text, expected] of CASES) {
  Deno.test(`canonicalText() writes ${text}`, () => {
    strictEqual(canonicalText(text), expected);
  });
}
