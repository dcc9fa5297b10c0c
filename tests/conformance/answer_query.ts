/** Answers a recorded question with our own code. */
import { degreeOf } from "../../lib/graph/mod.ts";
import { isRetortError } from "../../lib/errors/mod.ts";
import {
  baseRevisions,
  branchPoints,
  currentRevisions,
  headRevisions,
  newRevisionParents,
  type Plan,
  planDowngrade,
  planOfflineDowngrade,
  planOfflineUpgrade,
  planStamp,
  planUpgrade,
  realHeadRevisions,
  resolveRevision,
  type Revision,
  type RevisionGraph,
  revisionHistory,
  type RowEffect,
} from "../../lib/revisions/mod.ts";
import { iterate } from "../../lib/revisions/revision_history.ts";
import { filterByLineage, resolveNode } from "../../lib/revisions/resolve.ts";
import { resolvePlaces } from "../../lib/revisions/resolve_places.ts";
import { idAt } from "../../lib/revisions/revision_graph.ts";
import { planSteps } from "../../lib/revisions/version_rows.ts";
import type { Answer, Query, Vector } from "./graph_vectors.ts";

/** Answers with a value or the code of one of our errors. */
export function answerQuery(
  graph: RevisionGraph,
  vector: Vector,
  query: Query,
): Answer {
  try {
    return ANSWERS[query.kind]?.(graph, query, vector) ??
      { error: `no answer for the kind ${query.kind}` };
  } catch (error) {
    if (isRetortError(error)) return { error: error.code };
    throw error;
  }
}

type AnswerKind = (
  graph: RevisionGraph,
  query: Query,
  vector: Vector,
) => Answer;

const ANSWERS: Readonly<Record<string, AnswerKind>> = {
  summary: (graph, _, vector) => ({ ok: summary(graph, vector) }),
  rev: (graph, { id }) => ({ ok: resolveRevision(graph, `${id}`)?.id ?? null }),
  revs: (graph, { id = [] }) => ({
    ok: resolvePlaces(graph, id).map((place) =>
      typeof place === "number" ? idAt(graph, place) : place ?? null
    ),
  }),
  currentHead: (graph, { label }) => ({
    ok: resolveRevision(graph, label ? `${label}@head` : "head")
      ?.id ?? null,
  }),
  iterate: (graph, query) => ({
    ok: ids(iterate(graph, {
      upper: query.upper ?? "base",
      lower: query.lower ?? "base",
      inclusive: query.inclusive,
      implicitBase: query.implicitBase,
      forDowngrade: query.forDowngrade,
      clamp: query.assertRelative === false,
    })),
  }),
  history: (graph, { range }) => ({
    ok: ids(revisionHistory(graph, { range })),
  }),
  upgrade: (graph, { from = [], to }) =>
    planned(planUpgrade(graph, { from, to: to ?? "base" })),
  downgrade: (graph, { from = [], to }) =>
    planned(planDowngrade(graph, { from, to: `${to ?? "base"}` })),
  offlineUp: (graph, { range = "" }) => {
    const plan = planOfflineUpgrade(graph, range);
    return { ...planned(plan), start: plan.start };
  },
  offlineDown: (graph, { range = "" }) => {
    const plan = planOfflineDowngrade(graph, range);
    return { ...planned(plan), start: plan.start };
  },
  stamp: (graph, { from = [], to }) => {
    const plan = planStamp(graph, { from, to: [to ?? []].flat() });
    return { ok: plan.end, ops: plan.rows.map(rowText) };
  },
  current: (graph, { rows = [] }) => ({
    ok: ids(currentRevisions(graph, rows)).sort(),
  }),
  lineage: (graph, { targets = [], against = "", deps }) => ({
    ok: filterByLineage(graph, nodesOf(graph, targets), {
      against,
      withDependencies: deps,
    }).map((node) => idAt(graph, node)),
  }),
  create: (graph, { head, splice, dependsOn }) => {
    const made = newRevisionParents(graph, { head, splice, dependsOn });
    return { ok: { down: ids(made.downRevisions), dependsOn: made.dependsOn } };
  },
  apply: (graph, { heads = [], steps = [] }) => {
    let rows = heads;
    const ops = steps.map(([id, direction]) => {
      const order = nodesOf(graph, [id]);
      const plan = planSteps(graph, { start: rows, order, direction });
      rows = plan.end;
      return plan.steps.map((step) => step.rows.map(rowText).join(",")).join();
    });
    return { ok: ops, end: [...rows].sort() };
  },
};

/** A row operation as the vectors write it. */
export function rowText(effect: RowEffect): string {
  if (effect.kind === "insert") return `+${effect.id}`;
  if (effect.kind === "delete") return `-${effect.id}`;
  return `${effect.from}>${effect.to}`;
}

function planned(plan: Plan): Answer {
  return {
    ok: plan.steps.map(({ revision }) => revision.id),
    ops: plan.steps.map(({ rows }) => rows.map(rowText).join(",")),
    end: plan.end,
  };
}

function ids(revisions: readonly Revision[]): string[] {
  return revisions.map(({ id }) => id);
}

function nodesOf(
  graph: RevisionGraph,
  names: readonly string[],
): readonly number[] {
  return names.flatMap((name) => resolveNode(graph, name) ?? []);
}

function summary(graph: RevisionGraph, vector: Vector): unknown {
  const labels = Object.fromEntries(
    graph.revisions.map(({ id }, node) =>
      [id, graph.labels[node] ?? []] as const
    )
      .filter(([, all]) => all.length > 0),
  );
  const normDeps = Object.fromEntries(
    graph.revisions.map(({ id }, node) =>
      [
        id,
        (graph.ownDependencies[node] ?? []).map((each) => idAt(graph, each))
          .sort(),
      ] as const
    ).filter(([id]) => (vector.deps?.[id] ?? []).length > 0),
  );
  const realBases = graph.revisions.filter((_, node) =>
    degreeOf(graph.complete.parents, node) === 0
  );
  const mergePoints = graph.revisions.filter((_, node) =>
    degreeOf(graph.versioned.parents, node) > 1
  );
  return {
    heads: ids(headRevisions(graph)),
    realHeads: ids(realHeadRevisions(graph)),
    bases: ids(baseRevisions(graph)),
    realBases: ids(realBases),
    branchPoints: ids(branchPoints(graph)).sort(),
    mergePoints: ids(mergePoints).sort(),
    ...(Object.keys(labels).length > 0 && { labels }),
    ...(Object.keys(normDeps).length > 0 && { normDeps }),
  };
}
