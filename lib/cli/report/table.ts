import { visibleLength } from "../style.ts";

/**
 * Writes rows as columns that line up, two blanks between them; where there is
 * no room for that, as lists.
 */
export function tableText(
  rows: readonly (readonly string[])[],
  columns: number,
): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, visibleLength(cell));
    }
  }
  const lines = rows.map((row) =>
    row.map((cell, column) =>
      cell + " ".repeat((widths[column] ?? 0) - visibleLength(cell))
    ).join("  ").trimEnd()
  );
  const hasRoom = lines.every((line) => visibleLength(line) <= columns);
  return (hasRoom
    ? lines
    : rows.map((row) => row.filter((cell) => cell !== "").join(", "))).join(
      "\n",
    );
}
