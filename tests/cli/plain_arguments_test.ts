import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { COMMANDS } from "../../lib/cli/command_table.ts";
import { plainArguments } from "../../lib/cli/plain_arguments.ts";
import { parseArguments } from "../../lib/cli/program.ts";
import { processStreams } from "../../lib/cli/streams.ts";

const PLAIN = ["branches", "current", "heads", "history", "status"];

const CALLS = [
  { flags: [], globals: { input: true } },
  { flags: ["--json"], globals: { input: true, json: true } },
  { flags: ["--json", "--json"], globals: { input: true, json: true } },
];

for (const name of PLAIN) {
  for (const { flags, globals } of CALLS) {
    const args = [name, ...flags];
    Deno.test(`plainArguments() reads "${args.join(" ")}" as the parser does`, async () => {
      const plain = plainArguments(args);
      strictEqual(plain?.entry.name, name);
      deepStrictEqual(plain.globals, globals);
      const parsed = await parseArguments(args, processStreams());
      ok(typeof parsed === "object");
      deepStrictEqual(parsed.globals, globals);
      deepStrictEqual(parsed.args, []);
      deepStrictEqual(parsed.options, {});
      strictEqual(parsed.command, await plain.entry.load());
    });
  }
}

Deno.test("plainArguments() knows the commands that are plain", () => {
  const plain = COMMANDS.filter(({ isPlain }) => isPlain === true);
  deepStrictEqual(plain.map(({ name }) => name).sort(), PLAIN);
});

const OTHERS = [
  [],
  ["--json", "heads"],
  ["heads", "--verbose"],
  ["heads", "--help"],
  ["heads", "-h"],
  ["heads", "more"],
  ["heads", "--jsn"],
  ["headss"],
  ["upgrade", "--json"],
  ["help", "heads"],
];

for (const args of OTHERS) {
  Deno.test(`plainArguments() leaves "${args.join(" ")}" to the parser`, () => {
    strictEqual(plainArguments(args), undefined);
  });
}
