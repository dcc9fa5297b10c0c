import { deepStrictEqual } from "node:assert/strict";
import { callCli } from "../support/call_cli.ts";

type Case = readonly [args: string, error: string, hint: string];

const CASES: readonly Case[] = [
  [
    "upgrad",
    'Cannot run "upgrad": there is no such command',
    "Did you mean upgrade?",
  ],
  [
    "upgrade --trnsaction all",
    'Cannot use "--trnsaction": there is no such option',
    "Did you mean --transaction?",
  ],
  [
    "downgrade",
    "Cannot run the command: <target> is missing",
    "Run `retort downgrade --help` to see what there is",
  ],
  [
    "heads x",
    'Cannot run "heads" with x: these are too many arguments',
    "Run `retort heads --help` to see what there is",
  ],
  [
    "upgrade --lock-wait",
    "Cannot use --lock-wait <time>: its value is missing",
    "Run `retort upgrade --help` to see what there is",
  ],
  [
    "upgrade --transaction eahc",
    'Cannot use "eahc" for --transaction <mode>: it takes each, all, none',
    "Did you mean each?",
  ],
  [
    "heads -x =b",
    'Cannot use "=b" for -x: it names nothing',
    "Write -x key=value",
  ],
  [
    "schema dmp",
    'Cannot use "dmp" for <action>: it takes dump',
    "Did you mean dump?",
  ],
  [
    "help upgarde",
    'Cannot show help about "upgarde": there is no such command or topic',
    "Did you mean upgrade?",
  ],
  [
    "help patern",
    'Cannot show help about "patern": there is no such command or topic',
    "Did you mean patterns?",
  ],
  [
    "help zzz",
    'Cannot show help about "zzz": there is no such command or topic',
    "Run `retort --help` to see what there is",
  ],
  [
    "drift --revert --adopt x",
    "Cannot use --revert: --adopt <message> is used too",
    "Run `retort drift --help` to see what there is",
  ],
];

for (const [args, error, hint] of CASES) {
  Deno.test(`retort ${args} says what is wrong and what to do`, async () => {
    deepStrictEqual(await callCli(args.split(" "), { cwd: "." }), {
      code: 2,
      stdout: "",
      stderr: `error: ${error} [cli/usage]\n  hint: ${hint}\n`,
    });
  });
}
