import type { Blocker } from "../../errors/mod.ts";
import { durationText } from "./duration_text.ts";

const MAX_QUERY_LENGTH = 120;

/** Says who a session belongs to and what it does. */
export function blockerText(blocker: Blocker): string {
  const facts = [
    blocker.user && `user ${blocker.user}`,
    blocker.application && `application ${blocker.application}`,
    blocker.host && `host ${blocker.host}`,
    blocker.state,
    blocker.ageMs !== undefined && `for ${durationText(blocker.ageMs)}`,
  ].filter(Boolean).join(", ");
  const query = blocker.query?.replace(/\s+/g, " ").slice(0, MAX_QUERY_LENGTH);
  return `pid ${blocker.pid}${facts && ` (${facts})`}${
    query ? `: ${query}` : ""
  }`;
}

/** Says who holds what is waited for, as the end of a sentence. */
export function blockersText(blockers: readonly Blocker[]): string {
  return blockers.length === 0
    ? ""
    : `; held by ${blockers.map(blockerText).join("; ")}`;
}
