import { readFileSync } from "node:fs";
import type { SourceLocation } from "../errors/mod.ts";
import { lineAndColumn, lineAt } from "../sql/mod.ts";
import { moduleReferences } from "./module_imports.ts";
import type { ModuleFile } from "./module_error.ts";

/** What is wrong with an import, in the words of the file that has it. */
export interface ImportProblem {
  readonly reason: string;
  readonly hint: string;
  readonly source: SourceLocation;
}

/** How runtimes say that an import leads nowhere, with its name or its address. */
const NOT_FOUND_REGEXPS = [
  /Module not found:? "?([^"\s]+?)"?[.:]?$/m,
  /JSR package manifest for '([^']+)' failed/,
  /Import "([^"]+)" not a dependency/,
  /Could not find constraint '([^']+)'/,
  /Cannot find (?:package|module) '([^']+)'/,
];

const NO_EXPORT_REGEXP = /does not provide an export named '([^']+)'/;

/** Finds the import of a file that a runtime's error speaks of. */
export function importProblem(
  message: string,
  file: ModuleFile,
): ImportProblem | undefined {
  const text = textOf(file);
  const missing = NOT_FOUND_REGEXPS.map((one) => one.exec(message)?.[1])
    .find((found) => found !== undefined);
  const wanted = NO_EXPORT_REGEXP.exec(message)?.[1];
  const found = moduleReferences(text).find(({ specifier, start }) =>
    missing !== undefined
      ? leadsTo(specifier, missing)
      : wanted !== undefined && namesBefore(text, start).includes(wanted)
  );
  if (found === undefined) return undefined;
  const { specifier, start } = found;
  return {
    reason: missing === undefined
      ? `"${specifier}" does not export "${wanted}"`
      : `the import "${specifier}" leads nowhere`,
    hint: missing === undefined
      ? "Export it there, or write `import type` where it is a type"
      : "Write `import type` for what is only a type; a migration can run files beside it, installed packages and what is built in",
    source: {
      file: file.file,
      ...lineAndColumn(text, start),
      excerpt: lineAt(text, start),
    },
  };
}

function textOf({ path }: ModuleFile): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // That it cannot be read is what the runtime has said then.
    return "";
  }
}

/** Whether a specifier may be what a runtime calls by its address or its short name. */
function leadsTo(specifier: string, address: string): boolean {
  const name = specifier.replace(/^(?:\.{1,2}\/)+/, "");
  return specifier === address || address.endsWith(`/${name}`) ||
    specifier.includes(`:${address}`);
}

/** The words between `import` and the specifier. */
function namesBefore(text: string, start: number): readonly string[] {
  const begin = text.lastIndexOf("import", start);
  return text.slice(begin, start).match(/[\p{L}\p{N}_$]+/gu) ?? [];
}
