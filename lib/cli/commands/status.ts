import type { RevisionEntry } from "../../commands/revision_entry.ts";
import { status, type StatusResult } from "../../commands/status.ts";
import { type CliCommand, defineCommand } from "../command.ts";
import { EXIT } from "../exit_code.ts";
import { projectOptions } from "../project_options.ts";
import { marksText } from "../report/revision_text.ts";
import { style } from "../style.ts";

/** `retort status` */
export const statusCommand: CliCommand = defineCommand<
  [],
  { readonly check?: boolean }
>({
  configure: (command) => {
    command.option(
      "--check",
      "exit with 3 where something is pending or missing",
    );
  },
  examples: [
    [
      "retort status --database embedded",
      "What a database is at, what is pending, what is missing.",
    ],
    [
      "retort status --check --database embedded --json",
      "The same for CI: the exit code is 3 unless all is applied.",
    ],
  ],
  run: async (_args, { check }, invocation) => {
    const result = await status(projectOptions(invocation));
    return {
      data: result,
      text: statusText(result),
      exitCode: check && !result.isUpToDate ? EXIT.found : EXIT.done,
    };
  },
});

function statusText(result: StatusResult): string {
  const { current, pending, missing, heads, needsMerge } = result;
  const sections = [
    section(
      "Current",
      current,
      missing.length > 0 ? "nothing that is in a file" : "nothing is applied",
    ),
    section("Pending", pending, "nothing"),
    missing.length > 0 && [
      style.red(`Applied, but in no file (${missing.length})`),
      ...missing.map((id) => `  ${style.yellow(id)}`),
    ].join("\n"),
    section("Heads", heads, "there is no revision"),
    needsMerge &&
    `${style.yellow("hint:")} there are several heads: run \`retort merge\``,
  ];
  return [result.database, ...sections].filter(Boolean).join("\n\n");
}

function section(
  title: string,
  entries: readonly RevisionEntry[],
  empty: string,
): string {
  if (entries.length === 0) return `${style.bold(title)}: ${empty}`;
  return [
    `${style.bold(title)} (${entries.length})`,
    ...entries.map((entry) =>
      `  ${style.yellow(entry.revision)}${marksText(entry)}${
        entry.message && `, ${entry.message}`
      }`
    ),
  ].join("\n");
}
