import { join, resolve } from "node:path";
import process from "node:process";
import { ROOT } from "../../scripts/compile/packages.ts";
import { findCompiler } from "../../scripts/compile/runtime_base.ts";
import type { CliResult } from "./run_cli.ts";
import { runCommand } from "./run_command.ts";

/** The executable under test, made from this checkout unless one is named. */
export async function testBinary(): Promise<string | undefined> {
  const named = process.env.RETORT_BINARY;
  if (named !== undefined) return resolve(named);
  if (await findCompiler() === undefined) return undefined;
  const output = join("dist", "test", "retort");
  await compileTo(output);
  return join(ROOT, output);
}

/** Compiles the checkout to a file, relative to it. */
export async function compileTo(
  output: string,
  flags: readonly string[] = [],
): Promise<void> {
  await runCommand([
    Deno.execPath(),
    "run",
    "--quiet",
    "-A",
    join(ROOT, "scripts", "compile.ts"),
    "--output",
    output,
    ...flags,
  ], { cwd: ROOT });
}

/** How a process is run. */
export interface RunProgramOptions {
  readonly cwd: string;
  /** The whole environment. */
  readonly env: Record<string, string>;
}

/** Runs a process that gets nothing to read. */
export async function runProgram(
  command: readonly string[],
  options: RunProgramOptions,
): Promise<CliResult> {
  const [program = "", ...args] = command;
  const { code, stdout, stderr } = await new Deno.Command(program, {
    args,
    ...options,
    clearEnv: true,
    stdin: "null",
  }).output();
  const decoder = new TextDecoder();
  return {
    code,
    stdout: decoder.decode(stdout),
    stderr: decoder.decode(stderr),
  };
}
