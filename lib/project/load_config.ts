import { existsSync, readFileSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import { isRetortError, RetortError } from "../errors/mod.ts";
import type { EnvironmentConfig, ProjectConfig } from "./config.ts";
import { CONFIG_VARIABLE_NAMES } from "./config_variable_names.ts";
import { decideConfig } from "./decide_config.ts";
import { shownPath } from "./find_migrations.ts";
import type { SourceText } from "./header_error.ts";
import { lineAndColumn, lineAt } from "../sql/mod.ts";
import { systemCode, systemReason } from "./system_code.ts";

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

function readText(path: string, file: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const reason = systemCode(error);
    if (reason === "ENOENT") {
      throw new RetortError(
        "config/not-found",
        `Cannot read the config "${file}": it does not exist`,
        { details: { file }, cause: error },
      );
    }
    throw new RetortError(
      "config/not-loadable",
      `Cannot read the config "${file}": ${systemReason(reason)}`,
      { details: { file, reason }, source: { file }, cause: error },
    );
  }
}

function parseJson({ file, text }: SourceText): unknown {
  const json = text.replace(/^\ufeff/, "");
  try {
    return JSON.parse(json);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const reason = said.replace(
      / in JSON at .*$|, ".* is not valid JSON$/s,
      "",
    );
    const offset = jsonOffset(said, json);
    throw new RetortError(
      "config/not-loadable",
      `Cannot read the config "${file}": ${reason}`,
      {
        details: { file, reason },
        source: {
          file,
          ...(offset !== undefined && {
            ...lineAndColumn(json, offset),
            excerpt: lineAt(json, offset),
          }),
        },
        cause: error,
      },
    );
  }
}

/** Where the runtime says that JSON is wrong, as far as it does. */
function jsonOffset(message: string, json: string): number | undefined {
  const [, position] = / at position (\d+)/.exec(message) ?? [];
  if (position !== undefined) return Number(position);
  return /end of JSON/.test(message) ? json.trimEnd().length : undefined;
}

async function runModule(
  path: string,
  { file, beforeRun }:
    & { readonly file: string }
    & Pick<LoadConfigOptions, "beforeRun">,
): Promise<unknown> {
  await beforeRun?.();
  // It brings what takes types out along, and a config may be absent or JSON.
  const { importModule } = await import("./import_module.ts");
  try {
    return (await importModule({ path, file }))["default"];
  } catch (error) {
    if (!isRetortError(error, "migration/not-loadable")) throw error;
    const { reason } = error.details;
    throw new RetortError(
      "config/not-loadable",
      `Cannot load the config "${file}": ${reason}`,
      {
        details: { file, reason },
        hint: error.hint,
        source: error.source,
        cause: error.cause,
      },
    );
  }
}

async function readConfig(
  path: string,
  options: LoadConfigOptions,
): Promise<EnvironmentConfig> {
  const file = shownPath(options.folder, path);
  const source = { file, text: readText(path, file) };
  const value = extname(path) === ".json"
    ? parseJson(source)
    : await runModule(path, { file, beforeRun: options.beforeRun });
  const environment = options.environment ??
    options.variables?.["RETORT_ENV"];
  const { checkConfig } = await import("./check_config.ts");
  return checkConfig({ source, value }, environment);
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
  const written = path === undefined ? {} : await readConfig(path, options);
  const variables = await readVariables(options.variables ?? {});
  return {
    root: path === undefined ? resolve(options.folder) : dirname(path),
    file: path === undefined ? undefined : shownPath(options.folder, path),
    config: decideConfig([options.overrides ?? {}, variables, written]),
  };
}
