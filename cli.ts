/**
 * The command line: `deno run -A jsr:@retort/retort/cli upgrade head`.
 *
 * @module
 */
import process from "node:process";
import { endProcess, main } from "./lib/cli/mod.ts";

if (import.meta.main) endProcess(await main(process.argv.slice(2)));
