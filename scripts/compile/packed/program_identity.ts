import { fstatSync, statSync } from "node:fs";
import process from "node:process";
import { VERSION } from "../../../lib/commands/version.ts";
import { ownFile } from "./own_file.ts";

/** Tells the executable's builds apart by its file. */
export function programIdentity(): string | undefined {
  try {
    const file = ownFile();
    const { size, mtimeMs } = file === undefined
      ? statSync(process.execPath)
      : fstatSync(file);
    return `${VERSION} ${size} ${mtimeMs}`;
  } catch {
    return undefined;
  }
}
