import process from "node:process";
import { retortCommand as cliCommand } from "../../scripts/retort_command.ts";

/** What a finished run of the command line left. */
export interface CliResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** How long a run may take; what takes longer is hanging. */
const PATIENCE_MS = 120_000;

/** Where and with what the command line is run. */
export interface RunCliOptions {
  readonly cwd: string;
  /** Set on top of a small environment that names no database. */
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** What standard input holds; it is closed otherwise. */
  readonly input?: string | undefined;
}

export { cliCommand };

/** The environment of the processes that tests start. */
export function cliEnvironment(
  env: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const kept = ["PATH", "HOME", "DENO_DIR", "XDG_CACHE_HOME", "TMPDIR"];
  return {
    ...Object.fromEntries(
      kept.flatMap((name) => {
        const value = process.env[name];
        return value === undefined ? [] : [[name, value]];
      }),
    ),
    ...env,
  };
}

/**
 * Runs the command line as a process and waits for its end.
 *
 * @throws {Error} if it hangs, or leaves something open that kept it waiting
 */
export async function runCli(
  args: readonly string[],
  options: RunCliOptions,
): Promise<CliResult> {
  const [program = "", ...first] = cliCommand();
  const child = new Deno.Command(program, {
    args: [...first, ...args],
    cwd: options.cwd,
    env: cliEnvironment(options.env),
    clearEnv: true,
    stdin: options.input === undefined ? "null" : "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  let isHanging = false;
  const timer = setTimeout(() => {
    isHanging = true;
    child.kill("SIGKILL");
  }, PATIENCE_MS);
  if (options.input !== undefined) {
    const writer = child.stdin.getWriter();
    await writer.write(new TextEncoder().encode(options.input));
    await writer.close();
  }
  const output = await child.output();
  clearTimeout(timer);
  const stdout = new TextDecoder().decode(output.stdout);
  const stderr = new TextDecoder().decode(output.stderr);
  if (isHanging || stderr.includes("Something was still open")) {
    throw new Error(
      `Cannot see the end of "retort ${args.join(" ")}": ${stdout}${stderr}`,
    );
  }
  return { code: output.code, stdout, stderr };
}
