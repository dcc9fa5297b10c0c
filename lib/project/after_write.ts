import { spawn } from "node:child_process";
import type { AfterWriteCommand, AfterWriteHook } from "./config.ts";

/**
 * A hook that failed; the file is kept.
 *
 * @example
 * ```ts
 * import type { HookFailure } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const failure: HookFailure = {
 *   hook: "prettier",
 *   reason: "spawn prettier ENOENT",
 * };
 * strictEqual(
 *   `${failure.hook}: ${failure.reason}`,
 *   "prettier: spawn prettier ENOENT",
 * );
 * ```
 */
export interface HookFailure {
  /** The command, or the function's name, or its place such as `afterWrite[0]`. */
  readonly hook: string;
  /**
   * Why it failed: what was thrown, or how the command ended and what it
   * printed.
   */
  readonly reason: string;
}

function commandArguments(
  { args = [] }: AfterWriteCommand,
  path: string,
): readonly string[] {
  const isNamed = args.some((argument) => argument.includes("{file}"));
  const filled = args.map((argument) => argument.replaceAll("{file}", path));
  return isNamed ? filled : [...filled, path];
}

function startFailure({ message }: Error): string {
  return /^Requires run access/.test(message)
    ? "this program may start no other"
    : message;
}

async function runCommand(
  command: AfterWriteCommand,
  { path, root }: { readonly path: string; readonly root: string },
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const child = spawn(command.command, commandArguments(command, path), {
      cwd: root,
      stdio: ["ignore", "ignore", "pipe"],
    });
    const output: string[] = [];
    // Where nothing may be started there is no stream, only the error.
    child.on("error", (error) => reject(new Error(startFailure(error))));
    child.stderr?.on("data", (chunk) => output.push(String(chunk)));
    child.on("close", (code) => {
      if (code === 0) return resolve();
      const said = output.join("").trim();
      reject(new Error(`it ended with ${code}${said && `: ${said}`}`));
    });
  });
}

/** Runs the hooks on a file that was written, and tells which failed. */
export async function runAfterWrite(
  hooks: readonly AfterWriteHook[],
  file: { readonly path: string; readonly root: string },
): Promise<readonly HookFailure[]> {
  const failures: HookFailure[] = [];
  for (const [index, hook] of hooks.entries()) {
    try {
      if (typeof hook === "function") await hook(file.path);
      else await runCommand(hook, file);
    } catch (error) {
      failures.push({
        hook: typeof hook === "function"
          ? hook.name || `afterWrite[${index}]`
          : hook.command,
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  }
  return failures;
}
