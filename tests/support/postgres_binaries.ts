import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { embeddedBinaries } from "./embedded_binaries.ts";
import { runCommand } from "./run_command.ts";

/** A folder of server programs and the major version they are of. */
export interface PostgresBinaries {
  readonly folder: string;
  readonly major: number;
}

const DEBIAN_FOLDER = "/usr/lib/postgresql";

/**
 * Finds server programs: on the path, in Debian's folder (the newest first),
 * and otherwise those that npm publishes, which are of version 18.
 */
export async function postgresBinaries(
  major?: number,
): Promise<PostgresBinaries> {
  for (const folder of candidateFolders()) {
    const found = await majorOf(folder);
    if (found !== undefined && (major === undefined || found === major)) {
      return { folder, major: found };
    }
  }
  return await embeddedBinaries(major ?? 18);
}

function candidateFolders(): readonly string[] {
  const path = (Deno.env.get("PATH") ?? "").split(":");
  const debian = existsSync(DEBIAN_FOLDER)
    ? [...Deno.readDirSync(DEBIAN_FOLDER)].map((entry) => entry.name)
      .sort((a, b) => Number(b) - Number(a))
      .map((name) => join(DEBIAN_FOLDER, name, "bin"))
    : [];
  // A link to one program says nothing of its neighbours, such as psql.
  return [...path, ...debian]
    .filter((folder) => existsSync(join(folder, "initdb")))
    .map((folder) => dirname(Deno.realPathSync(join(folder, "initdb"))));
}

async function majorOf(folder: string): Promise<number | undefined> {
  const text = await runCommand([join(folder, "initdb"), "--version"]);
  const major = Number(/(\d+)/.exec(text)?.[1]);
  return Number.isInteger(major) ? major : undefined;
}
