import { strictEqual } from "node:assert/strict";
import { join } from "node:path";
import { importPastBarrels } from "../../scripts/compile/barrels.ts";
import { temporaryProject } from "../support/temporary_project.ts";

const ROOMS = {
  "graph/mod.ts": `/** A room. */
export { reach } from "./reach.ts";
export { type Edge, find as findCycle } from "./cycle.ts";
export type { Node } from "./node.ts";
export * from "./walk/mod.ts";
export const LIMIT = 3;
`,
  "graph/walk/mod.ts": 'export { walk } from "./walk.ts";\n',
};

/** What an import becomes, with the folder of the rooms written as `/`. */
async function rewritten(statement: string): Promise<string> {
  await using place = await temporaryProject(ROOMS);
  const text = await importPastBarrels(
    statement,
    join(place.path, "plan", "plan.ts"),
  );
  return text.replaceAll(`${place.path}/`, "/");
}

const CASES = [
  {
    name: "a name from its own file",
    statement: 'import { reach } from "../graph/mod.ts";',
    expected: 'import { reach as reach } from "/graph/reach.ts";',
  },
  {
    name: "names that are renamed on either side, over several lines",
    statement:
      'import {\n  findCycle as cycle,\n  reach,\n} from "../graph/mod.ts";',
    expected:
      'import { find as cycle } from "/graph/cycle.ts";import { reach as reach } from "/graph/reach.ts";',
  },
  {
    name: "a name that another barrel hands on",
    statement: 'import { walk } from "../graph/mod.ts";',
    expected: 'import { walk as walk } from "/graph/walk/walk.ts";',
  },
  {
    name: "what a barrel defines itself from there",
    statement: 'import { LIMIT } from "../graph/mod.ts";',
    expected: 'import { LIMIT as LIMIT } from "../graph/mod.ts";',
  },
  {
    name: "no types",
    statement:
      'import { type Edge, reach } from "../graph/mod.ts";\nimport type { Node } from "../graph/mod.ts";\n',
    expected: 'import { reach as reach } from "/graph/reach.ts";\n\n',
  },
  {
    name: "anything else as it was",
    statement:
      'import { at } from "./at.ts";\nimport process from "node:process";\n',
    expected:
      'import { at } from "./at.ts";\nimport process from "node:process";\n',
  },
];

for (const { name, statement, expected } of CASES) {
  Deno.test(`importPastBarrels() imports ${name}`, async () => {
    strictEqual(await rewritten(statement), expected);
  });
}
