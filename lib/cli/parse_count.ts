import { RetortError } from "../errors/mod.ts";

/** Reads a whole number from 1 on. */
export function parseCount(text: string, option: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && count > 0 && Number.isSafeInteger(count)) {
    return count;
  }
  throw new RetortError(
    "cli/usage",
    `Cannot use "${text}" for ${option}: it is no whole number from 1 on`,
    { details: { argument: option } },
  );
}
