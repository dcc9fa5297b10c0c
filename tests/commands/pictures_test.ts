import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { drawDot } from "../../lib/commands/pictures/dot.ts";
import { drawHtml } from "../../lib/commands/pictures/html.ts";
import { drawLanes } from "../../lib/commands/pictures/lanes.ts";
import { layOutInLanes } from "../../lib/commands/pictures/lane_layout.ts";
import { drawMermaid } from "../../lib/commands/pictures/mermaid.ts";
import type { PictureNode } from "../../lib/commands/pictures/picture_node.ts";
import { drawSvg } from "../../lib/commands/pictures/svg.ts";

function node(
  id: string,
  downRevisions: readonly string[],
  more: Partial<PictureNode> = {},
): PictureNode {
  return {
    id,
    message: `Message of ${id}`,
    branchLabels: [],
    downRevisions,
    dependencies: [],
    isHead: false,
    isCurrent: false,
    ...more,
  };
}

const DIAMOND = [
  node("d", ["b", "c"], { isHead: true, state: "pending" }),
  node("b", ["a"], { state: "applied", isCurrent: true }),
  node("c", ["a"], { state: "pending", dependencies: ["b"] }),
  node("a", [], { state: "applied", branchLabels: ["main"] }),
];

interface LanesCase {
  readonly name: string;
  readonly nodes: readonly PictureNode[];
  readonly expected: string;
}

const LANES: readonly LanesCase[] = [
  { name: "nothing", nodes: [], expected: "" },
  {
    name: "a line",
    nodes: [node("b", ["a"], { isCurrent: true }), node("a", [])],
    expected: `
● b
○ a`,
  },
  {
    name: "a branch and its merge",
    nodes: [
      node("d", ["b", "c"]),
      node("b", ["a"]),
      node("c", ["a"]),
      node("a", []),
    ],
    expected: `
○ d
├─╮
○ │ b
│ ○ c
├─╯
○ a`,
  },
  {
    name: "lines that cross others on their way",
    nodes: [
      node("h", ["m"]),
      node("i", ["m"]),
      node("o", ["p", "q", "r"]),
      node("m", ["p"]),
      node("q", ["z"]),
      node("r", ["z"]),
      node("p", ["z"]),
      node("z", []),
    ],
    expected: `
○ h
│ ○ i
│ │ ○ o
│ │ ├─┬─╮
├─╯ │ │ │
○   │ │ │ m
│   │ ○ │ q
│   │ │ ○ r
├───╯ │ │
○     │ │ p
├─────┴─╯
○ z`,
  },
  {
    name: "two histories beside one another",
    nodes: [node("b", ["a"]), node("y", ["x"]), node("a", []), node("x", [])],
    expected: `
○ b
│ ○ y
○ │ a
  ○ x`,
  },
  {
    name: "a part of a history, the rest left out",
    nodes: [node("c", ["b"]), node("b", ["a"])],
    expected: `
○ c
○ b`,
  },
];

for (const { name, nodes, expected } of LANES) {
  Deno.test(`drawLanes() draws ${name}`, () => {
    const lines = drawLanes(nodes).map(({ drawing, node }) =>
      node === undefined ? drawing : `${drawing} ${node.id}`
    );
    strictEqual(lines.map((line) => `\n${line}`).join(""), expected);
  });
}

Deno.test("drawMermaid() draws revisions, edges and states", () => {
  strictEqual(
    drawMermaid(DIAMOND),
    `flowchart TD
  r3["a (main)<br/>Message of a"]:::applied
  r2["c<br/>Message of c"]:::pending
  r1["b<br/>Message of b"]:::applied:::current
  r0["d<br/>Message of d"]:::pending
  r3 --> r2
  r1 -.-> r2
  r3 --> r1
  r1 --> r0
  r2 --> r0
  classDef applied fill:#e6f4ea,stroke:#188038,color:#0b3d1f
  classDef pending fill:#fff4e0,stroke:#b06000,color:#4a2a00
  classDef current stroke-width:3px`,
  );
});

