import { resolve } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/**
 * The command that starts the command line, wherever it is started: that of the
 * checkout, or the executable that `RETORT_BINARY` names.
 */
export function retortCommand(): readonly string[] {
  const binary = process.env.RETORT_BINARY;
  return binary === undefined
    ? [
      Deno.execPath(),
      "run",
      "--quiet",
      "-A",
      `--config=${ROOT}deno.json`,
      `${ROOT}cli.ts`,
    ]
    : [resolve(binary)];
}
