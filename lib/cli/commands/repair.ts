import type { RepairQuestion, RepairResult } from "../../commands/repair.ts";
import { RetortError } from "../../errors/mod.ts";
import { askYesNo, canAsk } from "../ask.ts";
import { type CliCommand, defineCommand, type Invocation } from "../command.ts";
import { displayOf, proseFor } from "../display.ts";
import { EXIT } from "../exit_code.ts";
import { projectOptions } from "../project_options.ts";
import { style } from "../style.ts";

interface RepairFlags {
  readonly accept?: boolean;
  readonly done?: boolean;
  readonly undone?: boolean;
}

function differenceText(lines: readonly string[]): string {
  return lines.map((line) =>
    `  ${line.startsWith("+") ? style.green(line) : style.red(line)}`
  ).join("\n");
}

function foundText({ changed, unfinished }: RepairResult): string {
  return [
    ...changed.map(({ revision, difference }) =>
      `${
        style.bold(revision)
      } is applied, but its file says something else now; put it back, or \`retort repair ${revision} --accept\`\n${
        differenceText(difference)
      }`
    ),
    ...unfinished.map(({ revision, direction, progress }) =>
      `${
        style.bold(revision)
      } is half done: its ${direction} stopped after ${progress.done.length} statements, unless it is being run right now; run it again, or \`retort repair ${revision} --done\` or \`--undone\``
    ),
  ].join("\n\n");
}

function questionText(
  { revision, as, difference, done }: RepairQuestion,
): string {
  return as === "accept"
    ? `Take this for what was run of ${revision}?\n${
      differenceText(difference)
    }`
    : `Take ${revision} for ${as}? ${done} of its statements are known to be done; nothing is run.`;
}

async function confirmRepair(
  question: RepairQuestion,
  invocation: Invocation,
): Promise<boolean> {
  const { globals, streams } = invocation;
  const text = questionText(question);
  if (globals.yes === true) {
    const display = displayOf("err", { streams, color: globals.color });
    if (!globals.json) streams.err(`${proseFor(display, text)}\n`);
    return true;
  }
  if (canAsk(invocation)) return await askYesNo(text, invocation);
  throw new RetortError(
    "cli/usage",
    `Cannot ask about ${question.revision}: there is no terminal`,
    {
      details: { argument: "--yes" },
      hint: "Look at `retort repair` first, then pass --yes",
    },
  );
}

function wayOf(
  flags: RepairFlags,
  revision: string | undefined,
): RepairQuestion["as"] | undefined {
  const ways = (["accept", "done", "undone"] as const)
    .filter((way) => flags[way] === true);
  const isUsable = ways.length === (revision === undefined ? 0 : 1);
  if (isUsable) return ways[0];
  throw new RetortError(
    "cli/usage",
    revision === undefined
      ? `Cannot use --${ways[0]} by itself: no revision is named`
      : `Cannot repair "${revision}": exactly one of --accept, --done and --undone must say how`,
    { details: { argument: "--accept" } },
  );
}

/** `retort repair` */
export const repairCommand: CliCommand = defineCommand<
  [revision: string | undefined],
  RepairFlags
>({
  configure: (command) => {
    command
      .argument("[revision]", "what to put right; without it, look only")
      .option("--accept", "take its changed file for what was run")
      .option("--done", "take its half done step for done")
      .option("--undone", "take its half done step for undone");
  },
  examples: [
    ["retort repair", "Show what does not agree; change nothing."],
    ["retort repair 8c1d --accept", "Show the difference and accept it."],
  ],
  run: async ([revision], flags, invocation) => {
    const as = wayOf(flags, revision);
    const { repair } = await import("../../commands/repair.ts");
    const result = await repair(projectOptions(invocation), {
      revision,
      as,
      confirm: (question) => confirmRepair(question, invocation),
      signal: invocation.signal,
    });
    const { repaired, changed, unfinished } = result;
    const isSound = changed.length + unfinished.length === 0;
    const text = foundText(result);
    const done = repaired && `${style.green("repaired")} ${repaired.revision}`;
    return {
      data: result,
      text: [done, text].filter(Boolean).join("\n\n") ||
        `The record of ${result.database} is sound`,
      exitCode: isSound || repaired !== undefined ? EXIT.done : EXIT.found,
    };
  },
});
