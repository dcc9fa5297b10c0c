import { RetortError } from "../errors/mod.ts";

/** The error for a target that counts further than there are revisions. */
export function tooFewRevisions(
  requested: string,
  steps: number,
): RetortError {
  const count = Math.abs(steps);
  return new RetortError(
    "revision/too-few-revisions",
    `Cannot go to "${requested}": ${
      count <= 1
        ? "there is no revision that way"
        : `there are fewer than ${count} revisions that way`
    }`,
    {
      details: { requested, steps },
      hint: "Run `retort history` to see all revisions",
    },
  );
}
