import { strictEqual } from "node:assert/strict";
import { lanesText } from "../../../lib/cli/report/lanes_text.ts";
import { renderStyled } from "../../../lib/cli/style.ts";

interface Drawn {
  readonly id: string;
  readonly downRevisions: readonly string[];
  readonly message: string;
  readonly isHead?: boolean;
}

function draw(nodes: readonly Drawn[], columns: number): string {
  const complete = nodes.map(({ isHead = false, ...node }) => ({
    ...node,
    isHead,
    branchLabels: [],
    dependencies: [],
    isCurrent: false,
  }));
  return renderStyled(lanesText(complete, columns), "plain");
}

const DIAMOND: readonly Drawn[] = [
  {
    id: "d",
    downRevisions: ["b", "c"],
    message: "Join what went apart",
    isHead: true,
  },
  { id: "c", downRevisions: ["a"], message: "One of two branches" },
  { id: "b", downRevisions: ["a"], message: "The other branch of the two" },
  { id: "a", downRevisions: [], message: "Where all of it begins" },
];

Deno.test("lanesText() keeps the lines beside text that takes several", () => {
  strictEqual(
    draw(DIAMOND, 22),
    `○ d (head) Join what
│     went apart
├─╮
│ ○ c One of two
│ │     branches
○ │ b The other branch
│ │     of the two
├─╯
○ a Where all of it
      begins`,
  );
});

Deno.test("lanesText() puts a revision on a line where there is room", () => {
  strictEqual(
    draw(DIAMOND.slice(2), Infinity),
    "○ b The other branch of the two\n○ a Where all of it begins",
  );
});
