import { statfsSync } from "node:fs";
import { tmpdir } from "node:os";

const MEMORY = "/dev/shm";
/** What a few servers with their databases and logs may grow to. */
const ENOUGH_BYTES = 4 * 2 ** 30;

/**
 * Where throw-away servers live: in memory where there is room, as making and
 * dropping databases is mostly the writing of files.
 */
export function serverRoot(): string {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    if (bavail * bsize >= ENOUGH_BYTES) return MEMORY;
  } catch {
    // Only Linux has it.
  }
  return tmpdir();
}
