import { join } from "node:path";
import type { Obstacle } from "./test_when_possible.ts";

const ROOT = "/sys/fs/cgroup";

/** Where groups with a limit can be made, and what their limit's file is called. */
const PLACES: readonly { readonly folder: string; readonly limit: string }[] = [
  { folder: join(ROOT, "memory"), limit: "memory.limit_in_bytes" },
  { folder: ROOT, limit: "memory.max" },
];

/** Processes that together get only so much memory; gone when disposed. */
export interface MemoryGroup extends AsyncDisposable {
  /** The command that runs another one within the limit. */
  readonly command: (command: readonly string[]) => readonly string[];
}

/** Makes a group of processes with a limit. */
export async function memoryGroup(megabytes: number): Promise<MemoryGroup> {
  const name = `retort-test-${crypto.randomUUID()}`;
  for (const { folder, limit } of PLACES) {
    const group = join(folder, name);
    try {
      await Deno.mkdir(group);
    } catch {
      continue;
    }
    try {
      await Deno.writeTextFile(join(group, limit), `${megabytes}M`, {
        create: false,
      });
      return {
        command: (command) => [
          ...["sh", "-c", 'echo $$ >"$0/cgroup.procs" && exec "$@"', group],
          ...command,
        ],
        [Symbol.asyncDispose]: () => Deno.remove(group),
      };
    } catch {
      await Deno.remove(group);
    }
  }
  throw new Error("Cannot limit memory: this machine lets nobody do so");
}

/** Why memory cannot be limited here; nothing if it can. */
export async function whyWithoutMemoryGroup(): Promise<Obstacle> {
  try {
    await using _group = await memoryGroup(64);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
