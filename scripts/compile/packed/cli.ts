/** The entry of the executable: `cli.ts` with a hold on its own file. */
import process from "node:process";
import { endProcess, main } from "../../../lib/cli/mod.ts";
import "./own_file.ts";

const { exitCode, isOver } = await main(process.argv.slice(2));
// This runtime has written all that it was told to, even into a full pipe, and
// finding out by itself that nothing is open takes it most of a millisecond.
if (isOver) process.exit(exitCode);
endProcess(exitCode);
