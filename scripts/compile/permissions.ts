import { join } from "node:path";
import { ROOT } from "./packages.ts";

/**
 * The flags for what the program may do: those of the permission set `cli` in
 * deno.json and nothing else, without ever asking for more.
 */
export async function permissionFlags(): Promise<readonly string[]> {
  const config = JSON.parse(await Deno.readTextFile(join(ROOT, "deno.json")));
  const set: Readonly<Record<string, true | readonly string[]>> =
    config.permissions.cli;
  const allowed = Object.entries(set).map(([name, scope]) =>
    scope === true ? `--allow-${name}` : `--allow-${name}=${scope.join(",")}`
  );
  return [...allowed, "--deny-import", "--no-prompt"];
}
