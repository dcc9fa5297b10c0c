import { deepStrictEqual, doesNotMatch, match } from "node:assert/strict";
import { join } from "node:path";
import process from "node:process";
import { ROOT } from "../../scripts/compile/packages.ts";
import { findCompiler } from "../../scripts/compile/runtime_base.ts";
import { compileTo, runProgram } from "../support/binary.ts";
import type { CliResult } from "../support/run_cli.ts";
import { temporaryProject } from "../support/temporary_project.ts";

const OUTPUT = join("dist", "test", "retort-slim");
const canCompile = await findCompiler() !== undefined;
if (canCompile) await compileTo(OUTPUT, ["--slim"]);
const SAID = "an example or a hint of the slim program";

async function slim(...args: readonly string[]): Promise<CliResult> {
  await using project = await temporaryProject({ "migrations/README": "" });
  return await runProgram([join(ROOT, OUTPUT), ...args], {
    cwd: project.path,
    env: { PATH: process.env.PATH ?? "" },
  });
}

for (
  const args of [
    ["upgrade"],
    ["upgrade", "--database", "mysql://host/name"],
    ["upgrade", "--help"],
    ["status", "--help"],
    ["init"],
    ["help", "ci"],
    ["help", "config"],
  ]
) {
  Deno.test({
    name: `the slim program offers no embedded database: retort ${
      args.join(" ")
    }`,
    ignore: !canCompile,
    fn: async () => {
      const { stdout, stderr } = await slim(...args);
      doesNotMatch(
        `${stdout}${stderr}`.replace("nor an embedded database", ""),
        /embedded/,
        SAID,
      );
    },
  });
}

Deno.test({
  name: "the slim program says what to do where it needs an embedded database",
  ignore: !canCompile,
  fn: async () => {
    const { code, stderr } = await slim("current", "--database", "embedded");
    deepStrictEqual(code, 1);
    match(stderr, /this build of the program is without it/);
    match(stderr, /--scratch server/);
  },
});
