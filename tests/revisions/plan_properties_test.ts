import { deepStrictEqual, ok } from "node:assert/strict";
import fc from "fast-check";
import { isRetortError } from "../../lib/errors/mod.ts";
import {
  buildRevisionGraph,
  currentRevisions,
  headRevisions,
  type Plan,
  planDowngrade,
  planOfflineDowngrade,
  planOfflineUpgrade,
  planStamp,
  planUpgrade,
  realHeadRevisions,
  resolveRevision,
  resolveRevisions,
  type Revision,
  revisionHistory,
  type RowEffect,
} from "../../lib/revisions/mod.ts";
import { randomRevisions } from "../support/random_revisions.ts";

const RUNS = { numRuns: 300 };

Deno.test("planUpgrade() to heads applies every revision and ends at the real heads", () => {
  fc.assert(
    fc.property(randomRevisions(), (revisions) => {
      const graph = buildRevisionGraph(revisions);
      const plan = planUpgrade(graph, { from: [], to: "heads" });
      deepStrictEqual(
        stepIds(plan).sort(),
        revisions.map(({ id }) => id).sort(),
      );
      deepStrictEqual(plan.end, ids(realHeadRevisions(graph)).sort());
      checkPlan(revisions, plan);
    }),
    RUNS,
  );
});

Deno.test("planDowngrade() to base undoes planUpgrade(), whatever was applied", () => {
  fc.assert(
    fc.property(randomRevisions(), fc.nat(), (revisions, choice) => {
      const graph = buildRevisionGraph(revisions);
      const to = revisions[choice % revisions.length]?.id ?? "";
      const up = planUpgrade(graph, { from: [], to });
      const down = planDowngrade(graph, { from: up.end, to: "base" });
      deepStrictEqual(stepIds(down).sort(), stepIds(up).sort());
      deepStrictEqual(down.end, []);
      checkPlan(revisions, up);
      checkPlan(revisions, down);
    }),
    RUNS,
  );
});

Deno.test("planDowngrade() to a revision takes back all that builds on it, and planUpgrade() brings it back", () => {
  fc.assert(
    fc.property(randomRevisions(), fc.nat(), (revisions, choice) => {
      const graph = buildRevisionGraph(revisions);
      const to = revisions[choice % revisions.length]?.id ?? "";
      const all = planUpgrade(graph, { from: [], to: "heads" });
      fc.pre(
        all.end.includes(to) ||
          revisions.some(({ downRevisions }) => downRevisions.includes(to)),
      );
      const down = planDowngrade(graph, { from: all.end, to });
      checkPlan(revisions, down);
      ok(!stepIds(down).includes(to));
      for (const { id, downRevisions } of revisions) {
        if (downRevisions.includes(to)) ok(stepIds(down).includes(id));
      }
      const again = planUpgrade(graph, { from: down.end, to: "heads" });
      checkPlan(revisions, again);
      deepStrictEqual(stepIds(again).sort(), stepIds(down).sort());
      deepStrictEqual(again.end, all.end);
    }),
    RUNS,
  );
});

Deno.test("planUpgrade() in two parts applies what one part does", () => {
  fc.assert(
    fc.property(randomRevisions(), fc.nat(), (revisions, choice) => {
      const graph = buildRevisionGraph(revisions);
      const stop = revisions[choice % revisions.length]?.id ?? "";
      const first = planUpgrade(graph, { from: [], to: stop });
      const second = planUpgrade(graph, { from: first.end, to: "heads" });
      const whole = planUpgrade(graph, { from: [], to: "heads" });
      checkPlan(revisions, second);
      deepStrictEqual(
        [...stepIds(first), ...stepIds(second)].sort(),
        stepIds(whole).sort(),
      );
      deepStrictEqual(second.end, whole.end);
    }),
    RUNS,
  );
});

Deno.test("planStamp() to heads makes the table say what planUpgrade() would", () => {
  fc.assert(
    fc.property(randomRevisions(), fc.nat(), (revisions, choice) => {
      const graph = buildRevisionGraph(revisions);
      const stop = revisions[choice % revisions.length]?.id ?? "";
      const { end: from } = planUpgrade(graph, { from: [], to: stop });
      const stamp = planStamp(graph, { from, to: ["heads"], purge: true });
      deepStrictEqual(applyRows(from, stamp.rows), stamp.end);
      deepStrictEqual(stamp.end, ids(realHeadRevisions(graph)).sort());
      const back = planStamp(graph, { from: stamp.end, to: ["base"] });
      deepStrictEqual(applyRows(stamp.end, back.rows), []);
    }),
    RUNS,
  );
});

Deno.test("currentRevisions() shows every applied revision that no applied one builds on", () => {
  fc.assert(
    fc.property(randomRevisions(), fc.nat(), (revisions, choice) => {
      const graph = buildRevisionGraph(revisions);
      const stop = revisions[choice % revisions.length]?.id ?? "";
      const plan = planUpgrade(graph, { from: [], to: stop });
      const applied = new Set(stepIds(plan));
      const below = new Set(
        revisions.filter(({ id }) => applied.has(id))
          .flatMap(({ downRevisions }) => downRevisions),
      );
      deepStrictEqual(
        ids(currentRevisions(graph, plan.end)).sort(),
        [...applied].filter((id) => !below.has(id)).sort(),
      );
    }),
    RUNS,
  );
});

Deno.test("revisionHistory() lists every revision once, newest first", () => {
  fc.assert(
    fc.property(randomRevisions(), (revisions) => {
      const graph = buildRevisionGraph(revisions);
      const listed = ids(revisionHistory(graph));
      deepStrictEqual([...listed].sort(), ids(revisions).sort());
      checkOrder(revisions, [...listed].reverse());
    }),
    RUNS,
  );
});

