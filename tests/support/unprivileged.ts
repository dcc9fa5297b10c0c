import { existsSync } from "node:fs";

/** A user that may run a server, where the tests themselves run as root. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
  /** What to put before a command so that this user runs it. */
  readonly prefix: readonly string[];
}

/**
 * The user that servers run as: nobody special unless the tests run as root,
 * whom PostgreSQL refuses.
 */
export function serverUser(): ServerUser | undefined {
  if (Deno.build.os === "windows" || Deno.uid() !== 0) return undefined;
  const [uid, gid] = idsOf("postgres") ?? idsOf("nobody") ?? [65534, 65534];
  return { uid, gid, prefix: prefixFor(uid, gid) };
}

function prefixFor(uid: number, gid: number): readonly string[] {
  if (isInstalled("setpriv")) {
    return ["setpriv", `--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
  }
  if (isInstalled("chroot")) return ["chroot", `--userspec=${uid}:${gid}`, "/"];
  throw new Error(
    'Cannot run a server as root: neither "setpriv" nor "chroot" is installed',
  );
}

function idsOf(user: string): [number, number] | undefined {
  const line = Deno.readTextFileSync("/etc/passwd").split("\n")
    .find((entry) => entry.startsWith(`${user}:`));
  if (line === undefined) return undefined;
  const [, , uid, gid] = line.split(":").map(Number);
  return uid === undefined || gid === undefined ? undefined : [uid, gid];
}

function isInstalled(program: string): boolean {
  return (Deno.env.get("PATH") ?? "").split(":")
    .some((folder) => existsSync(`${folder}/${program}`));
}
