import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { copyProgram } from "./copy_program.ts";
import { runCommand } from "./run_command.ts";

/** A root folder with nothing but a program, its C library and certificates. */
export interface BareRoot extends AsyncDisposable {
  readonly path: string;
  /**
   * The command that runs the program as nobody, below this root, which is
   * read-only and has `/proc`.
   */
  readonly command: (args: readonly string[]) => readonly string[];
  /** The same for another program, user and folder. */
  readonly commandAs: (
    command: readonly string[],
    place: { readonly user: number; readonly folder: string },
  ) => readonly string[];
}

const CERTIFICATES = "/etc/ssl/certs/ca-certificates.crt";

async function isThere(path: string): Promise<boolean> {
  return await Deno.stat(path).then(() => true, () => false);
}

/** Whether this machine lets the tests make such a root. */
export async function canMakeBareRoot(): Promise<boolean> {
  if (Deno.build.os !== "linux" || Deno.uid() !== 0) return false;
  return await runCommand(["unshare", "-m", "true"])
    .then(() => true, () => false);
}

/** Makes a bare root with a program and a project in `/project`. */
export async function bareRoot(
  program: string,
  project: string,
): Promise<BareRoot> {
  const path = await mkdtemp(join(tmpdir(), "retort-root-"));
  const libraries = await runCommand(["ldd", program]);
  const files = [...libraries.matchAll(/(\/\S+\.so[.\d]*)\s/g)]
    .map(([, file = ""]) => file);
  for (const file of [...files, CERTIFICATES]) {
    if (!await isThere(file)) continue;
    await mkdir(join(path, dirname(file)), { recursive: true });
    await copyProgram(file, join(path, file));
  }
  await copyProgram(program, join(path, "retort"));
  await cp(project, join(path, "project"), { recursive: true });
  await mkdir(join(path, "proc"));
  await runCommand(["chmod", "-R", "a+rX", path]);
  const inside = [
    'mount --bind "$0" "$0"',
    'mount -t proc proc "$0/proc"',
    'mount -o remount,ro,bind "$0"',
    'exec setpriv --clear-groups unshare --root="$0" "$@"',
  ].join(" && ");
  const commandAs: BareRoot["commandAs"] = (command, { user, folder }) => [
    ...["unshare", "-m", "sh", "-c", inside, path],
    ...[`--wd=${folder}`, `--setuid=${user}`, `--setgid=${user}`],
    ...command,
  ];
  return {
    path,
    command: (args) =>
      commandAs(["/retort", "-C", "/project", ...args], {
        user: 65534,
        folder: "/",
      }),
    commandAs,
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}
