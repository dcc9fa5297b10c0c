import { RetortError } from "../../errors/mod.ts";
import {
  type RenameCandidate,
  renameFlag,
  withoutRivals,
} from "./candidate.ts";

/** How many candidates a message names. */
const MOST_NAMED = 8;

const WORDS: Readonly<Record<RenameCandidate["kind"], string>> = {
  column: "column",
  enum: "enum",
  enumValue: "enum value",
  table: "table",
};

/** That candidates, most alike first, have no answer. */
export function undecidedRenames(
  candidates: readonly RenameCandidate[],
): RetortError<"schema/rename-undecided"> {
  const questions = candidates.map((candidate) => ({
    kind: candidate.kind,
    from: candidate.of === undefined
      ? candidate.from
      : `${candidate.of}.${candidate.from}`,
    to: candidate.to,
    likeness: Math.round(candidate.likeness * 100) / 100,
    flag: `--rename ${renameFlag(candidate)}`,
  }));
  const list = questions.slice(0, MOST_NAMED).map(({ kind, from, to }) =>
    `${WORDS[kind]} "${from}" to "${to}"`
  );
  const more = questions.length - list.length;
  return new RetortError(
    "schema/rename-undecided",
    `Cannot tell what was renamed: it could be ${list.join(", ")}${
      more > 0 ? ` and ${more} more` : ""
    }`,
    {
      details: { candidates: questions },
      hint: `Say what is one thing, such as ${
        questions[0]?.flag
      }, or that nothing is with --no-renames`,
    },
  );
}

/** That a rename was given which cannot be made. */
export function unknownRename(
  rename: string,
  reason: string,
  possible: readonly RenameCandidate[] = [],
): RetortError<"schema/rename-unknown"> {
  const sorted = possible
    .toSorted((left, right) => right.likeness - left.likeness);
  const flags = withoutRivals(sorted).slice(0, MOST_NAMED).map(renameFlag);
  return new RetortError(
    "schema/rename-unknown",
    `Cannot use the rename "${rename}": ${reason}`,
    {
      details: { rename },
      hint: flags.length > 0
        ? `Possible are ${flags.join(", ")}`
        : "Write table:new_name, table.column:new_name or enum.value:new_value",
    },
  );
}
