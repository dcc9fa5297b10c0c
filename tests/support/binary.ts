import { join } from "node:path";
import process from "node:process";
import { ROOT } from "../../scripts/compile/packages.ts";
import { findCompiler } from "../../scripts/compile/runtime_base.ts";
import type { CliResult } from "./run_cli.ts";
import { runCommand } from "./run_command.ts";

/** The executable under test, made from this checkout unless one is named. */
export async function testBinary(): Promise<string | undefined> {
  const named = process.env.RETORT_BINARY;
  if (named !== undefined) return named;
  if (await findCompiler() === undefined) return undefined;
  const output = join("dist", "test", "retort");
  await compileTo(output);
  return join(ROOT, output);
}

/** Compiles the checkout to a file, relative to it. */
export async function compileTo(output: string): Promise<void> {
  await runCommand([
    Deno.execPath(),
    "run",
    "--quiet",
    "-A",
    join(ROOT, "scripts", "compile.ts"),
    "--output",
    output,
  ], { cwd: ROOT });
}

/** How a process is run. */
export interface RunMeasuredOptions {
  readonly cwd: string;
  /** The whole environment. */
  readonly env: Record<string, string>;
}

/** What was seen of a process besides its output. */
export interface MeasuredResult extends CliResult {
  /** The most memory it was seen to have of its own, in MiB. */
  readonly peakMiB: number;
}

async function peakOf(pid: number): Promise<number> {
  try {
    const status = await Deno.readTextFile(`/proc/${pid}/status`);
    // Pages of the executable's file can always be given back.
    return Number(/^RssAnon:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1_024;
  } catch {
    return 0;
  }
}

/** Runs a process with standard input closed and watches its memory. */
export async function runMeasured(
  command: readonly string[],
  options: RunMeasuredOptions,
): Promise<MeasuredResult> {
  const [program = "", ...args] = command;
  const child = new Deno.Command(program, {
    args,
    ...options,
    clearEnv: true,
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  let isRunning = true;
  let peakMiB = 0;
  const watch = async (): Promise<void> => {
    while (isRunning) peakMiB = Math.max(peakMiB, await peakOf(child.pid));
  };
  const watching = watch();
  const { code, stdout, stderr } = await child.output();
  isRunning = false;
  await watching;
  const decoder = new TextDecoder();
  return {
    code,
    stdout: decoder.decode(stdout),
    stderr: decoder.decode(stderr),
    peakMiB,
  };
}
