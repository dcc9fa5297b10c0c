import { runCommand } from "./run_command.ts";

/**
 * Copies a program by another process. No system runs a file that anybody may
 * still write, and a process that a parallel test is just starting has, for a
 * moment, all files that this one is writing.
 */
export async function copyProgram(from: string, to: string): Promise<void> {
  await runCommand(["cp", "-L", from, to]);
}
