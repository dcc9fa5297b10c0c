import { statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { placeIn } from "./locate_call.ts";
import { moduleError, type ModuleFile } from "./module_error.ts";

const PLACE_IN_MESSAGE_REGEXP = / at file:\/\/\S+:\d+:\d+/;

/** What an error says, without the places and excerpts runtimes append. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [first = ""] = message.split("\n");
  return first.replace(PLACE_IN_MESSAGE_REGEXP, "").replace(/[.:]$/, "");
}

/** The URL of one state of a file: runtimes keep what they once loaded. */
function moduleUrl(path: string): string {
  const url = pathToFileURL(path);
  const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (changed !== undefined) url.searchParams.set("changed", `${changed}`);
  return url.href;
}

/**
 * Runs a module of the project and returns what it exports.
 *
 * @throws {RetortError} `migration/not-loadable`
 */
export async function importModule(
  file: ModuleFile,
): Promise<Readonly<Record<string, unknown>>> {
  const url = moduleUrl(file.path);
  try {
    return await import(url);
  } catch (error) {
    const text = error instanceof Error
      ? `${error.message}\n${error.stack ?? ""}`
      : "";
    throw moduleError(file, {
      reason: reasonOf(error),
      source: placeIn(text, file),
      cause: error,
    });
  }
}
