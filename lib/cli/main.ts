import process from "node:process";
import { Command, CommanderError } from "commander";
import { VERSION } from "../commands/mod.ts";

/**
 * Runs the command line.
 *
 * @returns the exit code
 */
export async function main(args: readonly string[]): Promise<number> {
  const program = new Command("retort").version(VERSION).exitOverride();
  try {
    await program.parseAsync([...args], { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(`${error}\n`);
    return 1;
  }
}
