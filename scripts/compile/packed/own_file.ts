import { openSync } from "node:fs";
import process from "node:process";

function openOwnFile(): number | undefined {
  if (process.platform !== "linux") return undefined;
  try {
    return openSync(process.execPath, "r");
  } catch {
    // Most runs read no asset; the one that does says what is missing.
    return undefined;
  }
}

let opened: { readonly file: number | undefined } | undefined;

/**
 * The executable's file, if it can be read. Once open it stays what it was when
 * another one takes its name while a run goes on.
 */
export function ownFile(): number | undefined {
  opened ??= { file: openOwnFile() };
  return opened.file;
}
