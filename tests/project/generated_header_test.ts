import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { readGeneratedHeader } from "../../lib/project/generated_header.ts";
import { typescriptMigration } from "../../lib/project/migration_template.ts";
import { readModuleHeader } from "../../lib/project/module_header.ts";

const GENERATED = {
  message: "Add notes to bookings",
  id: "8c1d5e2f9a04",
  downRevisions: ["1975ea83b712"],
  importFrom: "jsr:@retort/retort",
  upgrade: 'op.addColumn("bookings", "notes", { type: "text" });',
};

const READ = [
  { name: "a revision on top of another", template: GENERATED },
  { name: "a merge", template: { ...GENERATED, downRevisions: ["a", "b"] } },
  { name: "a base", template: { ...GENERATED, downRevisions: [] } },
  { name: "one without a message", template: { ...GENERATED, message: "" } },
];

for (const { name, template } of READ) {
  Deno.test(`readGeneratedHeader() reads ${name} as taking the module apart does`, () => {
    const source = { file: "a.ts", text: typescriptMigration(template) };
    deepStrictEqual(readGeneratedHeader(source), readModuleHeader(source));
  });
}

const TEXT = typescriptMigration(GENERATED);
const LEFT = [
  ["a label", `${TEXT}\nexport const branchLabels = ["billing"];\n`],
  ["a dependency", `${TEXT}\nexport const dependsOn = ["ae10"];\n`],
  ["a transaction mode", `${TEXT}\nexport const transaction = "none";\n`],
  ["a second revision", `${TEXT}\nexport const revision = "x";\n`],
  ["a comment first", `// Ours\n${TEXT}`],
  ["an escape", TEXT.replace("8c1d5e2f9a04", "\\\\u0061")],
  ["a tab in an id", TEXT.replace("1975ea83b712", "a\t")],
  ["single quotes", TEXT.replaceAll('"', "'")],
] as const;

for (const [name, text] of LEFT) {
  Deno.test(`readGeneratedHeader() leaves a module with ${name} to be taken apart`, () => {
    strictEqual(readGeneratedHeader({ file: "a.ts", text }), undefined);
  });
}
