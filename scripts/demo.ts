// deno-lint-ignore-file no-console
/**
 * Plays the project's main story on the embedded database: every command is
 * run as a process of its own, and what it prints is what is shown.
 */
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

const STORY: readonly (readonly string[])[] = [
  ["init"],
  ["history"],
  ["upgrade", "head", "--database", "embedded"],
  ["current", "--database", "embedded"],
  ["upgrade", "003:head", "--sql"],
  ["downgrade", "-1", "--database", "embedded"],
  ["current", "--database", "embedded"],
  ["downgrade", "base", "--database", "embedded"],
  ["revision", "-m", "Add notes to bookings"],
  ["heads"],
];

async function play(args: readonly string[], cwd: string): Promise<number> {
  const shown = args.map((arg) => arg.includes(" ") ? `"${arg}"` : arg);
  console.log(`\n$ retort ${shown.join(" ")}`);
  const command = new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--quiet",
      `--config=${join(ROOT, "deno.json")}`,
      "--permission-set=cli",
      join(ROOT, "cli.ts"),
      ...args,
    ],
    cwd,
    stdout: "inherit",
    stderr: "inherit",
  });
  return (await command.output()).code;
}

async function main(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "retort-demo-"));
  try {
    await cp(join(ROOT, "migrations"), join(folder, "migrations"), {
      recursive: true,
    });
    for (const args of STORY) {
      const code = await play(args, folder);
      if (code !== 0) return code;
    }
    console.log("\nDone: up, down and nothing left behind.");
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) process.exitCode = await main();