Deno.test("drawDot() draws revisions, edges and states", () => {
  strictEqual(
    drawDot([node("b", ["a"], { message: 'Say "hi"' }), node("a", [])]),
    `digraph revisions {
  node [shape=box, style="rounded,filled", fillcolor="#ffffff", fontname="sans-serif"];
  "a" [label="a\\nMessage of a"];
  "b" [label="b\\nSay \\"hi\\""];
  "a" -> "b";
}`,
  );
});

Deno.test("pictures hold nothing of a message that could be markup", () => {
  const hostile = [node("a", [], { message: "<script>alert('#1')</script>" })];
  ok(!drawSvg(hostile).includes("<script"));
  ok(!drawHtml(hostile).includes("<script"));
  ok(!drawMermaid(hostile).includes("<script"));
});

Deno.test("drawSvg() and drawHtml() refer to nothing outside", () => {
  for (const picture of [drawSvg(DIAMOND), drawHtml(DIAMOND)]) {
    const addresses = picture.match(/https?:[^"' )]+/g) ?? [];
    strictEqual(addresses.join(), "http://www.w3.org/2000/svg");
    ok(!/<link|<script|@import|url\(/.test(picture));
  }
  match(drawHtml(DIAMOND), /2 applied.*2 pending/);
});

Deno.test("drawSvg() draws histories of any length", () => {
  const nodes = Array.from(
    { length: 5_000 },
    (_, place) => node(`r${place}`, place === 0 ? [] : [`r${place - 1}`]),
  ).reverse();
  const picture = drawSvg(nodes);
  strictEqual(picture.match(/<g class="revision">/g)?.length, 5_000);
  strictEqual(picture.match(/<path class="line"/g)?.length, 4_999);
  match(picture, /<path class="line" d="M120 48 L120 64 L120 64 L120 80"\/>/);
});

Deno.test("layOutInLanes() lets lines pass beside boxes", () => {
  const { width, height, nodes, edges } = layOutInLanes([
    node("d", ["b", "c"]),
    node("b", ["a"]),
    node("c", ["a"]),
    node("a", []),
  ]);
  deepStrictEqual([width, height], [504, 288]);
  deepStrictEqual(
    nodes.map((placed) => `${placed.node.id} ${placed.x},${placed.y}`),
    ["d 120,24", "b 120,104", "c 384,184", "a 120,264"],
  );
  deepStrictEqual(
    edges.map(({ points }) => points.map(({ x, y }) => `${x},${y}`).join(" ")),
    [
      "120,48 120,64 120,64 120,80",
      "120,48 384,64 384,144 384,160",
      "120,128 120,144 120,224 120,240",
      "384,208 384,224 384,224 120,240",
    ],
  );
});

Deno.test("drawSvg() gives 300 revisions places that do not overlap", () => {
  const nodes = Array.from({ length: 300 }, (_, place) => {
    const parents = [place - 1, place - 3].filter((n) => n >= 0);
    return node(
      `r${place}`,
      place % 3 === 0
        ? parents.map((n) => `r${n}`)
        : parents.slice(0, 1).map((n) => `r${n}`),
    );
  }).reverse();
  const boxes = [
    ...drawSvg(nodes).matchAll(
      /class="box" x="([-\d.]+)" y="([-\d.]+)" width="(\d+)" height="(\d+)"/g,
    ),
  ].map((found) => found.slice(1).map(Number));
  strictEqual(boxes.length, 300);
  for (
    const [place, [x = 0, y = 0, width = 0, height = 0]] of boxes.entries()
  ) {
    for (const [otherX = 0, otherY = 0] of boxes.slice(place + 1)) {
      ok(Math.abs(x - otherX) >= width || Math.abs(y - otherY) >= height);
    }
  }
});
