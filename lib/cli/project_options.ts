import type { ProjectSource } from "../commands/open_project.ts";
import { RetortError } from "../errors/mod.ts";
import type { Invocation } from "./command.ts";
import { programIdentity } from "./program_identity.ts";

/** A key without a value is a flag: it is there, and empty. */
function migrationArguments(
  pairs: readonly string[] = [],
): Record<string, string> {
  return Object.fromEntries(pairs.map((pair) => {
    const at = pair.indexOf("=");
    if (at === 0 || pair === "") {
      throw new RetortError(
        "cli/usage",
        `Cannot use "${pair}" for -x: it names nothing`,
        { details: { argument: "-x" }, hint: "Write -x key=value" },
      );
    }
    return at < 0 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
  }));
}

/** Deno's own functions take half the time of those for all runtimes. */
function quickReader(): ProjectSource["reader"] {
  return typeof Deno === "undefined" ? undefined : {
    readFolder: Deno.readDirSync,
    readText: Deno.readTextFileSync,
  };
}

/** Says how the project is to be opened, from the options of the command line. */
export function projectOptions(invocation: Invocation): ProjectSource {
  const { globals, streams } = invocation;
  return {
    cwd: streams.cwd,
    configFile: globals.config,
    environment: globals.env,
    database: globals.database,
    schema: globals.schema,
    variables: streams.env,
    arguments: migrationArguments(globals.x),
    reader: quickReader(),
    program: programIdentity,
    beforeMore: invocation.beforeMore,
  };
}

const UNITS_MS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  min: 60_000,
  h: 3_600_000,
};

/**
 * Reads a time span such as `500ms`, `2s` or `5min`; a bare number is seconds.
 *
 * @throws {RetortError} `cli/usage` if it is none
 */
export function parseDuration(text: string, option: string): number {
  const [, amount = "", unit = "s"] =
    /^(\d+(?:\.\d+)?)\s*(ms|s|min|h)?$/.exec(text.trim()) ?? [];
  const factor = UNITS_MS[unit];
  if (amount === "" || factor === undefined) {
    throw new RetortError(
      "cli/usage",
      `Cannot use "${text}" for ${option}: it is no time span`,
      {
        details: { argument: option },
        hint: "Write a number and a unit: 500ms, 2s, 5min, 1h",
      },
    );
  }
  return Number(amount) * factor;
}
