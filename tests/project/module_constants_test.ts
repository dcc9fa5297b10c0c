import { deepStrictEqual, strictEqual, throws } from "node:assert/strict";
import { isRetortError } from "../../lib/errors/mod.ts";
import { readModuleHeader } from "../../lib/project/module_header.ts";

const BODY = `
export function upgrade(op: Operations): void {
  const revision = /['"\`]/.test("x") ? \`\${"}"}\` : 4 / 2;
  op.execute("export const revision = 1");
}
`;

function header(text: string): ReturnType<typeof readModuleHeader> {
  return readModuleHeader({ file: "migrations/a.ts", text });
}

const cases: readonly {
  readonly name: string;
  readonly text: string;
  readonly expected: Partial<ReturnType<typeof readModuleHeader>>;
}[] = [
  {
    name: "plain literals and the first doc comment",
    text: `#!/usr/bin/env deno
import type { Operations } from "jsr:@retort/retort";
/* no doc */
/**
 * Add notes.
 *
 * In two lines.
 */
export const revision = "ae1";
export const downRevision = null;
/** Not this. */
${BODY}`,
    expected: {
      id: "ae1",
      downRevisions: [],
      branchLabels: [],
      dependsOn: [],
      transaction: "auto",
      doc: "Add notes.\n\nIn two lines.",
    },
  },
  {
    name: "annotations, assertions and template literals",
    text: `export const revision: string = \`ae1\` as const
export const downRevision: string | null | readonly (string | (() => void))[] = ["a", 'b',] satisfies string[];
export const branchLabels = [] as string[], dependsOn = ["x"] as const satisfies readonly string[];
export const transaction: "auto" | "none" = "none"
${BODY}`,
    expected: {
      id: "ae1",
      downRevisions: ["a", "b"],
      branchLabels: [],
      dependsOn: ["x"],
      transaction: "none",
    },
  },
  {
    name: "escapes",
    text: String.raw`export const revision = "\x61\u0065\u{31}\'\
";export const downRevision = "a\\b";`,
    expected: { id: "ae1'", downRevisions: ["a\\b"] },
  },
  {
    name: "comments between everything",
    text:
      "export /* a */ const // b\n revision /* c */ = /* d */ 'ae1' // e\n;export const downRevision = /**/ null",
    expected: { id: "ae1", downRevisions: [] },
  },
  {
    name: "a header below the functions",
    text:
      `${BODY}\nexport const revision = "ae1";\nexport const downRevision = "a";`,
    expected: { id: "ae1", downRevisions: ["a"] },
  },
  {
    name: "look-alikes in strings, comments and nested blocks",
    text: `// export const revision = "no";
const a = "export const revision = 'no';", b = \`
export const revision = "no";
\`;
{ const c = { export: "const revision" }; }
export const revision = "ae1";
export const downRevision = null;
`,
    expected: { id: "ae1" },
  },
  {
    name: "regular expressions and divisions",
    text:
      `const a = 1 / 2; const b = [1][0] / 2, c = (1) / 2; let d = 1; d++ / 2;
const e = d! / 2; if (a) /['"]/.test("x");
const f = () => /[/"']\\/'/g;
export const revision = "ae1";
export const downRevision = null;
`,
    expected: { id: "ae1" },
  },
  {
    name: "a byte order mark and CRLF",
    text:
      '\ufeffexport const revision = "ae1";\r\nexport const downRevision = null;\r\n',
    expected: { id: "ae1" },
  },
];

for (const { name, text, expected } of cases) {
  Deno.test(`readModuleHeader() reads ${name}`, () => {
    const found = header(text);
    for (const [key, value] of Object.entries(expected)) {
      deepStrictEqual(found[key as keyof typeof found], value);
    }
  });
}

const refused: readonly {
  readonly name: string;
  readonly text: string;
  readonly message: string;
  readonly place: readonly [number, number];
}[] = [
  {
    name: "a concatenation",
    text: 'const a = 1;\nexport const revision = "a" + a;',
    message:
      'Cannot read "revision" of the migration "migrations/a.ts": its value is not a literal',
    place: [2, 25],
  },
  {
    name: "a variable",
    text: "export const revision = ID;",
    message:
      'Cannot read "revision" of the migration "migrations/a.ts": its value is not a literal',
    place: [1, 25],
  },
  {
    name: "a template with a substitution",
    text: "export const revision = `a${1}`;",
    message:
      'Cannot read "revision" of the migration "migrations/a.ts": its value is not a literal',
    place: [1, 25],
  },
  {
    name: "a call behind the value, on the next line",
    text: 'export const revision = "a"\n  .trim();',
    message:
      'Cannot read "revision" of the migration "migrations/a.ts": its value is not a literal',
    place: [1, 25],
  },
  {
    name: "let",
    text: 'export let revision = "a";',
    message:
      'Cannot read "revision" of the migration "migrations/a.ts": it is exported as "let", not as "const"',
    place: [1, 12],
  },
  {
    name: "a list of exports",
    text: 'const revision = "a";\nexport { revision };',
    message:
      'Cannot read "revision" of the migration "migrations/a.ts": it is exported from a list, not where it is declared',
    place: [2, 10],
  },
  {
    name: "two of one name",
    text:
      'export const revision = "a";\nexport const revision = "b";\nexport const downRevision = null;',
    message:
      'Cannot read "revision" of the migration "migrations/a.ts": it is exported twice',
    place: [2, 25],
  },
  {
    name: "no revision",
    text: "export const downRevision = null;",
    message:
      'Cannot read "revision" of the migration "migrations/a.ts": the file does not export it',
    place: [1, 1],
  },
  {
    name: "no down revision",
    text: 'export const revision = "a";',
    message:
      'Cannot read "downRevision" of the migration "migrations/a.ts": the file does not export it',
    place: [1, 1],
  },
  {
    name: "a number",
    text: "export const revision = 1;",
    message:
      'Cannot read "revision" of the migration "migrations/a.ts": its value is not a literal',
    place: [1, 25],
  },
  {
    name: "a transaction that is neither",
    text:
      'export const revision = "a";\nexport const downRevision = null;\nexport const transaction = "maybe";',
    message:
      'Cannot read "transaction" of the migration "migrations/a.ts": it is neither "auto" nor "none"',
    place: [3, 28],
  },
  {
    name: "a comment that never ends",
    text: 'export const revision = "a" /* and',
    message:
      'Cannot read "revision" of the migration "migrations/a.ts": the comment never ends',
    place: [1, 29],
  },
];

for (const { name, text, message, place } of refused) {
  Deno.test(`readModuleHeader() refuses ${name}`, () => {
    throws(() => header(text), (error) => {
      if (!isRetortError(error, "migration/header-invalid")) return false;
      strictEqual(error.message, message);
      deepStrictEqual([error.source?.line, error.source?.column], place);
      return true;
    });
  });
}
