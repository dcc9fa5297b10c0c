import { fstatSync, statSync } from "node:fs";
import process from "node:process";
import { VERSION } from "../../../lib/commands/version.ts";
import { OWN_FILE } from "./own_file.ts";

/** Tells the executable's builds apart by its file. */
export function programIdentity(): string | undefined {
  try {
    const { size, mtimeMs } = OWN_FILE === undefined
      ? statSync(process.execPath)
      : fstatSync(OWN_FILE);
    return `${VERSION} ${size} ${mtimeMs}`;
  } catch {
    return undefined;
  }
}
