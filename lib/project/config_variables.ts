import { RetortError } from "../errors/mod.ts";
import { isKeyName } from "./check_config.ts";
import type { EnvironmentConfig } from "./config.ts";
import {
  CONFIG_KEY_NAMES,
  CONFIG_KEYS,
  type ConfigKey,
} from "./config_keys.ts";

/** The environment variable of a key: `RETORT_LOCK_WAIT` of `lockWait`. */
export function variableOf(key: string): string {
  return `RETORT_${key.replace(/[A-Z]/g, "_$&").toUpperCase()}`;
}

function valueOf(key: ConfigKey, text: string): unknown {
  switch (key.fromText) {
    case "texts":
      return text.split(",").map((it) => it.trim()).filter((it) => it !== "");
    case "flag":
      return /^(?:1|true|yes|on)$/i.test(text)
        ? true
        : /^(?:0|false|no|off)$/i.test(text)
        ? false
        : text;
    case "count":
      return /^\d+$/.test(text) ? Number(text) : text;
    default:
      return text;
  }
}

/**
 * Reads the keys that `RETORT_…` variables give.
 *
 * @throws {RetortError} `config/invalid`
 */
export function configFromVariables(
  variables: Readonly<Record<string, string | undefined>>,
): EnvironmentConfig {
  const config: Record<string, unknown> = {};
  for (const name of CONFIG_KEY_NAMES) {
    if (!isKeyName(name) || CONFIG_KEYS[name].fromText === undefined) continue;
    const variable = variableOf(name);
    const text = variables[variable];
    if (text === undefined || text === "") continue;
    const value = valueOf(CONFIG_KEYS[name], text);
    const problem = CONFIG_KEYS[name].check(value);
    if (problem !== undefined) {
      throw new RetortError(
        "config/invalid",
        `Cannot use the variable ${variable}: ${problem}`,
        { details: { file: variable, key: name } },
      );
    }
    config[name] = value;
  }
  return config;
}
