import { join } from "node:path";
import type { Obstacle } from "./test_when_possible.ts";
import { runCommand } from "./run_command.ts";
import { serverUser } from "./unprivileged.ts";

/** A disk in memory that is soon full, for a server to put a tablespace on. */
export interface SmallDisk extends AsyncDisposable {
  readonly folder: string;
  /** Makes it larger. */
  grow(megabytes: number): Promise<void>;
}

/** Mounts a disk of so many megabytes, which only root may do. */
export async function mountSmallDisk(megabytes: number): Promise<SmallDisk> {
  const mount = await Deno.makeTempDir({ prefix: "retort-disk-" });
  // deno-fmt-ignore
  await runCommand(["mount", "-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", mount]);
  const folder = join(mount, "space");
  await Deno.mkdir(folder, { mode: 0o700 });
  const user = serverUser();
  if (user) await Deno.chown(folder, user.uid, user.gid);
  await Deno.chmod(mount, 0o755);
  return {
    folder,
    grow: async (size) => {
      await runCommand(["mount", "-o", `remount,size=${size}m`, mount]);
    },
    [Symbol.asyncDispose]: async () => {
      await runCommand(["umount", mount]);
      await Deno.remove(mount);
    },
  };
}

/** Why no disk can be mounted here; nothing if one can. */
export async function whyNoSmallDisk(): Promise<Obstacle> {
  if (Deno.build.os !== "linux") return "needs Linux";
  if (Deno.uid() !== 0) return "needs root to mount a small disk";
  try {
    await using _disk = await mountSmallDisk(1);
    return undefined;
  } catch {
    return "needs the right to mount a small disk";
  }
}
