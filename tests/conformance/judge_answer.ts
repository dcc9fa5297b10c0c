/** Decides whether our answer to a recorded question is right. */
import { isDeepStrictEqual } from "node:util";
import type { Answer, Query, Vector } from "./graph_vectors.ts";

const ORDERED = new Set([
  "upgrade",
  "downgrade",
  "offlineUp",
  "offlineDown",
  "iterate",
  "history",
]);

/** Our codes for each of the recorded ones. */
export const CODES: Readonly<Record<string, readonly string[]>> = {
  multiple_heads: ["revision/multiple-heads"],
  not_ancestor: ["revision/not-an-ancestor"],
  nothing_to_drop: ["revision/not-applied"],
  no_such_revision: [
    "revision/not-found",
    "revision/branch-not-found",
    "revision/unknown-row",
  ],
  no_such_revision_short: ["revision/not-found", "revision/branch-not-found"],
  ambiguous_prefix: ["revision/ambiguous-id"],
  no_such_branch: ["revision/branch-not-found"],
  not_in_branch: ["revision/not-on-branch"],
  ambiguous_walk: ["revision/ambiguous-walk"],
  ambiguous_upgrade: ["revision/ambiguous-start"],
  walked_too_far: ["revision/too-few-revisions"],
  relative_short: ["revision/too-few-revisions"],
  overlap: ["revision/overlap"],
  bad_downgrade_target: ["revision/not-below-branch"],
  duplicate_label: ["revision/duplicate-label"],
  illegal_id: ["revision/illegal-id"],
  cycle: ["revision/cycle"],
  loop: ["revision/loop"],
  dep_cycle: ["revision/dependency-cycle"],
  dep_loop: ["revision/dependency-loop"],
  duplicate_heads: ["revision/duplicate-heads"],
  not_a_head: ["revision/not-a-head"],
};

/** Says what is wrong with an answer, or nothing. */
export function judgeAnswer(
  vector: Vector,
  query: Query,
  actual: Answer,
): string | undefined {
  const recorded = [query.expect, ...(query.alts ?? [])];
  const isCrash = recorded.every(({ code, opsError }) =>
    code === "internal" || opsError !== undefined
  );
  if (actual.error !== undefined) {
    const allowed = recorded.flatMap(({ code }) => CODES[code ?? ""] ?? []);
    return isCrash || allowed.includes(actual.error)
      ? undefined
      : `the error ${actual.error} was not expected`;
  }
  const answers = recorded.filter(({ ok }) => ok !== undefined);
  if (answers.length === 0 && !isCrash) return "an error was expected";
  const value = answers.length === 0
    ? undefined
    : ORDERED.has(query.kind)
    ? judgeOrder(vector, query, { answers, actual })
    : answers.some(({ ok }) => isDeepStrictEqual(ok, actual.ok))
    ? undefined
    : "another value was expected";
  return value ?? judgeRows(vector, query, actual);
}

interface Comparison {
  readonly answers: readonly Answer[];
  readonly actual: Answer;
}

function judgeOrder(
  vector: Vector,
  query: Query,
  { answers, actual }: Comparison,
): string | undefined {
  if (answers.some(({ ok }) => isDeepStrictEqual(ok, actual.ok))) {
    return undefined;
  }
  if (!query.varies?.includes("ok")) return "another order was expected";
  const order = strings(actual.ok);
  const same = answers.some(({ ok }) => sameSet(strings(ok), order));
  if (!same) return "other revisions were expected";
  return orderProblem(vector, query, order);
}

/** Names an edge that an order does not respect. */
function orderProblem(
  vector: Vector,
  query: Query,
  order: readonly string[],
): string | undefined {
  const parents = edgesOf(vector);
  const isUp = query.kind === "upgrade" || query.kind === "offlineUp";
  const placeOf = new Map(
    order.map((id, place) => [id, isUp ? place : -place]),
  );
  for (const id of order) {
    for (const parent of parents.get(id) ?? []) {
      if ((placeOf.get(parent) ?? -Infinity) > (placeOf.get(id) ?? 0)) {
        return `"${id}" is on the wrong side of "${parent}"`;
      }
    }
  }
  return undefined;
}

