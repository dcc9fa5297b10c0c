import { programStart } from "./appended.ts";
import type { Asset } from "./assets.ts";

/**
 * Puts assets into an executable, between the runtime and the program.
 *
 * @returns false, with the file as it was, where the program does not lie
 * behind the runtime
 */
export async function appendAssets(
  file: string,
  assets: readonly Asset[],
): Promise<boolean> {
  const bytes = await Deno.readFile(file);
  const start = programStart(
    bytes.length,
    (position, length) => bytes.subarray(position, position + length),
  );
  if (start === undefined) return false;
  const parts = [
    bytes.subarray(0, start),
    ...assets.map((asset) => asset.bytes),
    bytes.subarray(start),
  ];
  await Deno.writeFile(file, await new Blob(parts).bytes());
  return true;
}
