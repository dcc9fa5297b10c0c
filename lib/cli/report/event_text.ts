import type { RunEvent } from "../../commands/run_events.ts";
import { style } from "../style.ts";
import { blockersText, blockerText } from "./blocker_text.ts";
import { durationText } from "./duration_text.ts";

/**
 * An event in words: a `result` stays on standard output, a `note` on standard
 * error, and a `transient` line is replaced by the next.
 */
export interface EventText {
  readonly kind: "result" | "note" | "transient";
  readonly text: string;
}

type EventTexts = {
  readonly [Kind in RunEvent["kind"]]: (
    event: Extract<RunEvent, { readonly kind: Kind }>,
  ) => EventText | undefined;
};

interface Step {
  readonly revision: string;
  readonly direction: "upgrade" | "downgrade";
  readonly message: string;
}

const MAX_SQL_LENGTH = 200;

function stepText({ revision, direction, message }: Step): string {
  const arrow = direction === "upgrade" ? style.green("↑") : style.yellow("↓");
  return [arrow, revision, message].filter((part) => part !== "").join(" ");
}

function note(text: string): EventText {
  return { kind: "note", text: style.yellow(text) };
}

const EVENT_TEXTS: EventTexts = {
  planStarted: () => undefined,
  planFinished: () => undefined,
  stepStarted: (event) => ({
    kind: "transient",
    text: `${stepText(event)} ${event.index + 1}/${event.total}`,
  }),
  stepFinished: (event) => ({
    kind: "result",
    text: `${stepText(event)} ${style.dim(durationText(event.durationMs))}`,
  }),
  statementStarted: ({ sql }) => ({
    kind: "transient",
    text: `  ${sql.replace(/\s+/g, " ").slice(0, MAX_SQL_LENGTH)}`,
  }),
  statementProgress: ({ phase, done, total }) => ({
    kind: "transient",
    text: total
      ? `  ${phase}: ${Math.floor(100 * done / total)} % of ${total}`
      : `  ${phase}: ${done}`,
  }),
  waitingForLock: ({ holder }) =>
    note(`Waiting for another run${holder ? `: ${blockerText(holder)}` : ""}`),
  waitingForBlockers: ({ blockers }) =>
    note(`Waiting for locks${blockersText(blockers)}`),
  retrying: (event) =>
    note(
      `Trying ${event.revision} again in ${
        durationText(event.delayMs)
      } (attempt ${event.attempt}): ${event.reason}${
        blockersText(event.blockers)
      }`,
    ),
  stepResumed: ({ revision, done }) =>
    note(
      `Taking up ${revision} where it stopped: ${done} ${
        done === 1 ? "statement is" : "statements are"
      } done`,
    ),
  statementSettled: ({ found, repeated }) =>
    note(`  ${found}: ${repeated ? "running it again" : "nothing to repeat"}`),
  notice: ({ severity, message }) => ({
    kind: "note",
    text: style.dim(`${severity}: ${message}`),
  }),
};

/** Says what an event means, or nothing if it needs no saying. */
export function eventText<Kind extends RunEvent["kind"]>(
  event: Extract<RunEvent, { readonly kind: Kind }>,
): EventText | undefined {
  const tell: EventTexts[Kind] = EVENT_TEXTS[event.kind as Kind];
  return tell(event);
}
