import { type Command, Option } from "commander";
import type { LossQuestion } from "../commands/run_events.ts";
import { lossInWords, RetortError } from "../errors/mod.ts";
import type { RunSettings } from "../commands/run_settings.ts";
import type { Invocation } from "./command.ts";
import { askYesNo, canAsk } from "./ask.ts";
import { parseDuration } from "./project_options.ts";

/** The options of commands that run migrations. */
export interface RunFlags {
  readonly sql?: boolean;
  readonly transaction?: "each" | "all" | "none";
  readonly lock?: "advisory" | "lease";
  readonly lockWait?: string;
  readonly lockTimeout?: string;
  readonly lockRetryFor?: string;
  readonly allowDataLoss?: boolean;
  readonly allowChanged?: boolean;
}

/** Refuses `from:to` where a database says itself where it is. */
export function refuseRange(target: string): void {
  if (!target.includes(":")) return;
  throw new RetortError(
    "cli/usage",
    `Cannot run the range "${target}": a database is where it is`,
    {
      details: { argument: "target" },
      hint: `Name only where to go, "${
        target.slice(target.indexOf(":") + 1)
      }", or print the range with --sql`,
    },
  );
}

/** Adds the options of commands that run migrations. */
export function addRunOptions(command: Command): void {
  command
    .option("--sql", "print the SQL instead of running it; needs no database")
    .addOption(
      new Option(
        "--transaction <mode>",
        "one transaction for each migration, for all, or none",
      ).choices(["each", "all", "none"]),
    )
    .optionsGroup("Safety:")
    .option("--allow-data-loss", "run what destroys data without asking")
    .option(
      "--allow-changed",
      "go on although an applied migration's file has changed",
    )
    .optionsGroup("Locks:")
    .addOption(
      new Option("--lock <kind>", "what keeps runs apart")
        .choices(["advisory", "lease"]),
    )
    .option("--lock-wait <time>", "how long to wait for another run (60s)")
    .option(
      "--lock-timeout <time>",
      "how long a statement may wait for a table (2s)",
    )
    .option(
      "--lock-retry-for <time>",
      "for how long to try again what did not get its locks (60s)",
    );
}

function duration(
  text: string | undefined,
  option: string,
): number | undefined {
  return text === undefined ? undefined : parseDuration(text, option);
}

async function askAboutLoss(
  { revision, message, losses }: LossQuestion,
  invocation: Invocation,
): Promise<boolean> {
  invocation.reporter.close();
  const lost = losses.map(lossInWords).join(", ");
  return await askYesNo(
    `${revision} ${message} destroys ${lost}. Go on?`,
    invocation,
  );
}

/** Turns the options into settings for the run. */
export function runSettings(
  flags: RunFlags,
  invocation: Invocation,
): RunSettings {
  return {
    transaction: flags.transaction,
    lock: flags.lock,
    lockWaitMs: duration(flags.lockWait, "--lock-wait"),
    lockTimeoutMs: duration(flags.lockTimeout, "--lock-timeout"),
    lockRetryForMs: duration(flags.lockRetryFor, "--lock-retry-for"),
    allowDataLoss: flags.allowDataLoss === true ||
      (canAsk(invocation) &&
        ((question) => askAboutLoss(question, invocation))),
    allowChanged: flags.allowChanged === true,
    onEvent: invocation.reporter.onEvent,
    signal: invocation.signal,
  };
}
