import { Option } from "commander";
import { HAS_ENGINE } from "../commands/has_engine.ts";

/** The options that every command takes. */
export const GLOBAL_OPTIONS: readonly Option[] = [
  new Option(
    "-d, --database <url>",
    HAS_ENGINE ? "database: a URL, or `embedded[:PATH]`" : "database: a URL",
  ),
  new Option(
    "--schema <name>",
    "schema that migrations and their version table go to",
  ),
  new Option("-c, --config <file>", "config file")
    .default(undefined, "retort.config.{ts,js,mjs,json}"),
  new Option("-e, --env <name>", "named environment of the config"),
  new Option("-C, --directory <path>", "work as if started in this folder"),
  new Option(
    "-x <key[=value]>",
    "a value for migrations, empty if there is none, repeatable",
  )
    .argParser((value: string, sofar: readonly string[] = []) => [
      ...sofar,
      value,
    ]),
  new Option("--json", "print one JSON document"),
  new Option("--color <when>", "colour").choices(["auto", "always", "never"]),
  new Option("-q, --quiet", "no progress on standard error"),
  new Option(
    "-y, --yes",
    "answer questions with yes, except about losing data",
  ),
  new Option("--no-input", "ask nothing, even on a terminal"),
];
