import { cliCommand, cliEnvironment } from "../support/run_cli.ts";

/** A run of `upgrade head` that goes on. */
export interface SpawnedRun {
  readonly child: Deno.ChildProcess;
  /** Waits for its end. */
  readonly end: () => Promise<RunEnd>;
}

/** How a run ended. */
export interface RunEnd {
  readonly code: number;
  readonly output: string;
}

/** Where a run is started, and on which database. */
export interface SpawnRunOptions {
  readonly folder: string;
  readonly url: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What is said besides `upgrade head`. */
  readonly args?: readonly string[];
}

/** Starts `retort upgrade head` as a process of its own. */
export function spawnRun(options: SpawnRunOptions): SpawnedRun {
  const [program = "", ...args] = cliCommand();
  const child = new Deno.Command(program, {
    args: [...args, "upgrade", "head", ...options.args ?? []],
    cwd: options.folder,
    clearEnv: true,
    env: cliEnvironment({ DATABASE_URL: options.url, ...options.env }),
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const output = child.output();
  return {
    child,
    end: async () => {
      const { code, stdout, stderr } = await output;
      const decoder = new TextDecoder();
      return {
        code,
        output: decoder.decode(stdout) + decoder.decode(stderr),
      };
    },
  };
}
