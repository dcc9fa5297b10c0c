import { RetortError } from "../../errors/mod.ts";
import {
  type RenameAnswer,
  type RenameCandidate,
  renameFlag,
  type RenameResolver,
} from "./candidate.ts";

/** Answers that were given in advance. */
export interface GivenRenames {
  /** Renames as `bookings.note:notes`. */
  readonly renames: readonly string[];
  /** What is no rename, in the same form. */
  readonly apart?: readonly string[] | undefined;
  /** Whether everything else is not a rename. */
  readonly noRenames: boolean;
}

/** Answers from what was given; the rest stays undecided. */
export function answerRenames(
  { renames, apart = [], noRenames }: GivenRenames,
): RenameResolver {
  return (candidates) => {
    const answers = new Map<RenameCandidate, RenameAnswer>();
    for (const candidate of candidates) {
      if (renames.includes(renameFlag(candidate))) {
        answers.set(candidate, "rename");
      } else if (noRenames || apart.includes(renameFlag(candidate))) {
        answers.set(candidate, "apart");
      }
    }
    return answers;
  };
}

/**
 * Makes sure that each rename that was asked for has the form of one.
 *
 * @throws {RetortError} `schema/rename-unknown`
 */
export function checkRenames(renames: readonly string[]): void {
  for (const rename of renames) {
    if (/^[^:]+:[^:]+$/.test(rename)) continue;
    throw new RetortError(
      "schema/rename-unknown",
      `Cannot use the rename "${rename}": it is not of the form old:new`,
      {
        details: { rename },
        hint: "Write table:new_name or table.column:new_name",
      },
    );
  }
}
