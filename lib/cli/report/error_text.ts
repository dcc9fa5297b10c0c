import { isRetortError, type SourceLocation } from "../../errors/mod.ts";
import { style } from "../style.ts";
import { runErrorLines } from "./run_error_text.ts";

const DOTS = "...";
/** Less of a line than this tells nothing. */
const MIN_EXCERPT = 20;

/** Around a column, the part of a line that fits. */
function excerptAround(
  { excerpt, column = 1 }: {
    readonly excerpt: string;
    readonly column?: number | undefined;
  },
  room: number,
): { readonly shown: string; readonly column: number } {
  if (excerpt.length <= room) return { shown: excerpt, column };
  const start = Math.min(
    column - Math.floor(room / 2),
    excerpt.length - room,
  );
  if (start <= DOTS.length) {
    return { shown: excerpt.slice(0, room - DOTS.length) + DOTS, column };
  }
  const rest = excerpt.slice(start + DOTS.length);
  const width = room - DOTS.length;
  const shown = rest.length <= width
    ? rest
    : rest.slice(0, width - DOTS.length) + DOTS;
  return { shown: DOTS + shown, column: column - start };
}

/** Writes a place in a file, with the line and a caret where they are known. */
export function sourceText(
  source: SourceLocation,
  columns: number,
): string {
  const place = [source.file, source.line, source.column]
    .filter((part) => part !== undefined).join(":");
  const lines = [`  ${style.dim("at")} ${style.cyan(place)}`];
  if (source.excerpt !== undefined && source.line !== undefined) {
    const gutter = String(source.line);
    const blank = " ".repeat(gutter.length);
    const room = Math.max(MIN_EXCERPT, columns - gutter.length - 5);
    const { shown, column } = excerptAround(
      { excerpt: source.excerpt, column: source.column },
      room,
    );
    lines.push(`  ${style.dim(`${gutter} |`)} ${shown}`);
    if (source.column !== undefined) {
      const indent = shown.slice(0, column - 1).replace(/[^\t]/g, " ");
      lines.push(`  ${style.dim(`${blank} |`)} ${indent}${style.red("^")}`);
    }
  }
  return lines.join("\n");
}

function serverLines(error: unknown): string[] {
  if (!isRetortError(error, "database/statement-failed")) return [];
  const { detail, serverHint, sqlState } = error.details;
  return [
    detail && `  ${style.dim("detail:")} ${detail}`,
    serverHint && `  ${style.dim("server hint:")} ${serverHint}`,
    `  ${style.dim("sqlstate:")} ${sqlState}`,
  ].filter((line): line is string => Boolean(line));
}

/** Writes an error for people who have so many columns. */
export function errorText(error: unknown, columns: number): string {
  if (!isRetortError(error)) {
    const message = error instanceof Error ? error.message : String(error);
    const stack = error instanceof Error ? error.stack : undefined;
    return [
      `${style.red(style.bold("error:"))} ${message}`,
      stack && style.dim(stack),
    ].filter(Boolean).join("\n");
  }
  return [
    `${style.red("error:")} ${error.message} ${style.dim(`[${error.code}]`)}`,
    error.source && sourceText(error.source, columns),
    ...serverLines(error),
    ...serverLines(error.cause),
    ...runErrorLines(error),
    error.hint && `  ${style.yellow("hint:")} ${error.hint}`,
  ].filter((line): line is string => Boolean(line)).join("\n");
}
