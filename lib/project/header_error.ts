import { RetortError } from "../errors/mod.ts";
import { lineAndColumn, lineAt } from "../sql/mod.ts";

/** A text and the file it was read from, as it should be shown. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

/** What is wrong with a header, and where. */
export interface HeaderProblem {
  /** The part of the header. */
  readonly name: string;
  readonly problem: string;
  /** Where in the text: UTF-16 units from 0. */
  readonly offset: number;
  readonly hint?: string | undefined;
}

/** The error for a header that cannot be used. */
export function headerError(
  source: SourceText,
  problem: HeaderProblem,
): RetortError<"migration/header-invalid"> {
  const { file, text } = source;
  return new RetortError(
    "migration/header-invalid",
    `Cannot read "${problem.name}" of the migration "${file}": ${problem.problem}`,
    {
      details: { file, name: problem.name, problem: problem.problem },
      hint: problem.hint,
      source: {
        file,
        ...lineAndColumn(text, problem.offset),
        excerpt: lineAt(text, problem.offset),
      },
    },
  );
}
