import { statSync } from "node:fs";
import { installedPackage } from "./installed_package.ts";
import { moduleDataUrl } from "./module_data_url.ts";
import { loadStripTypes, type StripTypes } from "./strip_types.ts";
import { systemCode } from "./system_code.ts";
import { pathToFileURL } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { isRetortError } from "../errors/mod.ts";
import { eraseTypes } from "./erase_types.ts";
import { importProblem } from "./import_problem.ts";
import { placeIn } from "./locate_call.ts";
import { moduleError, type ModuleFile } from "./module_error.ts";

const PLACE_IN_MESSAGE_REGEXP = / at file:\/\/\S+:\d+:\d+/;

/** What an error says, without the places and excerpts runtimes append. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [first = ""] = message.split("\n");
  return stripVTControlCharacters(first)
    .replace(PLACE_IN_MESSAGE_REGEXP, "")
    .replace(/^SyntaxError: /, "")
    .replaceAll(/data:text\/javascript;[^\s'"]*/g, "data:…")
    .replaceAll(/\?changed=[\d.]+/g, "")
    .replace(/[.:]$/, "");
}

/** The URL of one state of a file: runtimes keep what they once loaded. */
function moduleUrl(path: string): string {
  const url = pathToFileURL(path);
  const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (changed !== undefined) url.searchParams.set("changed", `${changed}`);
  return url.href;
}

function loadError(file: ModuleFile, error: unknown): Error {
  if (isRetortError(error)) return error;
  const text = error instanceof Error
    ? `${error.message}\n${error.stack ?? ""}`
    : "";
  return moduleError(file, {
    reason: reasonOf(error),
    source: placeIn(text, file),
    ...importProblem(stripVTControlCharacters(text), file),
    cause: error,
  });
}

/** Whether an error may come from a runtime that knows no TypeScript. */
function isForeignSyntax(error: unknown): boolean {
  return error instanceof SyntaxError ||
    /^ERR_UNKNOWN_(?:FILE_EXTENSION|MODULE_FORMAT)$/.test(systemCode(error));
}

/**
 * Whether an error only says that a program which was compiled knows no package
 * that is installed beside the module.
 */
function isUnknownPackage(error: unknown, { path }: ModuleFile): boolean {
  const [, specifier] = /^Import "([^"]+)" not a dependency/
    .exec(error instanceof Error ? error.message : "") ?? [];
  return specifier !== undefined &&
    installedPackage(specifier, path) !== undefined;
}

type Exports = Readonly<Record<string, unknown>>;

function importData(file: ModuleFile, strip: StripTypes): Promise<Exports> {
  return import(moduleDataUrl(file, { strip, importers: [] }));
}

/**
 * Runs a module of the project and returns what it exports.
 *
 * @throws {RetortError} `migration/not-loadable`
 */
export async function importModule(file: ModuleFile): Promise<Exports> {
  const attempts: readonly (() => Promise<Exports>)[] = [
    () => import(moduleUrl(file.path)),
    async () => await importData(file, eraseTypes),
  ];
  for (const attempt of attempts) {
    try {
      return await attempt();
    } catch (error) {
      if (!isForeignSyntax(error) && !isUnknownPackage(error, file)) {
        throw loadError(file, error);
      }
    }
  }
  // Syntax is looked at before anything runs, so nothing runs twice here.
  try {
    return await importData(file, await loadStripTypes());
  } catch (error) {
    throw loadError(file, error);
  }
}
