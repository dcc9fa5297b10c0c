import type { Measured } from "./measure.ts";

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/**
 * Writes a Markdown table: each contender's median time, the span from its
 * fastest to its slowest run, and its median beside the first one's.
 */
export function resultTable(results: readonly Measured[]): string {
  const base = median(results[0]?.timesMs ?? []);
  const rows = results.map(({ name, timesMs }) => {
    const middle = median(timesMs);
    const cells = [
      name,
      `${middle.toFixed(0)} ms`,
      `${Math.min(...timesMs).toFixed(0)} to ${
        Math.max(...timesMs).toFixed(0)
      } ms`,
      (middle / base).toFixed(2),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return [
    `| | median | fastest to slowest | beside ${results[0]?.name ?? ""} |`,
    "| --- | --: | --: | --: |",
    ...rows,
  ].join("\n");
}
