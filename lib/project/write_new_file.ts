import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
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

/** What gives a file that is there a second name. */
export interface WriteNewFileOptions {
  readonly link?: typeof linkSync | undefined;
}

/**
 * Writes a file that is not there yet, whole or not at all, with its folders.
 *
 * @throws {RetortError} `project/file-exists`, `project/not-writable`
 */
export function writeNewFile(
  { path, file, text }: NewFile,
  { link = linkSync }: WriteNewFileOptions = {},
): void {
  const folder = dirname(path);
  const draft = join(folder, `.${basename(path)}.${crypto.randomUUID()}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, text, { flag: "wx" });
    place(draft, { path, text, link });
  } catch (error) {
    throw writeError(file, error);
  } finally {
    removeIfThere(draft);
  }
}

function place(
  draft: string,
  { path, text, link }:
    & Pick<NewFile, "path" | "text">
    & { readonly link: typeof linkSync },
): void {
  try {
    // A link, unlike a rename, fails where the name is taken.
    link(draft, path);
  } catch (error) {
    if (systemCode(error) === "EEXIST") throw error;
    // exFAT and some systems of a network have no links.
    writeInPlace(path, text);
  }
}

/** Writes below the name itself, and takes the file away if that fails. */
function writeInPlace(path: string, text: string): void {
  const descriptor = openSync(path, "wx");
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } catch (error) {
    removeIfThere(path);
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
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