Deno.test("the order of the files does not change which heads and revisions there are", () => {
  fc.assert(
    fc.property(randomRevisions(), (revisions) => {
      const one = buildRevisionGraph(revisions);
      const other = buildRevisionGraph([...revisions].reverse());
      deepStrictEqual(
        ids(headRevisions(one)).sort(),
        ids(headRevisions(other)).sort(),
      );
      deepStrictEqual(
        Object.fromEntries(revisions.map(({ id }, n) => [id, one.labels[n]])),
        Object.fromEntries(
          [...revisions].reverse().map(({ id }, n) => [id, other.labels[n]]),
        ),
      );
    }),
    RUNS,
  );
});

Deno.test("every target is resolved or refused with a coded error", () => {
  fc.assert(
    fc.property(randomRevisions(), (revisions) => {
      const graph = buildRevisionGraph(revisions);
      const { end: from } = planUpgrade(graph, { from: [], to: "heads" });
      fc.assert(
        fc.property(anyTarget(revisions), (target) => {
          for (
            const ask of [
              () => resolveRevision(graph, target),
              () => resolveRevisions(graph, target),
              () => planUpgrade(graph, { from: [], to: target }),
              () => planUpgrade(graph, { from, to: target }),
              () => planDowngrade(graph, { from, to: target }),
              () => planStamp(graph, { from, to: [target] }),
              () => planOfflineUpgrade(graph, target),
              () => planOfflineDowngrade(graph, target),
              () => revisionHistory(graph, { range: target, current: from }),
            ]
          ) answers(ask);
        }),
        { numRuns: 20 },
      );
    }),
    { numRuns: 60 },
  );
});

function answers(ask: () => unknown): void {
  try {
    ask();
  } catch (error) {
    ok(isRetortError(error), `${error}`);
    ok(error.message !== "" && !error.message.endsWith("."));
  }
}

/** Anything, and things put together from what targets are made of. */
function anyTarget(revisions: readonly Revision[]): fc.Arbitrary<string> {
  const names = revisions.flatMap(({ id, branchLabels }) => [
    id,
    id.slice(0, 4),
    ...branchLabels,
  ]);
  const part = fc.constantFrom(
    ...names,
    "head",
    "heads",
    "base",
    "current",
    "@",
    ":",
    "+1",
    "-1",
    "+3",
    "-2",
    "+0",
    "nothing",
    "",
  );
  return fc.oneof(
    fc.string(),
    fc.array(part, { maxLength: 4 }).map((parts) => parts.join("")),
  );
}

/** Checks that the rows after each step name exactly the applied tips. */
function checkPlan(revisions: readonly Revision[], plan: Plan): void {
  const needs = needsOf(revisions);
  const applied = new Set(plan.start.flatMap((id) => [...below(needs, id)]));
  let rows = [...plan.start];
  for (const step of plan.steps) {
    const { id } = step.revision;
    if (step.direction === "up") {
      for (const need of needs.get(id) ?? []) ok(applied.has(need));
      applied.add(id);
    } else {
      applied.delete(id);
      for (const other of applied) ok(!needs.get(other)?.includes(id));
    }
    rows = applyRows(rows, step.rows);
    const covered = new Set(
      [...applied].flatMap((one) => needs.get(one) ?? []),
    );
    deepStrictEqual(
      rows,
      [...applied].filter((one) => !covered.has(one)).sort(),
    );
  }
  deepStrictEqual(plan.end, [...rows].sort());
}

function checkOrder(
  revisions: readonly Revision[],
  order: readonly string[],
): void {
  const placeOf = new Map(order.map((id, place) => [id, place]));
  for (const [id, needed] of needsOf(revisions)) {
    for (const need of needed) {
      ok((placeOf.get(need) ?? NaN) < (placeOf.get(id) ?? NaN));
    }
  }
}

/** What each revision builds and depends on, labels resolved. */
function needsOf(
  revisions: readonly Revision[],
): ReadonlyMap<string, readonly string[]> {
  const owner = new Map(
    revisions.flatMap(({ id, branchLabels }) =>
      branchLabels.map((label) => [label, id] as const)
    ),
  );
  return new Map(
    revisions.map(({ id, downRevisions, dependsOn }) => [
      id,
      [...downRevisions, ...dependsOn.map((one) => owner.get(one) ?? one)],
    ]),
  );
}

function below(
  needs: ReadonlyMap<string, readonly string[]>,
  id: string,
): ReadonlySet<string> {
  const seen = new Set<string>();
  const todo = [id];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (!seen.has(next)) todo.push(...(needs.get(next) ?? []));
    seen.add(next);
  }
  return seen;
}

/** Applies row effects; each must find its row, or no row. */
function applyRows(
  start: readonly string[],
  effects: readonly RowEffect[],
): string[] {
  const rows = new Set(start);
  for (const effect of effects) {
    if (effect.kind === "delete") ok(rows.delete(effect.id));
    if (effect.kind === "update") ok(rows.delete(effect.from));
    if (effect.kind === "delete") continue;
    const added = effect.kind === "insert" ? effect.id : effect.to;
    ok(!rows.has(added));
    rows.add(added);
  }
  return [...rows].sort();
}

function stepIds(plan: Plan): string[] {
  return plan.steps.map(({ revision }) => revision.id);
}

function ids(revisions: readonly Revision[]): string[] {
  return revisions.map(({ id }) => id);
}
