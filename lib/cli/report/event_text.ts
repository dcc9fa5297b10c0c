import type { RunEvent } from "../../commands/run_events.ts";
import type { Blocker } from "../../errors/mod.ts";
import { style } from "../style.ts";
import { durationText } from "./duration_text.ts";

/** Where an event's text goes: to stay on standard output or standard error, or to be replaced by the next. */
export interface EventText {
  readonly kind: "result" | "note" | "transient";
  readonly text: string;
}

function arrow(direction: "upgrade" | "downgrade"): string {
  return direction === "upgrade" ? style.green("↑") : style.yellow("↓");
}

function blockerText(blocker: Blocker): string {
  const facts = [
    blocker.user && `user ${blocker.user}`,
    blocker.application && `application ${blocker.application}`,
    blocker.host && `host ${blocker.host}`,
    blocker.ageMs !== undefined && `for ${durationText(blocker.ageMs)}`,
  ].filter(Boolean).join(", ");
  const query = blocker.query?.replace(/\s+/g, " ").slice(0, 120);
  return `pid ${blocker.pid}${facts && ` (${facts})`}${
    query ? `: ${query}` : ""
  }`;
}

function blockersText(blockers: readonly Blocker[]): string {
  return blockers.length === 0
    ? ""
    : `; held by ${blockers.map(blockerText).join("; ")}`;
}

/** Says what an event means, or nothing if it needs no saying. */
export function eventText(event: RunEvent): EventText | undefined {
  switch (event.kind) {
    case "planStarted":
    case "planFinished":
      return undefined;
    case "stepStarted":
      return {
        kind: "transient",
        text: `${arrow(event.direction)} ${event.revision} ${event.message} ${
          style.dim(`${event.index + 1}/${event.total}`)
        }`,
      };
    case "stepFinished":
      return {
        kind: "result",
        text: `${arrow(event.direction)} ${event.revision} ${event.message} ${
          style.dim(durationText(event.durationMs))
        }`,
      };
    case "statementStarted":
      return {
        kind: "transient",
        text: `  ${event.sql.replace(/\s+/g, " ").slice(0, 200)}`,
      };
    case "statementProgress":
      return {
        kind: "transient",
        text: event.total === undefined || event.total === 0
          ? `  ${event.phase}: ${event.done}`
          : `  ${event.phase}: ${
            Math.floor(100 * event.done / event.total)
          } % of ${event.total}`,
      };
    case "waitingForLock":
      return {
        kind: "note",
        text: style.yellow(
          `Waiting for another run${
            event.holder ? `: ${blockerText(event.holder)}` : ""
          }`,
        ),
      };
    case "waitingForBlockers":
      return {
        kind: "note",
        text: style.yellow(
          `Waiting for locks${blockersText(event.blockers)}`,
        ),
      };
    case "retrying":
      return {
        kind: "note",
        text: style.yellow(
          `Trying ${event.revision} again in ${
            durationText(event.delayMs)
          } (attempt ${event.attempt}): ${event.reason}${
            blockersText(event.blockers)
          }`,
        ),
      };
    case "stepResumed":
      return {
        kind: "note",
        text:
          `Taking up ${event.revision} after ${event.done} of ${event.total} statements: ${event.decision}`,
      };
    case "notice":
      return {
        kind: "note",
        text: style.dim(`${event.severity}: ${event.message}`),
      };
  }
}
