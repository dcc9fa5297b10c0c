import { fileURLToPath } from "node:url";
import process from "node:process";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** What a finished run of the command line left. */
export interface CliResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and with what the command line is run. */
export interface RunCliOptions {
  readonly cwd: string;
  /** Set on top of a small environment that names no database. */
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** What standard input holds; it is closed otherwise. */
  readonly input?: string | undefined;
}

/** The command that starts the command line: the checkout, or `RETORT_BINARY`. */
export function cliCommand(): readonly string[] {
  const binary = process.env.RETORT_BINARY;
  return binary === undefined
    ? [
      Deno.execPath(),
      "run",
      "--quiet",
      "-A",
      `--config=${ROOT}deno.json`,
      `${ROOT}cli.ts`,
    ]
    : [binary];
}

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

/** Runs the command line as a process and waits for its end. */
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
  if (options.input !== undefined) {
    const writer = child.stdin.getWriter();
    await writer.write(new TextEncoder().encode(options.input));
    await writer.close();
  }
  const { code, stdout, stderr } = await child.output();
  const decoder = new TextDecoder();
  return {
    code,
    stdout: decoder.decode(stdout),
    stderr: decoder.decode(stderr),
  };
}
