import type { SourceLocation } from "../errors/mod.ts";

/** A place in a text: both count from 1, the column in UTF-16 units. */
export interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}

/** Finds the line and column of an offset in UTF-16 units. */
export function lineAndColumn(text: string, offset: number): LineAndColumn {
  let line = 1;
  let lineStart = 0;
  for (
    let at = text.indexOf("\n");
    at !== -1 && at < offset;
    at = text.indexOf("\n", at + 1)
  ) {
    line++;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1 };
}

/** The text of the line that holds an offset, without its line end. */
export function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", Math.max(start, offset));
  return text.slice(start, end === -1 ? text.length : end).replace(/\r$/, "");
}

/** Turns an offset in code points, as servers count, into UTF-16 units. */
export function utf16Offset(text: string, codePoints: number): number {
  let offset = 0;
  for (let left = codePoints; left > 0 && offset < text.length; left--) {
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  }
  return offset;
}

/** Where the lines of a text start. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (
    let at = text.indexOf("\n");
    at !== -1;
    at = text.indexOf("\n", at + 1)
  ) {
    starts.push(at + 1);
  }
  return starts;
}

/** The index of the last start that is not behind an offset. */
function lineIndex(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Makes a function that finds the place of an offset of SQL text in the user's
 * file. In an `.sql` file `origin` is where the text begins; in a TypeScript
 * file it is the call that carries the text, whose literal may be spelled in
 * many ways, so there the call itself is the place.
 */
export function sourceLocator(
  sql: string,
  origin: SourceLocation,
): (offset: number) => SourceLocation {
  if (!origin.file.endsWith(".sql")) return () => origin;
  const starts = lineStarts(sql);
  const { line = 1, column = 1 } = origin;
  return (offset) => {
    const index = lineIndex(starts, offset);
    const before = index === 0 ? column : 1;
    return {
      file: origin.file,
      line: line + index,
      column: before + offset - (starts[index] ?? 0),
      excerpt: index === 0 && origin.excerpt !== undefined
        ? origin.excerpt
        : lineAt(sql, offset),
    };
  };
}

/** Finds the place of one offset, as {@linkcode sourceLocator} does. */
export function sourceAt(
  sql: string,
  offset: number,
  origin: SourceLocation,
): SourceLocation {
  return sourceLocator(sql, origin)(offset);
}
