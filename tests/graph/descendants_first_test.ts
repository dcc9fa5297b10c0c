import { deepStrictEqual } from "node:assert/strict";
import fc from "fast-check";
import {
  buildDirectedGraph,
  descendantsFirst,
  type DirectedGraph,
  markedNodes,
  reach,
  targetsOf,
} from "../../lib/graph/mod.ts";

interface Case {
  readonly name: string;
  readonly parents: readonly (readonly number[])[];
  readonly expected: readonly number[];
}

const CASES: readonly Case[] = [
  { name: "nothing", parents: [], expected: [] },
  { name: "a line", parents: [[], [0], [1]], expected: [2, 1, 0] },
  {
    name: "a diamond, the first parent first",
    parents: [[], [0], [0], [1, 2], [3]],
    expected: [4, 3, 1, 2, 0],
  },
  {
    name: "a short branch before the long one that is older",
    parents: [[], [0], [1], [2], [2], [0]],
    expected: [3, 4, 2, 1, 5, 0],
  },
  {
    name: "several bases",
    parents: [[], [0], [], [2]],
    expected: [1, 0, 3, 2],
  },
];

for (const { name, parents, expected } of CASES) {
  Deno.test(`descendantsFirst() orders ${name}`, () => {
    const graph = buildDirectedGraph(parents);
    deepStrictEqual(order(graph), expected);
  });
}

Deno.test("descendantsFirst() gives what following the lines one by one gives", () => {
  fc.assert(
    fc.property(randomParents(), fc.array(fc.boolean()), (parents, keep) => {
      const graph = buildDirectedGraph(parents);
      const included = new Uint8Array(graph.size).fill(1);
      keep.forEach((kept, node) => {
        if (!kept && node < graph.size) included[node] = 0;
      });
      const tips = tipsOf(graph);
      deepStrictEqual(
        descendantsFirst(graph, { included, tips }),
        followLines(graph, included, tips),
      );
    }),
    { numRuns: 2000 },
  );
});

function order(graph: DirectedGraph): number[] {
  const included = new Uint8Array(graph.size).fill(1);
  return descendantsFirst(graph, { included, tips: tipsOf(graph) });
}

function tipsOf(graph: DirectedGraph): number[] {
  return Array.from({ length: graph.size }, (_, node) => node)
    .filter((node) => targetsOf(graph.children, node).length === 0);
}

function randomParents(): fc.Arbitrary<readonly (readonly number[])[]> {
  return fc.array(fc.array(fc.nat(), { maxLength: 3 }), { maxLength: 16 })
    .map((lists) =>
      lists.map((list, node) =>
        node === 0 ? [] : [...new Set(list.map((n) => n % node))]
      )
    );
}

/** The same order found the slow way, with the ancestors of every line. */
function followLines(
  graph: DirectedGraph,
  included: Uint8Array,
  tips: readonly number[],
): number[] {
  const left = new Set(markedNodes(included));
  const lines = tips.filter((tip) => left.has(tip));
  const found: number[] = [];
  let line = 0;
  while (lines.length > 0) {
    const node = lines[line] ?? 0;
    const blocker = lines.findIndex((other, place) =>
      place !== line && reach(graph.parents, [other])[node] === 1
    );
    if (blocker !== -1) {
      line = blocker;
      continue;
    }
    found.push(node);
    left.delete(node);
    const [first, ...others] = [...targetsOf(graph.parents, node)]
      .filter((parent) => left.has(parent) && !lines.includes(parent));
    if (first === undefined) {
      lines.splice(line, 1);
      line = Math.max(line - 1, 0);
    } else {
      lines[line] = first;
      lines.push(...others);
    }
  }
  return found;
}
