import { readFileSync } from "node:fs";
import { RetortError, type SourceLocation } from "../errors/mod.ts";

/** A file of the project that is run. */
export interface ModuleFile {
  /** The file's absolute path. */
  readonly path: string;
  /** The path as it should be shown. */
  readonly file: string;
}

interface ModuleProblem {
  readonly reason: string;
  readonly hint?: string | undefined;
  readonly source?: SourceLocation | undefined;
  readonly cause?: unknown;
}

/** The error for a migration that cannot be loaded. */
export function moduleError(
  { file }: ModuleFile,
  { reason, hint, source, cause }: ModuleProblem,
): RetortError<"migration/not-loadable"> {
  return new RetortError(
    "migration/not-loadable",
    `Cannot load the migration "${file}": ${reason}`,
    { details: { file, reason }, hint, source: source ?? { file }, cause },
  );
}

/** A line of a file, or nothing where it cannot be read. */
export function excerptOf(path: string, line: number): string | undefined {
  try {
    return readFileSync(path, "utf8").split("\n")[line - 1]?.replace(/\r$/, "");
  } catch {
    return undefined;
  }
}
