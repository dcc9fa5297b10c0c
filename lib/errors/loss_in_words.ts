import type { CountedLoss } from "./details/run.ts";

const WORDS: Readonly<Record<CountedLoss["kind"], string>> = {
  table: "table",
  column: "column",
  conversion: "column",
  enumValue: "enum value",
  schema: "schema",
  rows: "table",
  other: "object",
};

/** What would be lost, as part of a sentence. */
export function lossInWords({ kind, object, rows }: CountedLoss): string {
  const name = `${WORDS[kind]} "${object}"`;
  const place = rows === undefined
    ? name
    : `${rows} ${rows === 1 ? "row" : "rows"} of ${name}`;
  return kind === "conversion"
    ? `what the new type cannot hold in ${place}`
    : place;
}
