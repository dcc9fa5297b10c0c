import { deepStrictEqual, ok } from "node:assert/strict";
import fc from "fast-check";
import {
  buildDirectedGraph,
  findCycle,
  targetsOf,
  topologicalOrder,
} from "../../lib/graph/mod.ts";

Deno.test("topologicalOrder() puts parents first and the smallest node next", () => {
  const graph = buildDirectedGraph([[3], [], [1], []]);
  deepStrictEqual(topologicalOrder(graph), [1, 2, 3, 0]);
});

Deno.test("topologicalOrder() leaves out what is on a circle or builds on one", () => {
  const graph = buildDirectedGraph([[], [2], [1], [2]]);
  deepStrictEqual(topologicalOrder(graph), [0]);
});

Deno.test("findCycle() finds nothing where there is no circle", () => {
  deepStrictEqual(findCycle(buildDirectedGraph([[], [0], [0, 1]])), undefined);
});

Deno.test("findCycle() names a circle from its smallest node, child to parent", () => {
  const graph = buildDirectedGraph([[], [0, 3], [1], [2], [3]]);
  deepStrictEqual(findCycle(graph), [1, 3, 2]);
});

Deno.test("findCycle() finds a circle exactly where nodes cannot be ordered", () => {
  const lists = fc.array(fc.array(fc.nat(), { maxLength: 2 }), {
    minLength: 1,
    maxLength: 10,
  });
  fc.assert(
    fc.property(lists, (numbers) => {
      const size = numbers.length;
      const graph = buildDirectedGraph(
        numbers.map((list) => [...new Set(list.map((n) => n % size))]),
      );
      const cycle = findCycle(graph);
      deepStrictEqual(
        cycle === undefined,
        topologicalOrder(graph).length === size,
      );
      cycle?.forEach((node, place) => {
        const next = cycle[(place + 1) % cycle.length] ?? -1;
        ok(targetsOf(graph.parents, node).includes(next));
      });
    }),
    { numRuns: 1000 },
  );
});
