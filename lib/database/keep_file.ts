import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Writes a file into a cache: whole or not at all, for this user only. One that
 * cannot be written only costs time.
 */
export async function keepFile(
  file: string,
  bytes: Uint8Array,
): Promise<void> {
  const draft = `${file}.${crypto.randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(draft, bytes, { mode: 0o600 });
    await rename(draft, file);
  } catch {
    await rm(draft, { force: true }).catch(() => {});
  }
}
