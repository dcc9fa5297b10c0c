import {
  LEAST_LIKENESS,
  type RenameCandidate,
  renameFlag,
  withoutRivals,
} from "./candidate.ts";
import type { GivenRenames } from "./given_renames.ts";
import { undecidedRenames, unknownRename } from "./rename_errors.ts";

/**
 * The candidates that are renames: what the wanted schema says, then what was
 * given. What is alike and has no answer is not guessed.
 *
 * @throws {RetortError} `schema/rename-undecided`, `schema/rename-unknown`
 */
export function decideRenames(
  candidates: readonly RenameCandidate[],
  given: GivenRenames,
): readonly RenameCandidate[] {
  const named = candidates.filter((one) => isNamed(one, given));
  const claims = [...candidates.filter(({ isSaid }) => isSaid), ...named];
  const chosen = withoutRivals([...new Set(claims)]);
  const rival = named.find((one) => !chosen.includes(one));
  if (rival !== undefined) {
    throw unknownRename(
      renameFlag(rival),
      "another rename takes one of the two names",
    );
  }
  const free = withoutRivals([...chosen, ...likely(candidates, given)]);
  const undecided = free.filter((one) => !chosen.includes(one));
  if (undecided.length > 0) throw undecidedRenames(undecided);
  return chosen;
}

/** Whether a candidate was given as a rename. */
export function isNamed(
  candidate: RenameCandidate,
  { renames }: GivenRenames,
): boolean {
  return renames.length > 0 && renames.includes(renameFlag(candidate));
}

/** What is alike enough to be asked about and has no answer, most alike first. */
function likely(
  candidates: readonly RenameCandidate[],
  { noRenames, apart = [] }: GivenRenames,
): readonly RenameCandidate[] {
  if (noRenames) return [];
  return candidates
    .filter((one) =>
      one.likeness >= LEAST_LIKENESS && !apart.includes(renameFlag(one))
    )
    .toSorted((left, right) => right.likeness - left.likeness);
}
