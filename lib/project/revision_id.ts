import { calendarParts } from "./calendar_parts.ts";

/** What {@linkcode newRevisionId} goes by. */
export interface NewRevisionIdOptions {
  readonly kind: "hash" | "timestamp" | "sequential";
  /** The ids that there are. */
  readonly existing: readonly string[];
  readonly now: Date;
  /** The time zone of a timestamp. */
  readonly timezone: string;
}

function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function sequentialId(existing: readonly string[]): string {
  const numbered = existing.filter((id) => /^\d{1,15}$/.test(id));
  const last = numbered.reduce((most, id) => Math.max(most, Number(id)), 0);
  const width = numbered.reduce((most, id) => Math.max(most, id.length), 3);
  return String(last + 1).padStart(width, "0");
}

function timestampId(now: Date, timezone: string): string {
  const { year, month, day, hour, minute, second } = calendarParts(
    now,
    timezone,
  );
  return `${year}${month}${day}${hour}${minute}${second}`;
}

/** Makes an id that no revision has. */
export function newRevisionId(options: NewRevisionIdOptions): string {
  const { kind, existing, now, timezone } = options;
  if (kind === "sequential") return sequentialId(existing);
  const taken = new Set(existing);
  for (let attempt = 0;; attempt++) {
    const later = new Date(now.getTime() + attempt * 1_000);
    const id = kind === "hash" ? randomId() : timestampId(later, timezone);
    if (!taken.has(id)) return id;
  }
}