/** Checks the version table after each step, and how it got there. */
function judgeRows(
  vector: Vector,
  query: Query,
  actual: Answer,
): string | undefined {
  if (actual.ops === undefined) return undefined;
  const start = query.from ?? actual.start ?? [];
  const recorded = [query.expect, ...(query.alts ?? [])];
  const starts = query.expect.start;
  if (starts !== undefined && !isDeepStrictEqual(starts, actual.start)) {
    return "other starting rows were expected";
  }
  if (recorded.some(({ ops }) => isDeepStrictEqual(ops, actual.ops))) {
    return undefined;
  }
  const rows = new Set(start);
  for (const ops of actual.ops) {
    const problem = applyOps(rows, ops);
    if (problem !== undefined) return problem;
  }
  if (query.kind === "stamp") {
    const flat = recorded.map(({ ops }) => ops?.join(","));
    return recorded.every(({ code }) => code === "internal") ||
        flat.includes(actual.ops.join(","))
      ? undefined
      : "other row operations were expected";
  }
  return judgeStates(vector, query, { start, actual, recorded });
}

function judgeStates(
  vector: Vector,
  query: Query,
  { start, actual, recorded }: {
    readonly start: readonly string[];
    readonly actual: Answer;
    readonly recorded: readonly Answer[];
  },
): string | undefined {
  const order = strings(actual.ok);
  if (!isDeepStrictEqual(actual.ops?.length, order.length)) {
    return "one row operation for each step was expected";
  }
  const parents = edgesOf(vector);
  const applied = ancestors(parents, start);
  const isSane = sameSet(tips(parents, applied), [...new Set(start)]) &&
    start.length === new Set(start).size;
  const isUp = query.kind === "upgrade" || query.kind === "offlineUp";
  const rows = new Set(start);
  for (const [place, id] of order.entries()) {
    applyOps(rows, actual.ops?.[place] ?? "");
    if (isUp) applied.add(id);
    else applied.delete(id);
    if (isSane && !sameSet(tips(parents, applied), [...rows])) {
      return `wrong rows after "${id}": ${[...rows].join(", ")}`;
    }
  }
  const ends = recorded.flatMap(({ end }) => end === undefined ? [] : [end]);
  if (isSane || ends.length === 0) {
    return query.varies?.includes("ops") || query.suspect !== undefined ||
        ends.length === 0
      ? undefined
      : "other row operations were expected";
  }
  return ends.some((end) => sameSet(end, [...rows]))
    ? undefined
    : `other rows were expected at the end than ${[...rows].join(", ")}`;
}

/** Applies row operations; each must find its row, or no row. */
function applyOps(rows: Set<string>, ops: string): string | undefined {
  for (const op of ops === "" ? [] : ops.split(",")) {
    const [from, to] = op.startsWith("+")
      ? [undefined, op.slice(1)]
      : op.startsWith("-")
      ? [op.slice(1), undefined]
      : op.split(">");
    if (from !== undefined && !rows.delete(from)) return `no row for ${op}`;
    if (to === undefined) continue;
    if (rows.has(to)) return `there is a row already for ${op}`;
    rows.add(to);
  }
  return undefined;
}

type Edges = ReadonlyMap<string, readonly string[]>;

function edgesOf(vector: Vector): Edges {
  return new Map(
    vector.revisions.map(({ id, down }) => [
      id,
      [...down, ...(vector.deps?.[id] ?? [])],
    ]),
  );
}

function ancestors(parents: Edges, ids: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const todo = [...ids];
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (seen.has(id) || !parents.has(id)) continue;
    seen.add(id);
    todo.push(...(parents.get(id) ?? []));
  }
  return seen;
}

/** The applied revisions that nothing applied builds or depends on. */
function tips(parents: Edges, applied: ReadonlySet<string>): string[] {
  const below = new Set([...applied].flatMap((id) => parents.get(id) ?? []));
  return [...applied].filter((id) => !below.has(id));
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value : [];
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return isDeepStrictEqual([...a].sort(), [...b].sort());
}
