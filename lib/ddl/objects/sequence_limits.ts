import type { SequenceAlteration } from "../../operations/mod.ts";
import {
  clauses,
  type QualifiedName,
  quoteLiteral,
  quoteName,
  type Statement,
} from "../../sql/mod.ts";
import { makeStatement } from "../make_statement.ts";

/** What a sequence is given and, where that is known, what it had. */
export interface SequenceChange {
  readonly settings: SequenceAlteration;
  readonly existing?: SequenceAlteration | undefined;
}

/** Whether the limits leave nothing of what was between them. */
export function isApart({ settings, existing }: SequenceChange): boolean {
  const isBelow = (
    { maxValue }: SequenceAlteration,
    { minValue }: SequenceAlteration,
  ): boolean =>
    typeof maxValue === "bigint" && typeof minValue === "bigint" &&
    maxValue < minValue;
  return existing !== undefined &&
    (isBelow(existing, settings) || isBelow(settings, existing));
}

/**
 * Moves a sequence that lags behind its new limit: the server refuses a limit
 * that the present value is outside of. One that is past its new end stays there
 * unless it begins anew at its end: its numbers would be given out again.
 */
export function moveToLimit(
  sequence: QualifiedName,
  { settings, existing }: SequenceChange,
): readonly Statement[] {
  return [
    startAgain(sequence, { settings, existing }),
    catchUp(sequence, { settings, existing }),
  ].filter((statement) => statement !== undefined);
}

/** What begins anew at its end does so too where that end comes nearer. */
function startAgain(
  sequence: QualifiedName,
  { settings, existing = {} }: SequenceChange,
): Statement | undefined {
  const isUp = (settings.increment ?? 1n) > 0n;
  const end = isUp ? settings.maxValue : settings.minValue;
  const first = isUp ? settings.minValue ?? 1n : settings.maxValue ?? -1n;
  if (!settings.cycle || typeof end !== "bigint") return undefined;
  if (!isWithin(end, existing) || !isWithin(first, existing)) return undefined;
  const name = quoteName(sequence);
  const sql = clauses(
    `SELECT pg_catalog.setval(${quoteLiteral(name)}, ${first}, false)`,
    `FROM ${name} WHERE last_value ${isUp ? ">" : "<"} ${end}`,
  );
  return makeStatement(sql, { reversibility: "irreversible" });
}

function catchUp(
  sequence: QualifiedName,
  { settings, existing }: SequenceChange,
): Statement | undefined {
  const { increment, start } = settings;
  if (existing === undefined || increment === undefined) return undefined;
  const isUp = (increment ?? 1n) > 0n;
  const [side, first] = isUp
    ? (["minValue", 1n] as const)
    : (["maxValue", -1n] as const);
  const limit = settings[side] ?? first;
  const present = existing[side] ?? first;
  if (settings[side] === undefined) return undefined;
  if (isUp ? limit <= present : limit >= present) return undefined;
  const name = quoteName(sequence);
  // It is moved while it has its former limits.
  const to = isWithin(start, existing) ? start : limit;
  const sql = clauses(
    `SELECT pg_catalog.setval(${quoteLiteral(name)}, ${to}, false)`,
    `FROM ${name} WHERE last_value ${isUp ? "<" : ">"} ${limit}`,
  );
  return makeStatement(sql, { reversibility: "irreversible" });
}

function isWithin(
  value: bigint | null | undefined,
  { minValue, maxValue }: SequenceAlteration,
): value is bigint {
  return typeof value === "bigint" &&
    (typeof minValue !== "bigint" || value >= minValue) &&
    (typeof maxValue !== "bigint" || value <= maxValue);
}
