/** Answers that differ from the recorded ones on purpose, with the reason. */
import { isDeepStrictEqual } from "node:util";
import type { Answer, Query, Vector } from "./graph_vectors.ts";

/** A rule for answers that differ on purpose. */
export interface Deviation {
  readonly reason: string;
  /** Tells whether our answer differs for this reason. */
  readonly covers: (
    vector: Vector,
    query: Query,
    actual: Answer,
  ) => boolean;
}

/** Every reason for which an answer of ours differs. */
export const DEVIATIONS: readonly Deviation[] = [
  {
    reason:
      "Counting down from several current revisions is refused: which row the table gives first is an accident",
    covers: (_, { kind, to, expect }, { error }) =>
      kind === "downgrade" && /^-\d+$/.test(`${to}`) &&
      expect.warn?.includes("ambiguous_downgrade") === true &&
      error === "revision/ambiguous-start",
  },
  {
    reason:
      "A row that is in no file is named before anything is said about the target",
    covers: (vector, { from, expect }, { error }) =>
      error === "revision/unknown-row" && expect.error !== undefined &&
      from?.some((row) => !namesOf(vector).includes(row)) === true,
  },
  {
    reason:
      "A branch that does not exist is an error also where Alembic ignores it and takes back more than was asked",
    covers: (vector, { kind, to }, { error }) => {
      const branch = `${to}`.split("@").slice(0, -1).join("@");
      return kind === "downgrade" && error === "revision/branch-not-found" &&
        branch !== "" &&
        !namesOf(vector).some((name) => name.startsWith(branch));
    },
  },
  {
    reason:
      "A label such as rel-1 is that label, and not one step down from something that begins with rel",
    covers: (vector, { kind, to }) =>
      (kind === "downgrade" || kind === "upgrade") &&
      /[+-]\d+$/.test(`${to}`) && namesOf(vector).includes(`${to}`),
  },
  {
    reason:
      "Where one row of the table is part of what another builds on, no further rows of that kind are added",
    covers: (vector, { kind, from = [], expect }, { ok }) =>
      kind === "downgrade" && isDeepStrictEqual(ok, expect.ok) &&
      from.some((row) => from.some((other) => isBelow(vector, row, other))),
  },
  {
    reason: "An answer about a branch does not fit a question that names none",
    covers: (_, { kind, upper, lower, expect }, { error }) =>
      kind === "iterate" && error !== undefined &&
      expect.code === "no_such_branch" && !`${upper}${lower}`.includes("@"),
  },
];

function namesOf(vector: Vector): readonly string[] {
  return vector.revisions.flatMap(({ id, labels = [] }) => [id, ...labels]);
}

/** Tells whether one revision is a proper ancestor of another. */
function isBelow(vector: Vector, lower: string, upper: string): boolean {
  const todo = [upper];
  const seen = new Set<string>();
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const revision = vector.revisions.find((each) => each.id === id);
    todo.push(...(revision?.down ?? []), ...(vector.deps?.[id] ?? []));
  }
  return lower !== upper && seen.has(lower);
}
