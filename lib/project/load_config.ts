import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { RetortError } from "../errors/mod.ts";
import type { EnvironmentConfig, ProjectConfig } from "./config.ts";
import { CONFIG_VARIABLE_NAMES } from "./config_variable_names.ts";
import { decideConfig } from "./decide_config.ts";
import { shownPath } from "./find_migrations.ts";

/** The names of a config, of which a project has one. */
export const CONFIG_FILE_NAMES: readonly string[] = [
  "ts",
  "mts",
  "js",
  "mjs",
  "json",
].map((extension) => `retort.config.${extension}`);

/** Where a config comes from, and what comes before it. */
export interface LoadConfigOptions {
  /** The folder in which the config is looked for. */
  readonly folder: string;
  /** The config's file, if one was named. */
  readonly file?: string | undefined;
  /** The name of one of its environments. */
  readonly environment?: string | undefined;
  /** The environment variables: `RETORT_…` come before the config. */
  readonly variables?: Readonly<Record<string, string | undefined>> | undefined;
  /** What comes before everything, such as flags. */
  readonly overrides?: EnvironmentConfig | undefined;
  /** Awaited before a config that is code is run. */
  readonly beforeRun?: (() => Promise<void>) | undefined;
}

/** A project's folder, and everything that was decided about it. */
export interface Project {
  /** The folder that paths of the config are relative to. */
  readonly root: string;
  /** The config's file as it should be shown, where there is one. */
  readonly file?: string | undefined;
  readonly config: ProjectConfig;
}

async function findFile(
  options: LoadConfigOptions,
): Promise<string | undefined> {
  const { folder, variables } = options;
  const named = options.file ?? variables?.["RETORT_CONFIG"];
  if (named !== undefined) return resolve(folder, named);
  const found = CONFIG_FILE_NAMES.map((name) => join(folder, name))
    .filter((path) => existsSync(path));
  const [first, second] = found;
  if (first !== undefined && second !== undefined) {
    const { configError } = await import("./check_config.ts");
    const source = { file: shownPath(folder, second), text: "" };
    throw configError(source, {
      path: [],
      problem: `there is "${shownPath(folder, first)}" as well`,
      hint: "Keep one of them, or say which with --config",
    });
  }
  return first;
}

function expectFolder(folder: string): void {
  if (existsSync(folder)) return;
  throw new RetortError(
    "project/folder-unreadable",
    `Cannot work in "${folder}": there is no such folder`,
    { details: { folder, reason: "ENOENT" } },
  );
}

/** Reads the keys that variables give; most runs have none of them. */
async function readVariables(
  variables: NonNullable<LoadConfigOptions["variables"]>,
): Promise<EnvironmentConfig> {
  if (CONFIG_VARIABLE_NAMES.every((name) => !variables[name])) return {};
  const { configFromVariables } = await import("./config_variables.ts");
  return configFromVariables(variables);
}

/**
 * Finds the project's config, checks it, and decides every key: an override
 * comes before a variable, that before the config, that before the default.
 *
 * @throws {RetortError} `config/…`
 */
export async function loadConfig(options: LoadConfigOptions): Promise<Project> {
  expectFolder(options.folder);
  const path = await findFile(options);
  const environment = options.environment ?? options.variables?.["RETORT_ENV"];
  if (path === undefined && environment !== undefined) {
    throw new RetortError(
      "config/not-found",
      `Cannot use the environment "${environment}": there is no config`,
      {
        details: { file: CONFIG_FILE_NAMES[0] ?? "" },
        hint:
          "Write retort.config.ts with `environments`, or name it with --config",
      },
    );
  }
  // Most of it is about what can be wrong, and many projects have none.
  const written = path === undefined
    ? {}
    : await (await import("./read_config.ts")).readConfig(path, options);
  const variables = await readVariables(options.variables ?? {});
  return {
    root: path === undefined ? resolve(options.folder) : dirname(path),
    file: path === undefined ? undefined : shownPath(options.folder, path),
    config: decideConfig([options.overrides ?? {}, variables, written]),
  };
}
