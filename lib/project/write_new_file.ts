import { linkSync, mkdirSync, unlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { RetortError } from "../errors/mod.ts";
import { systemCode } from "./system_code.ts";
import { notWritable } from "./write_output.ts";

interface NewFile {
  readonly path: string;
  /** The path as it should be shown. */
  readonly file: string;
  readonly text: string;
}

/**
 * Writes a file that is not there yet, whole or not at all, with its folders.
 *
 * @throws {RetortError} `project/file-exists`, `project/not-writable`
 */
export function writeNewFile({ path, file, text }: NewFile): void {
  const folder = dirname(path);
  const draft = join(folder, `.${basename(path)}.${crypto.randomUUID()}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, text, { flag: "wx" });
    // A link, unlike a rename, fails where the name is taken.
    linkSync(draft, path);
  } catch (error) {
    throw writeError(file, error);
  } finally {
    removeDraft(draft);
  }
}

function removeDraft(draft: string): void {
  try {
    unlinkSync(draft);
  } catch (error) {
    if (systemCode(error) !== "ENOENT") throw error;
  }
}

function writeError(file: string, error: unknown): RetortError {
  if (systemCode(error) !== "EEXIST") return notWritable(file, error);
  return new RetortError(
    "project/file-exists",
    `Cannot write "${file}": it is there already`,
    { details: { file }, cause: error },
  );
}
