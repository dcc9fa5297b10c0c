import type { JournalResult } from "../../commands/journal.ts";
import { type CliCommand, defineCommand } from "../command.ts";
import { outColumns } from "../display.ts";
import { projectOptions } from "../project_options.ts";
import { parseCount } from "../parse_count.ts";
import { durationText } from "../report/duration_text.ts";
import { tableText } from "../report/table.ts";

type Line = JournalResult["lines"][number];

function actorText({ actor, host, role }: Line): string {
  const account = actor === undefined
    ? undefined
    : host === undefined
    ? actor
    : `${actor}@${host}`;
  return account === undefined ? role : `${account} as ${role}`;
}

function lineCells(line: Line): readonly string[] {
  return [
    line.startedAt.toISOString().replace("T", " ").replace(/\.\d+Z$/, "Z"),
    line.revision,
    line.direction,
    line.outcome,
    line.durationMs === undefined ? "" : durationText(line.durationMs),
    actorText(line),
    line.message?.split("\n", 1)[0] ?? "",
  ];
}

/** `retort journal` */
export const journalCommand: CliCommand = defineCommand<
  [revision: string | undefined],
  { readonly limit?: string }
>({
  configure: (command) => {
    command
      .argument("[revision]", "only what was run of this one")
      .option("-n, --limit <count>", "at most so many lines, the newest");
  },
  examples: [
    ["retort journal", "What was run, when, by whom, how it ended."],
    ["retort journal -n 1 --json", "The last line, for programs."],
  ],
  run: async ([revision], { limit }, invocation) => {
    const { journal } = await import("../../commands/journal.ts");
    const result = await journal(projectOptions(invocation), {
      revision,
      limit: limit === undefined ? undefined : parseCount(limit, "--limit"),
    });
    return {
      data: result,
      text: result.lines.length === 0
        ? `Nothing was run on ${result.database}`
        : tableText(
          result.lines.map(lineCells),
          outColumns(invocation.streams),
        ),
    };
  },
});
