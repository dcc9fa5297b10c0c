/** The entry of the executable: `cli.ts` with a hold on its own file. */
import process from "node:process";
import { endProcess, main } from "../../../lib/cli/mod.ts";
import "./own_file.ts";

endProcess(await main(process.argv.slice(2)));
