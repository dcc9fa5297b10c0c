import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eventually } from "./eventually.ts";
import { cliCommand, cliEnvironment } from "./run_cli.ts";
import { runCommand } from "./run_command.ts";

/** How {@linkcode runInTerminal} runs the command line. */
export interface TerminalOptions {
  readonly columns: number;
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The command line in a terminal of its own, closed when disposed. */
export interface Terminal extends AsyncDisposable {
  /** Waits until the screen holds a text, and returns the screen. */
  readonly waitFor: (text: string) => Promise<string>;
  /** Presses keys, named as tmux names them. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
}

// The terminal stays after the end, so that its last screen can be read.
const SHELL = 'trap : INT; "$@"; printf "exit %s\\n" $?; exec cat';

/** Runs the command line under tmux; the last line of the screen is its exit code. */
export function runInTerminal(
  args: readonly string[],
  options: TerminalOptions,
): Promise<Terminal> {
  const shell = ["sh", "-c", SHELL, "sh"];
  return openTerminal([...shell, ...cliCommand(), ...args], options);
}

/** Runs a command under tmux. */
export async function openTerminal(
  command: readonly string[],
  { columns, cwd, env }: TerminalOptions,
): Promise<Terminal> {
  const folder = await mkdtemp(join(tmpdir(), "retort-tmux-"));
  const tmux = (...more: readonly string[]): Promise<string> =>
    runCommand(["tmux", "-u", "-S", join(folder, "socket"), ...more]);
  const variables = Object.entries(cliEnvironment(env))
    .map(([name, value]) => `${name}=${value}`);
  await tmux(
    ...["-f", "/dev/null", "new-session", "-d", "-c", cwd],
    ...["-x", String(columns), "-y", "50"],
    ...["env", ...variables, ...command],
  );
  return {
    waitFor: async (text) => {
      let screen = "";
      return await eventually(async () => {
        screen = (await tmux("capture-pane", "-p")).trimEnd();
        if (screen.includes("Something was still open")) {
          throw new Error(`Cannot see an end in good order: ${screen}`);
        }
        return screen.includes(text) ? screen : undefined;
      }, { timeoutMs: 15_000, describe: () => `the screen was: ${screen}` });
    },
    press: async (...keys) => void await tmux("send-keys", ...keys),
    [Symbol.asyncDispose]: async () => {
      await tmux("kill-server");
      await rm(folder, { recursive: true, force: true });
    },
  };
}
