import { type Command, Option } from "commander";
import type { CompareSchemasOptions } from "../commands/compare_schemas.ts";
import { isRetortError } from "../errors/mod.ts";
import { askYesNo, canAsk } from "./ask.ts";
import type { Invocation } from "./command.ts";
import { EXIT } from "./exit_code.ts";

/** The options of commands that compare schemas. */
export interface RenameFlags {
  readonly rename?: readonly string[];
  /** False after `--no-renames`. */
  readonly renames?: boolean;
  readonly scratch?: "embedded" | "server";
}

/** Adds the options of commands that compare schemas. */
export function addRenameOptions(command: Command): void {
  command
    .optionsGroup("Comparison:")
    .option(
      "--rename <old:new>",
      "what is one thing with another name, such as table.column:new, repeatable",
      (value: string, sofar: readonly string[] = []) => [...sofar, value],
    )
    .option("--no-renames", "what is gone is dropped, what is new is created")
    .addOption(
      new Option("--scratch <place>", "where scratch databases are made")
        .choices(["embedded", "server"]),
    );
}

/**
 * The exit code of a check that cannot tell what was renamed: whatever it was,
 * the schemas differ.
 */
export function undecidedIsFound(error: unknown): number | undefined {
  return isRetortError(error, "schema/rename-undecided")
    ? EXIT.found
    : undefined;
}

/** Says what the options say; a terminal is asked about the rest. */
export function comparisonOf(
  { rename = [], renames, scratch }: RenameFlags,
  invocation: Invocation,
): CompareSchemasOptions & { readonly scratch?: "embedded" | "server" } {
  return {
    renames: rename,
    noRenames: renames === false,
    ...(scratch !== undefined && { scratch }),
    ...(canAsk(invocation) && {
      askRename: ({ kind, from, to }) =>
        askYesNo(
          `Was the ${kind} "${from}" renamed to "${to}"?`,
          invocation,
        ),
    }),
  };
}
