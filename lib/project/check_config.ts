import { RetortError } from "../errors/mod.ts";
import type { EnvironmentConfig } from "./config.ts";
import { CONFIG_KEY_NAMES, CONFIG_KEYS } from "./config_keys.ts";
import type { SourceText } from "./header_error.ts";
import { keyPlace } from "./key_place.ts";
import { nearest } from "../errors/mod.ts";

/** A config as it was read. */
export interface RawConfig {
  readonly source: SourceText;
  readonly value: unknown;
}

interface ConfigProblem {
  /** The key, with the keys around it. */
  readonly path: readonly string[];
  readonly problem: string;
  readonly hint?: string | undefined;
}

type KeyName = keyof typeof CONFIG_KEYS;

/** The error for a key of the config that cannot be used. */
export function configError(
  source: SourceText,
  { path, problem, hint }: ConfigProblem,
): RetortError<"config/invalid"> {
  const key = path.join(".");
  const { file } = source;
  return new RetortError(
    "config/invalid",
    key === ""
      ? `Cannot use the config "${file}": ${problem}`
      : `Cannot use "${key}" of the config "${file}": ${problem}`,
    { details: { file, key }, hint, source: keyPlace(source, path) },
  );
}

/** Whether a text names a key of the config. */
export function isKeyName(name: string): name is KeyName {
  return Object.hasOwn(CONFIG_KEYS, name);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function checkKeys(
  source: SourceText,
  value: Record<string, unknown>,
  around: readonly string[],
): void {
  const names = around.length === 0
    ? [...CONFIG_KEY_NAMES, "environments"]
    : CONFIG_KEY_NAMES;
  for (const [name, entry] of Object.entries(value)) {
    const path = [...around, name];
    if (!names.includes(name)) {
      const meant = nearest(name, names);
      throw configError(source, {
        path,
        problem: "there is no such key",
        hint: meant === undefined
          ? `The keys are ${names.join(", ")}`
          : `Did you mean "${meant}"?`,
      });
    }
    const problem = isKeyName(name) && entry !== undefined
      ? CONFIG_KEYS[name].check(entry)
      : undefined;
    if (problem !== undefined) throw configError(source, { path, problem });
  }
}

function checkEnvironments(source: SourceText, value: unknown): void {
  if (value === undefined) return;
  if (!isRecord(value)) {
    const problem = "it is not an object";
    throw configError(source, { path: ["environments"], problem });
  }
  for (const [name, environment] of Object.entries(value)) {
    const path = ["environments", name];
    if (!isRecord(environment)) {
      throw configError(source, { path, problem: "it is not an object" });
    }
    checkKeys(source, environment, path);
  }
}

/**
 * Checks every key of a config and returns those that hold in an environment.
 *
 * @throws {RetortError} `config/invalid`
 */
export function checkConfig(
  { source, value }: RawConfig,
  environment?: string,
): EnvironmentConfig {
  if (!isRecord(value)) {
    throw configError(source, {
      path: [],
      problem: "it exports no object as its default",
      hint: "Write `export default { … } satisfies Config;`",
    });
  }
  checkKeys(source, value, []);
  const { environments, ...keys } = value;
  checkEnvironments(source, environments);
  if (environment === undefined) return keys;
  const known = isRecord(environments) ? environments : {};
  const chosen = Object.hasOwn(known, environment)
    ? known[environment]
    : undefined;
  if (!isRecord(chosen)) {
    const names = Object.keys(known).sort();
    const meant = nearest(environment, names);
    throw configError(source, {
      path: ["environments"],
      problem: `there is no environment "${environment}"`,
      hint: names.length === 0
        ? "Add it under `environments`"
        : `${meant === undefined ? "" : `Did you mean "${meant}"? `}There are ${
          names.join(", ")
        }`,
    });
  }
  return { ...keys, ...chosen };
}
