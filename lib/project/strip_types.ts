import type { ModuleFile } from "./module_error.ts";
import { moduleError } from "./module_error.ts";
import { loadTypeStripper } from "./type_stripper.ts";

/** Takes the types out of TypeScript; what is left stays where it was. */
export type StripTypes = (text: string, file: ModuleFile) => string;

interface StripFailure {
  readonly message: string;
  readonly startLine?: number;
  readonly startColumn?: number;
}

function isFailure(error: unknown): error is StripFailure {
  return typeof error === "object" && error !== null && "message" in error &&
    typeof error.message === "string";
}

function failure(text: string, file: ModuleFile, error: unknown): Error {
  if (!isFailure(error)) throw error;
  const { message, startLine: line, startColumn } = error;
  return moduleError(file, {
    reason: message.trim().replace(/\.$/, ""),
    source: line === undefined ? undefined : {
      file: file.file,
      line,
      column: (startColumn ?? 0) + 1,
      excerpt: text.split("\n")[line - 1],
    },
    cause: error,
  });
}

/** Loads the type stripper that Node uses too. */
export async function loadStripTypes(): Promise<StripTypes> {
  const { transformSync } = await loadTypeStripper();
  return (text, file) => {
    try {
      return transformSync(text, { mode: "strip-only" }).code;
    } catch (error) {
      throw failure(text, file, error);
    }
  };
}
