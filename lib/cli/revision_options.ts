import type { Command } from "commander";
import type { WriteRevisionOptions } from "../commands/write_revision.ts";

/** The options of commands that write a revision. */
export interface PlaceFlags {
  readonly revId?: string;
  readonly sqlFile?: boolean;
  readonly splice?: boolean;
  readonly branchLabel?: readonly string[];
  readonly versionPath?: string;
}

/** Adds the options of commands that write a revision. */
export function addPlaceOptions(command: Command): void {
  command
    .option("--rev-id <id>", "an id of your own instead of a new one")
    .option("--sql-file", "write a .sql migration instead of TypeScript")
    .option("--version-path <folder>", "the location that the file goes to")
    .optionsGroup("Place in the history:")
    .option(
      "--splice",
      "allow building on a revision that others build on already",
    )
    .option(
      "--branch-label <name>",
      "a name for the branch, repeatable",
      (value: string, sofar: readonly string[] = []) => [...sofar, value],
    );
}

/** Says what the options say about a new revision. */
export function placeOf(
  flags: PlaceFlags,
): Pick<
  WriteRevisionOptions,
  "id" | "format" | "splice" | "branchLabels" | "versionPath"
> {
  return {
    id: flags.revId,
    format: flags.sqlFile ? "sql" : "ts",
    splice: flags.splice,
    branchLabels: flags.branchLabel,
    versionPath: flags.versionPath,
  };
}
