import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Installs npm packages for comparison in a folder outside the project.
 *
 * @returns the folder that holds `node_modules`
 */
export async function installPackages(
  names: readonly string[],
): Promise<string> {
  const folder = join(tmpdir(), "retort-bench-packages");
  await mkdir(folder, { recursive: true });
  const { code, stderr } = await new Deno.Command("npm", {
    args: ["install", "--silent", "--no-audit", "--no-fund", ...names],
    cwd: folder,
  }).output();
  if (code !== 0) {
    throw new Error(
      `Cannot install ${names.join(", ")}: ${new TextDecoder().decode(stderr)}`,
    );
  }
  return folder;
}
