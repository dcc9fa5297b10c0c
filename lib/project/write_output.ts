import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { RetortError } from "../errors/mod.ts";
import { systemCode, systemReason } from "./system_code.ts";

/** What a command was told to write to a file. */
export interface Output {
  readonly path: string;
  /** The path as it should be shown. */
  readonly file: string;
  readonly text: string;
}

/**
 * Writes a file with its folders, in place of what is there.
 *
 * @throws {RetortError} `project/not-writable`
 */
export function writeOutput({ path, file, text }: Output): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    throw notWritable(file, error);
  }
}

/** The error of a file that could not be written. */
export function notWritable(
  file: string,
  error: unknown,
): RetortError<"project/not-writable"> {
  const reason = systemCode(error);
  return new RetortError(
    "project/not-writable",
    `Cannot write "${file}": ${systemReason(reason)}`,
    { details: { file, reason }, cause: error },
  );
}
