// deno-lint-ignore-file no-console
import { ok, strictEqual } from "node:assert/strict";
import { isRetortError } from "../../lib/errors/mod.ts";
import {
  buildRevisionGraph,
  type RevisionGraph,
} from "../../lib/revisions/mod.ts";
import { answerQuery } from "./answer_query.ts";
import { DEVIATIONS } from "./deviations.ts";
import {
  type Answer,
  type Query,
  readVectors,
  revisionsOf,
  type Vector,
  vectorsFile,
} from "./graph_vectors.ts";
import { CODES, judgeAnswer } from "./judge_answer.ts";

const MAX_SHOWN = 100;

Deno.test("every recorded question about revision graphs is answered", async () => {
  const differences: string[] = [];
  let total = 0;
  for (const vector of await readVectors(vectorsFile())) {
    total += Math.max(1, vector.queries.length);
    differences.push(...judgeVector(vector));
  }
  const passed = total - differences.length;
  for (const difference of differences.slice(0, MAX_SHOWN)) {
    console.log(difference);
  }
  console.log(`graph: ${passed}/${total}`);
  ok(total > 0);
  strictEqual(differences.length, 0);
});

function judgeVector(vector: Vector): readonly string[] {
  let graph: RevisionGraph;
  try {
    graph = buildRevisionGraph(revisionsOf(vector));
  } catch (error) {
    if (!isRetortError(error)) throw error;
    return judgeRefusal(vector, error.code);
  }
  if (vector.load?.error !== undefined) {
    return [`${vector.id} loads, ${vector.load.code} was expected`];
  }
  return vector.queries.flatMap((query) => {
    const actual = answerQuery(graph, vector, query);
    const problem = judgeAnswer(vector, query, actual);
    if (problem === undefined || isDeviation(vector, query, actual)) return [];
    return [`${vector.id} ${question(query)}
  ${problem}
  recorded ${JSON.stringify([query.expect, ...query.alts ?? []])}
  answered ${JSON.stringify(actual)}`];
  });
}

/** A graph that is refused must have been refused, for the same reason. */
function judgeRefusal(vector: Vector, code: string): readonly string[] {
  const { load } = vector;
  const isExpected = load?.code === "internal" ||
    (CODES[load?.code ?? ""] ?? []).includes(code) ||
    (load?.warn?.includes("duplicate_id") && code === "revision/duplicate-id");
  return isExpected ? [] : [`${vector.id} is refused: ${code}`];
}

function isDeviation(vector: Vector, query: Query, actual: Answer): boolean {
  return DEVIATIONS.some(({ covers }) => covers(vector, query, actual));
}

function question(query: Query): string {
  const { expect: _expect, alts: _alts, ...asked } = query;
  return JSON.stringify(asked);
}
