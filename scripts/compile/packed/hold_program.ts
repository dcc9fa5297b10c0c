import { ownFile } from "./own_file.ts";

/** Opens the executable's file, before anything could put another in its place. */
export function holdProgram(): void {
  ownFile();
}
