/**
 * The command line: `deno run -A jsr:@retort/retort/cli upgrade head`.
 *
 * @module
 */
import process from "node:process";
import { main } from "./lib/cli/mod.ts";

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
