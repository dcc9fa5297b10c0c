/**
 * The command line: `deno run -A jsr:@retort/retort/cli upgrade head`.
 *
 * @module
 */
import process from "node:process";
import { endProcess, main } from "./lib/cli/mod.ts";

if (import.meta.main) {
  const { exitCode } = await main(process.argv.slice(2));
  endProcess(exitCode);
}
