import { GLUE } from "../style.ts";

/** Writes a time span: `7 ms`, `1.25 s`, `3 min 5 s`, `2 h 10 min`. */
export function durationText(ms: number): string {
  return withUnits(ms).replaceAll(" ", GLUE);
}

function withUnits(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1_000).toFixed(2)} s`;
  const seconds = Math.round(ms / 1_000);
  return seconds < 3_600
    ? `${Math.floor(seconds / 60)} min ${seconds % 60} s`
    : `${Math.floor(seconds / 3_600)} h ${
      Math.floor(seconds % 3_600 / 60)
    } min`;
}
