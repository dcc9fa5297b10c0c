import { type Command, Option } from "commander";
import type { RunSettings } from "../commands/run_settings.ts";
import type { Invocation } from "./command.ts";
import { parseDuration } from "./project_options.ts";

/** The options of commands that take the lock but run no migration. */
export interface LockFlags {
  readonly lock?: "advisory" | "lease";
  readonly lockWait?: string;
}

/** Adds the options of commands that take the lock. */
export function addLockOptions(command: Command): void {
  command
    .optionsGroup("Locks:")
    .addOption(
      new Option("--lock <kind>", "what keeps runs apart")
        .choices(["advisory", "lease"]),
    )
    .option("--lock-wait <time>", "how long to wait for another run (60s)");
}

/** Turns the options into settings. */
export function lockSettings(
  { lock, lockWait }: LockFlags,
  { reporter, signal }: Invocation,
): Pick<RunSettings, "lock" | "lockWaitMs" | "onEvent" | "signal"> {
  return {
    lock,
    lockWaitMs: lockWait === undefined
      ? undefined
      : parseDuration(lockWait, "--lock-wait"),
    onEvent: reporter.onEvent,
    signal,
  };
}
