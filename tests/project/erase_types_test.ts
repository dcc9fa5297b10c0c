import { strictEqual } from "node:assert/strict";
import { eraseTypes } from "../../lib/project/erase_types.ts";

const cases:
  readonly (readonly [name: string, text: string, erased: string])[] = [
    [
      "imports of types",
      'import type {\n  A,\n} from "x";\nimport { b } from "y";',
      '             \n    \n           \nimport { b } from "y";',
    ],
    [
      "satisfies behind an operand",
      "export default { a: 1 } satisfies Config<A, B>[];",
      "export default { a: 1 }                         ;",
    ],
    [
      "signatures",
      "export async function up(op: Operations, x: n.A<string>): Promise<void> {\n}",
      "export async function up(op            , x             )                {\n}",
    ],
    [
      "nothing in JavaScript that looks alike",
      "const satisfies = 1, a = { b: satisfies }\nfunction f(a, b) {}\nlet c = a ? b : f(a)",
      "const satisfies = 1, a = { b: satisfies }\nfunction f(a, b) {}\nlet c = a ? b : f(a)",
    ],
    [
      "nothing in text",
      "const a = `function f(a: A) {`, b = 'x satisfies T';",
      "const a = `function f(a: A) {`, b = 'x satisfies T';",
    ],
    [
      "no default import that is called type",
      'import type from "x";',
      'import type from "x";',
    ],
    [
      "no signature it does not understand",
      "function f(a: A | B) {}",
      "function f(a: A | B) {}",
    ],
  ];

for (const [name, text, erased] of cases) {
  Deno.test(`eraseTypes() takes out ${name}`, () => {
    strictEqual(eraseTypes(text), erased);
  });
}
