/** The entry of the executable: `cli.ts`, over as soon as it can be. */
import process from "node:process";
import { main } from "../../../lib/cli/main.ts";

const { exitCode, isOver } = await main(process.argv.slice(2));
// This runtime has written all that it was told to, even into a full pipe, and
// finding out by itself that nothing is open takes it most of a millisecond.
if (isOver) process.exit(exitCode);
const { endProcess } = await import("../../../lib/cli/end_process.ts");
endProcess(exitCode);
