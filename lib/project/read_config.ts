import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { isRetortError, RetortError } from "../errors/mod.ts";
import { lineAndColumn, lineAt } from "../sql/mod.ts";
import { checkConfig } from "./check_config.ts";
import type { EnvironmentConfig } from "./config.ts";
import { shownPath } from "./find_migrations.ts";
import type { SourceText } from "./header_error.ts";
import type { LoadConfigOptions } from "./load_config.ts";
import { systemCode, systemReason } from "./system_code.ts";

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

/** Reads a config that is JSON, or runs it, and checks it. */
export async function readConfig(
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
  return checkConfig({ source, value }, environment);
}
