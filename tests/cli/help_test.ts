import { match, ok, strictEqual } from "node:assert/strict";
import { COMMANDS } from "../../lib/cli/command_table.ts";
import { main } from "../../lib/cli/mod.ts";
import { parseArguments } from "../../lib/cli/program.ts";
import type { Streams } from "../../lib/cli/streams.ts";

interface Recorded extends Streams {
  readonly written: string[];
}

function recordedStreams(columns = 80): Recorded {
  const written: string[] = [];
  return {
    out: (text) => void written.push(text),
    err: (text) => void written.push(text),
    outIsTerminal: false,
    errIsTerminal: false,
    inIsTerminal: false,
    columns,
    env: {},
    cwd: ".",
    written,
  };
}

function words(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)]
    .map(([, double, single, plain]) => double ?? single ?? plain ?? "");
}

for (const { name, summary } of COMMANDS) {
  Deno.test(`retort ${name} --help says what it does and gives two examples that parse`, async () => {
    const streams = recordedStreams();
    strictEqual((await main([name, "--help"], streams)).exitCode, 0);
    const help = streams.written.join("");
    ok(help.replace(/\s+/g, " ").includes(summary), help);
    const examples = [...help.matchAll(/^ {2}\$ (retort .*)$/gm)]
      .map(([, line = ""]) => line);
    ok(examples.length >= 2, `${name} has ${examples.length} examples`);
    for (const line of examples) {
      const args = words(line.replace(/ [>|] .*$/, "")).slice(1);
      const parsed = await parseArguments(args, recordedStreams());
      strictEqual(typeof parsed, "object", line);
    }
  });
}

Deno.test("retort --help names every command and topic", async () => {
  const streams = recordedStreams();
  strictEqual((await main(["--help"], streams)).exitCode, 0);
  const help = streams.written.join("");
  for (const { name } of COMMANDS) {
    match(help, new RegExp(`^ {2}${name} `, "m"));
  }
  match(help, /retort help targets/);
});

Deno.test("retort --help fits 40 columns", async () => {
  const streams = recordedStreams(40);
  strictEqual((await main(["--help"], streams)).exitCode, 0);
  for (const line of streams.written.join("").split("\n")) {
    ok(line.length <= 40 || line.startsWith("  retort help"), line);
  }
});

const HELP_ABOUT = [
  {
    args: ["help", "completion"],
    expected: /\$ source <\(retort completion bash\)/,
  },
  {
    args: ["completion", "--help"],
    expected: /\$ source <\(retort completion bash\)/,
  },
  {
    args: ["--help"],
    expected: /^ {2}help \[topic\] +Show help about a command or a topic\.$/m,
  },
  { args: ["upgrade", "--help"], expected: /^Locks:\n {2}--lock <kind>/m },
  { args: ["help", "revision"], expected: /^Place in the history:$/m },
];

for (const { args, expected } of HELP_ABOUT) {
  Deno.test(`retort ${args.join(" ")} shows ${expected}`, async () => {
    const streams = recordedStreams();
    strictEqual((await main(args, streams)).exitCode, 0);
    match(streams.written.join(""), expected);
  });
}

for (const { name } of COMMANDS) {
  Deno.test(`retort ${name} --help fits 80 columns`, async () => {
    const streams = recordedStreams();
    strictEqual((await main([name, "--help"], streams)).exitCode, 0);
    const tooLong = streams.written.join("").split("\n")
      .filter((line) => line.length > 80 && !line.startsWith("  $ "));
    strictEqual(tooLong.join("\n"), "");
  });
}

const SUGGESTIONS = [
  { args: ["upgrde"], expected: /Did you mean upgrade\?/ },
  { args: ["heads", "--verbos"], expected: /Did you mean --verbose\?/ },
];

for (const { args, expected } of SUGGESTIONS) {
  Deno.test(`retort ${args.join(" ")} is told what was meant`, async () => {
    const streams = recordedStreams();
    strictEqual((await main(args, streams)).exitCode, 2);
    match(streams.written.join(""), expected);
  });
}
