import { RetortError, type StepName } from "../errors/mod.ts";

/** The error of an interrupted step of which the tool cannot tell what to do. */
export function undecided(
  step: StepName,
  { sql, found }: { readonly sql?: string | undefined; readonly found: string },
): RetortError<"run/undecided"> {
  const { revision, direction, message } = step;
  return new RetortError(
    "run/undecided",
    `Cannot take up the ${direction} of "${revision}" where it stopped: ${found}`,
    {
      details: { revision, direction, message, statement: sql, found },
      hint:
        "Put the file back to what it was, or settle it with `retort repair`",
    },
  );
}
