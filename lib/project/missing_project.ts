import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { isRetortError, RetortError } from "../errors/mod.ts";
import { CONFIG_FILE_NAMES } from "./load_config.ts";

/** The nearest folder above this one that has a config. */
function projectAbove(folder: string): string | undefined {
  const parent = dirname(folder);
  if (parent === folder) return undefined;
  return CONFIG_FILE_NAMES.some((name) => existsSync(join(parent, name)))
    ? parent
    : projectAbove(parent);
}

/**
 * Says more of a folder of migrations that is not there: the folder that is
 * worked in may be a part of the project. A project above is never taken by
 * itself, for it may be another than the one that was meant.
 */
export function explainMissingProject(error: unknown, root: string): unknown {
  if (!isRetortError(error, "project/folder-unreadable")) return error;
  const { folder, reason } = error.details;
  if (reason !== "ENOENT") return error;
  const above = projectAbove(resolve(root));
  if (above === undefined) return error;
  const path = relative(root, above);
  return new RetortError("project/folder-unreadable", error.message, {
    details: { folder, reason },
    hint: `There is a project in "${path}": add \`--directory ${path}\``,
    cause: error.cause,
  });
}
