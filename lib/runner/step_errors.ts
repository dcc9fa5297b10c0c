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

const LEFT = {
  transaction: "the migration leaves its own transaction open",
  role: "the migration goes on as another role",
} as const;

const LEFT_HINTS = {
  transaction: "End it with COMMIT",
  role: "End it with RESET ROLE, or write SET LOCAL ROLE for a part of it",
} as const;

/** The error of a migration that leaves the session as it must not be. */
export function sessionLeft(
  left: "role" | "transaction",
  cause?: unknown,
): RetortError<"run/session-left"> {
  return new RetortError(
    "run/session-left",
    `Cannot note the migration: ${LEFT[left]}`,
    { details: { left }, hint: LEFT_HINTS[left], cause },
  );
}
